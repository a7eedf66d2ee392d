/** Builds every URL of the site, percent-encoded and ready for an `href`. `resolve.ts` is the inverse. */

import { type SearchFilter, sortOf } from './search-filter';
import { encodePath } from './segments';

export type TermKind = 'tag' | 'topic';

/** Feed formats and their file names below a listing's URL. */
export const feedFiles = { rss: 'index.xml', atom: 'atom.xml', json: 'index.json' } as const;
export type FeedForm = keyof typeof feedFiles;

/**
 * Images generated for a page and the endings of their URLs: the link preview (`wide`), three ratios for search
 * engines, a quote poster and a QR code.
 */
export const cardEndings = {
  wide: '.png',
  '16x9': '.jpg',
  '4x3': '.jpg',
  '1x1': '.jpg',
  quote: '.png',
  qr: '.svg',
} as const;
export type CardForm = keyof typeof cardEndings;
/** Shapes that show a page's title. */
export type CardShape = Exclude<CardForm, 'quote' | 'qr'>;

/** Characters that fit on a quote poster. */
export const longestQuote = 200;

const paged = (base: string, page: number) => (page > 1 ? `${base}/page/${page}` : base);

export const routes = {
  home: () => '/',
  section: (section: string, page = 1) => paged(`/${encodePath(section)}`, page),
  article: (section: string, slug: string) => `/${encodePath(section)}/${encodePath(slug)}`,
  /** All tags or topics; `sort` and `q` (a search in their names) go into the query. */
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
  about: (part?: 'ai') => `/about${part ? `#${part}` : ''}`,
  /** The internal page rendered when nothing exists at `path`. */
  notFound: (path: string) => `/not-found${path === '/' ? '' : path}`,
  /** A picture's file; with a width in pixels, the resized picture (see server/next/picture-url.ts). */
  picture: (path: string) => encodePath(path),
  pictureAt: (src: string, width: number) => `${src}?w=${width}`,
  /** The archive of a year, a month or a day: `2025`, `2025-07`, `2025-07-12`. */
  archive: (date = '', page = 1) => paged(`/archive${date && `/${date.replaceAll('-', '/')}`}`, page),
  sources: (page = 1) => paged('/sources', page),
  source: (host: string, page = 1) => paged(`/sources/${encodePath(host)}`, page),
  /** Search results. Equivalent filters give the same URL: parameters sorted by name, terms as slugs. */
  search: (filter: SearchFilter = {}) => withQuery('/search', filter),
  /** The feed of a search, always newest first. */
  searchFeed: (filter: SearchFilter = {}, form: FeedForm = 'rss') =>
    withQuery(`/search/${feedFiles[form]}`, { ...filter, page: 1, sort: undefined }),
  searchFeeds: (filter: SearchFilter = {}) => inEachForm((form) => routes.searchFeed(filter, form)),
  /** The feed of the listing at `url`. */
  feed: (url: string, form: FeedForm = 'rss') => `${url === '/' ? '' : url}/${feedFiles[form]}`,
  feeds: (url: string) => inEachForm((form) => routes.feed(url, form)),
  /** The style sheet that makes a feed readable in a browser. */
  feedSheet: () => '/feed.css',
  /** The card of the page at `url`, as link preview or in another ratio. */
  card: (url: string, form: CardForm = 'wide') =>
    `/cards/${form}${url === '/' ? '' : url}${cardEndings[form]}`,
  quoteCard: (url: string, text: string) => `${routes.card(url, 'quote')}?${new URLSearchParams({ text })}`,
  qrCode: (url: string) => routes.card(url, 'qr'),
  articlesApi: (
    filter: SearchFilter = {},
    size?: number,
    more: { facets?: number; cursor?: string } = {},
  ) => {
    const url = withQuery('/api/articles', filter);
    const query = Object.entries({ size, ...more })
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
      .join('&');
    return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url;
  },
  quickSearch: (q?: string) => `/api/quick${q === undefined ? '' : `?${new URLSearchParams({ q })}`}`,
  /** Suggestions for the browser's address bar. */
  suggestions: () => '/api/suggest',
  sitemap: () => '/sitemap.xml',
  sitemapPart: (name: string) => `/sitemaps/${name}.xml`,
  newsSitemap: () => '/news-sitemap.xml',
  llms: () => '/llms.txt',
  speculationRules: () => '/speculation-rules.json',
  openSearch: () => '/opensearch.xml',
  articleApi: (section: string, slug: string) => `/api/articles/${encodePath(section)}/${encodePath(slug)}`,
  termsApi: (kind: TermKind, q?: string) =>
    `/api/${kind === 'tag' ? 'tags' : 'topics'}${q ? `?${new URLSearchParams({ q })}` : ''}`,
  healthApi: () => '/api/health',
  openapi: () => '/api/openapi.json',
  developers: () => '/developers',
};

const inEachForm = (urlOf: (form: FeedForm) => string): Record<FeedForm, string> => ({
  rss: urlOf('rss'),
  atom: urlOf('atom'),
  json: urlOf('json'),
});

function withQuery(path: string, filter: SearchFilter): string {
  const { q, tag = [], topic = [], section, source, from, to, page = 1 } = filter;
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value && params.set(name, value);
  set('from', from);
  if (page > 1) params.set('page', String(page));
  set('q', q);
  set('section', section);
  // Omit the default order.
  if (sortOf(filter) !== sortOf({ q })) params.set('sort', sortOf(filter));
  set('source', source);
  for (const slug of [...tag].sort()) params.append('tag', slug);
  set('to', to);
  for (const slug of [...topic].sort()) params.append('topic', slug);
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}
