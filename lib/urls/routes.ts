/** Writes every URL of the site, percent-encoded, ready for an `href`. `resolve.ts` reads them. */

import { type SearchFilter, sortOf } from './search-filter';
import { encodePath } from './segments';

export type TermKind = 'tag' | 'topic';

/** The forms of a feed and the file names that they have below the address of a listing. */
export const feedFiles = { rss: 'index.xml', atom: 'atom.xml', json: 'index.json' } as const;
export type FeedForm = keyof typeof feedFiles;

/**
 * Pictures that are drawn of a page, and how their URLs end: the preview of a link (`wide`), the three ratios that search
 * engines ask for, a poster with a sentence, a QR code.
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
/** Those that show a page's title. */
export type CardShape = Exclude<CardForm, 'quote' | 'qr'>;

/** Characters of a sentence that a poster has room for. */
export const longestQuote = 200;

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
  about: (part?: 'ai') => `/about${part ? `#${part}` : ''}`,
  /** What the server shows instead of `path`, at which there is nothing. */
  notFound: (path: string) => `/not-found${path === '/' ? '' : path}`,
  /** A picture's file, or, with a width in pixels, the picture at that width (server/next/picture-url.ts has Next make it). */
  picture: (path: string) => encodePath(path),
  pictureAt: (src: string, width: number) => `${src}?w=${width}`,
  /** How the months of a year, a month or a day is listed: `2025`, `2025-07`, `2025-07-12`. */
  archive: (date = '', page = 1) => paged(`/archive${date && `/${date.replaceAll('-', '/')}`}`, page),
  sources: (page = 1) => paged('/sources', page),
  source: (host: string, page = 1) => paged(`/sources/${encodePath(host)}`, page),
  /** The results of a filter, at the one address that it has: parameters by name, terms by slug. */
  search: (filter: SearchFilter = {}) => withQuery('/search', filter),
  /** The feed of a search, which is always of the newest; in each of its forms. */
  searchFeed: (filter: SearchFilter = {}, form: FeedForm = 'rss') =>
    withQuery(`/search/${feedFiles[form]}`, { ...filter, page: 1, sort: undefined }),
  searchFeeds: (filter: SearchFilter = {}) => inEachForm((form) => routes.searchFeed(filter, form)),
  /** The feed of a listing, whose address `url` is; in each of its forms. */
  feed: (url: string, form: FeedForm = 'rss') => `${url === '/' ? '' : url}/${feedFiles[form]}`,
  feeds: (url: string) => inEachForm((form) => routes.feed(url, form)),
  /** The sheet with which a browser shows a feed as a page. */
  feedSheet: () => '/feed.css',
  /** The card of the page at `url`, as a large preview shows it, or as a picture in another ratio. */
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
  /** What a browser offers while somebody types into its address bar. */
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
  // What holds anyway is not said.
  if (sortOf(filter) !== sortOf({ q })) params.set('sort', sortOf(filter));
  set('source', source);
  for (const slug of [...tag].sort()) params.append('tag', slug);
  set('to', to);
  for (const slug of [...topic].sort()) params.append('topic', slug);
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}
