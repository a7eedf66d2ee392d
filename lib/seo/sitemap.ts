import type { Edition } from '../content/edition';
import { site } from '../site';
import { escapeXml } from '../text/xml';
import { isoDateTime } from '../time';
import { routes } from '../urls/routes';
import { type PublicUrl, publicArticles, publicPages } from './public-urls';

/** Maximum URLs per file. The protocol allows 50,000 (sitemaps.org); smaller files load faster. */
const mostUrls = 10_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * The sitemap (sitemaps.org protocol, with Google's image extension): all URLs if they fit in one file, otherwise
 * an index of files. Articles are in `1`, `2` …, oldest first, so that a new one changes only the last file; other
 * pages are in `listings-1` ….
 */
export const sitemap = (edition: Edition, most = mostUrls): string =>
  cached(edition, `index ${most}`, () => makeSitemap(edition, most)) ?? '';

/** The part `name` of the index; `undefined` if there is none. */
export const sitemapPart = (edition: Edition, name: string, most = mostUrls): string | undefined =>
  cached(edition, `${name} ${most}`, () => makePart(edition, name, most));

function makeSitemap(edition: Edition, most: number): string {
  const articles = publicArticles(edition);
  const pages = publicPages(edition);
  if (articles.length + pages.length <= most) return urlset([...articles, ...pages]);
  const entries = [
    ...chunk(articles, most).map((part, index) => entry(String(index + 1), part)),
    ...chunk(pages, most).map((part, index) => entry(`listings-${index + 1}`, part)),
  ];
  return `${head}\n<sitemapindex xmlns="${namespace}">\n${entries.join('')}</sitemapindex>\n`;
}

/** The lastmod of a part is that of its newest URL. */
const entry = (name: string, part: PublicUrl[]) =>
  `<sitemap>${loc(site.url + routes.sitemapPart(name))}${lastmod(Math.max(...part.map(({ changed }) => changed ?? 0)))}</sitemap>\n`;

function makePart(edition: Edition, name: string, most: number): string | undefined {
  const [, kind, number = ''] = /^(listings-)?([1-9]\d{0,5})$/.exec(name) ?? [];
  const start = (Number(number) - 1) * most;
  if (!number || (!kind && start >= edition.ids.length)) return undefined;
  const listed = kind ? publicPages(edition) : publicArticles(edition);
  return start < listed.length ? urlset(listed.slice(start, start + most)) : undefined;
}

/**
 * Caches the files of an edition as long as the edition itself: 10,000 URLs take 50 ms and 1.7 MB. Missing parts
 * are not cached, because clients can make up any name.
 */
const cache = new WeakMap<Edition, Map<string, string>>();

function cached(edition: Edition, key: string, make: () => string | undefined): string | undefined {
  const files = cache.get(edition) ?? new Map<string, string>();
  cache.set(edition, files);
  const file = files.get(key) ?? make();
  if (file !== undefined) files.set(key, file);
  return file;
}

const chunk = <Item>(items: Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

function urlset(listed: PublicUrl[]): string {
  const urls = listed.map(
    ({ url, changed, picture }) =>
      `<url>${loc(url)}${lastmod(changed)}${picture ? `<image:image><image:loc>${escapeXml(picture)}</image:loc></image:image>` : ''}</url>\n`,
  );
  return `${head}\n<urlset xmlns="${namespace}" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n${urls.join('')}</urlset>\n`;
}

const loc = (url: string) => `<loc>${escapeXml(url)}</loc>`;
const lastmod = (time: number | undefined) =>
  time === undefined ? '' : `<lastmod>${isoDateTime(time)}</lastmod>`;
