import type { Edition } from '../content/edition';
import { site } from '../site';
import { xmlText } from '../text/xml';
import { isoDateTime } from '../time';
import { routes } from '../urls/routes';
import { type Listed, listedArticles, listedPages } from './listed';

/** Addresses in one file. The protocol allows 50,000 (sitemaps.org); a smaller file is read sooner. */
const mostUrls = 10_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * The sitemap (sitemaps.org protocol, with Google's image extension): all addresses while one file holds them, else
 * an index of files. Articles are in `1`, `2` …, the oldest first, so that a new one changes the last file alone; all
 * else is in `listings-1` ….
 */
export const sitemap = (edition: Edition, most = mostUrls): string =>
  keep(edition, `index ${most}`, () => makeSitemap(edition, most)) ?? '';

/** The file of the index that is called `name`; `undefined` where there is none. */
export const sitemapPart = (edition: Edition, name: string, most = mostUrls): string | undefined =>
  keep(edition, `${name} ${most}`, () => makePart(edition, name, most));

function makeSitemap(edition: Edition, most: number): string {
  const articles = listedArticles(edition);
  const pages = listedPages(edition);
  if (articles.length + pages.length <= most) return urlset([...articles, ...pages]);
  const entries = [
    ...chunk(articles, most).map((part, index) => entry(String(index + 1), part)),
    ...chunk(pages, most).map((part, index) => entry(`listings-${index + 1}`, part)),
  ];
  return `${head}\n<sitemapindex xmlns="${namespace}">\n${entries.join('')}</sitemapindex>\n`;
}

/** A file is as new as the newest of what it lists. */
const entry = (name: string, part: Listed[]) =>
  `<sitemap>${loc(site.url + routes.sitemapPart(name))}${lastmod(Math.max(...part.map(({ changed }) => changed ?? 0)))}</sitemap>\n`;

function makePart(edition: Edition, name: string, most: number): string | undefined {
  const [, kind, number = ''] = /^(listings-)?([1-9]\d{0,5})$/.exec(name) ?? [];
  const start = (Number(number) - 1) * most;
  if (!number || (!kind && start >= edition.ids.length)) return undefined;
  const listed = kind ? listedPages(edition) : listedArticles(edition);
  return start < listed.length ? urlset(listed.slice(start, start + most)) : undefined;
}

/**
 * Finished files of an edition, for as long as it is kept itself: 10,000 addresses take 50 ms to write and are 1.7 MB.
 * What is not there is not noted: anybody can make up its name.
 */
const kept = new WeakMap<Edition, Map<string, string>>();

function keep(edition: Edition, key: string, make: () => string | undefined): string | undefined {
  const files = kept.get(edition) ?? new Map<string, string>();
  kept.set(edition, files);
  const file = files.get(key) ?? make();
  if (file !== undefined) files.set(key, file);
  return file;
}

const chunk = <Item>(items: Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
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
