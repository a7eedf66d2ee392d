/** Every address of the site, made in one place. All of them come percent-encoded, ready for an `href`. */

import { type SearchFilter, sortOf } from './search-filter';

export type TermKind = 'tag' | 'topic';

/** The forms of a feed and the file names that they have below the address of a listing. */
export const feedFiles = { rss: 'index.xml', atom: 'atom.xml', json: 'index.json' } as const;
export type FeedForm = keyof typeof feedFiles;

/** A path, percent-encoded, its slashes left. */
export const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');
const paged = (base: string, page: number) => (page > 1 ? `${base}/page/${page}` : base);

export const routes = {
  home: () => '/',
  section: (section: string, page = 1) => paged(`/${encodePath(section)}`, page),
  article: (section: string, slug: string) => `/${encodePath(section)}/${encodePath(slug)}`,
  /** All tags or topics; in another order than their own, or those that `q` finds, by a query. */
  terms: (kind: TermKind, { sort, q, page = 1 }: { sort?: string; q?: string; page?: number } = {}) => {
    const base = kind === 'tag' ? '/tags' : '/topics';
    const own = sort === undefined || sort === (kind === 'tag' ? 'pinyin' : 'order');
    if (own && !q) return paged(base, page);
    const params = new URLSearchParams();
    if (page > 1) params.set('page', String(page));
    if (q) params.set('q', q);
    if (!own && sort) params.set('sort', sort);
    return `${base}?${params}`;
  },
  term: (kind: TermKind, slug: string, page = 1) =>
    paged(`/${kind === 'tag' ? 'tags' : 'topics'}/${encodePath(slug)}`, page),
  about: () => '/about',
  /** What is shown at `path`, an address that is none. */
  lost: (path: string) => `/lost/${encodePath(path)}`,
  /** A picture's file, or, with a width in pixels, the picture at that width (server.mjs has Next make it). */
  picture: (path: string) => encodePath(path),
  pictureAt: (src: string, width: number) => `${src}?w=${width}`,
  /** How the months of a year, a month or a day is listed: `2025`, `2025-07`, `2025-07-12`. */
  archive: (date = '', page = 1) => paged(`/archive${date && `/${date.replaceAll('-', '/')}`}`, page),
  sources: (page = 1) => paged('/sources', page),
  source: (host: string, page = 1) => paged(`/sources/${encodePath(host)}`, page),
  /** The results of a filter, at the one address that it has: parameters by name, terms by slug. */
  search: (filter: SearchFilter = {}) => withQuery('/search', filter),
  searchFeed: (filter: SearchFilter = {}, form: FeedForm = 'rss') =>
    withQuery(`/search/${feedFiles[form]}`, { ...filter, page: 1 }),
  /** The feed of a listing, whose address `url` is. */
  feed: (url: string, form: FeedForm = 'rss') => `${url === '/' ? '' : url}/${feedFiles[form]}`,
  articleApi: (section: string, slug: string) => `/api/articles/${encodePath(section)}/${encodePath(slug)}`,
  articlesApi: (filter: SearchFilter = {}, size?: number) => {
    const url = withQuery('/api/articles', filter);
    return size === undefined ? url : `${url}${url.includes('?') ? '&' : '?'}size=${size}`;
  },
  quickSearch: (q: string) => `/api/quick?${new URLSearchParams({ q })}`,
};

function withQuery(path: string, filter: SearchFilter): string {
  const { q, tag = [], topic = [], section, source, from, to, page = 1 } = filter;
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value && params.set(name, value);
  set('from', from);
  if (page > 1) params.set('page', String(page));
  set('q', q);
  set('section', section);
  // What holds anyway is not said.
  if (sortOf(filter) !== sortOf({ q })) params.set('sort', sortOf(filter));
  set('source', source);
  for (const slug of [...tag].sort()) params.append('tag', slug);
  set('to', to);
  for (const slug of [...topic].sort()) params.append('topic', slug);
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}
