/** Every address of the site, made in one place. All of them come percent-encoded, ready for an `href`. */

export type TermKind = 'tag' | 'topic';

export type SearchFilter = { q?: string; tag?: string[]; topic?: string[]; section?: string; page?: number };

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');
const paged = (base: string, page: number) => (page > 1 ? `${base}/page/${page}` : base);

export const routes = {
  home: () => '/',
  section: (section: string, page = 1) => paged(`/${encodePath(section)}`, page),
  article: (section: string, slug: string) => `/${encodePath(section)}/${encodePath(slug)}`,
  terms: (kind: TermKind, page = 1) => paged(kind === 'tag' ? '/tags' : '/topics', page),
  term: (kind: TermKind, slug: string, page = 1) =>
    paged(`/${kind === 'tag' ? 'tags' : 'topics'}/${encodePath(slug)}`, page),
  about: () => '/about',
  /** What is shown at `path`, an address that is none. */
  lost: (path: string) => `/lost/${encodePath(path)}`,
  /** A picture's file, or, with a width in pixels, the picture at that width (server.mjs has Next make it). */
  picture: (path: string) => encodePath(path),
  pictureAt: (src: string, width: number) => `${src}?w=${width}`,
  search: ({ q, tag = [], topic = [], section, page = 1 }: SearchFilter = {}) => {
    const params = new URLSearchParams();
    if (q) params.set('q', q);
    for (const slug of tag) params.append('tag', slug);
    for (const slug of topic) params.append('topic', slug);
    if (section) params.set('section', section);
    if (page > 1) params.set('page', String(page));
    const query = params.toString();
    return query ? `/search?${query}` : '/search';
  },
};
