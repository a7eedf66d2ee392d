import type { Edition } from '../content/edition';
import { routes } from '../routes';
import { site } from '../site';
import { xmlText } from '../text/xml';
import { isoDateTime } from '../time';
import { type Listed, listedArticles, listedPages, newest } from './listed';

/** Addresses in one file. The protocol allows 50,000 (sitemaps.org); a smaller file is read sooner. */
export const mostUrls = 10_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * The sitemap (sitemaps.org protocol, with Google's image extension): all addresses while one file holds them, else
 * an index of files, of which a new article changes the last of its kind.
 */
export function sitemap(edition: Edition, most = mostUrls): string {
  const parts = partsOf(edition, most);
  const all = [...parts.values()].flat();
  if (all.length <= most) return urlset(all);
  const entries = Array.from(
    parts,
    ([name, listed]) =>
      `<sitemap>${loc(site.url + routes.sitemapPart(name))}${lastmod(newest(listed.map(({ changed }) => changed)))}</sitemap>\n`,
  );
  return `${head}\n<sitemapindex xmlns="${namespace}">\n${entries.join('')}</sitemapindex>\n`;
}

/** The file of the index that is called `name`; `undefined` where there is none. */
export function sitemapPart(edition: Edition, name: string, most = mostUrls): string | undefined {
  const listed = partsOf(edition, most).get(name);
  return listed && urlset(listed);
}

/** By name: articles in `1`, `2` …, and all else, which is as old as the oldest article in it, in `listings-1` …. */
function partsOf(edition: Edition, most: number): Map<string, Listed[]> {
  const articles = chunk(listedArticles(edition), most);
  const pages = chunk(listedPages(edition), most);
  return new Map([
    ...articles.map((part, index) => [String(index + 1), part] as const),
    ...pages.map((part, index) => [`listings-${index + 1}`, part] as const),
  ]);
}

const chunk = (listed: Listed[], size: number): Listed[][] =>
  Array.from({ length: Math.ceil(listed.length / size) }, (_, index) =>
    listed.slice(index * size, (index + 1) * size),
  );

function urlset(listed: Listed[]): string {
  const urls = listed.map(
    ({ url, changed, picture }) =>
      `<url>${loc(url)}${lastmod(changed)}${picture ? `<image:image><image:loc>${xmlText(picture)}</image:loc></image:image>` : ''}</url>\n`,
  );
  return `${head}\n<urlset xmlns="${namespace}" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n${urls.join('')}</urlset>\n`;
}

const loc = (url: string) => `<loc>${xmlText(url)}</loc>`;
const lastmod = (time: number | undefined) =>
  time === undefined ? '' : `<lastmod>${isoDateTime(time)}</lastmod>`;
