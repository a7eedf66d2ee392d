import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { tagsOf } from './html-tags';
import { inParallel } from './in-parallel';
import { publicUrl } from './site';

/** The result of a crawl: paths in the sitemaps, how many pages were read, and faults. */
type Published = { listed: Set<string>; read: number; faults: string[] };

const local = /localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]/;
const furtherPage = /\/page\/\d+$/;

/** Feeds and other machine-readable URLs, besides robots.txt and the sitemaps. */
export const texts = [
  '/llms.txt',
  '/opensearch.xml',
  ...['', '/insights', '/newspaper'].flatMap((path) =>
    ['index.xml', 'atom.xml', 'index.json'].map((file) => `${path}/${file}`),
  ),
  '/api/articles?size=100',
  '/api/tags',
  '/api/topics',
  '/api/health',
  '/api/suggest?q=AI',
];

/**
 * Crawls a site, obeying robots.txt: its sitemaps, the paths in `texts`, every listed page and every page linked from
 * there. `base` is the URL of the server, whose SITE_URL is `publicUrl`.
 */
export async function readPublished(base: string, texts: string[]): Promise<Published> {
  const faults: string[] = [];
  const listed = new Set<string>();

  /** The text at a path. It must exist, contain no local URL, and parse as its content type. */
  async function readText(path: string): Promise<string> {
    const response = await fetch(base + path, { redirect: 'manual' });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    if (response.status !== 200) faults.push(`${path} 答 ${response.status}`);
    if (local.test(text)) faults.push(`${path} 写着 ${local.exec(text)}`);
    if (type.includes('xml') && XMLValidator.validate(text) !== true) faults.push(`${path} 不是 XML`);
    if (type.includes('json') && !isJson(text)) faults.push(`${path} 不是 JSON`);
    return text;
  }

  async function readSitemap(url: string, from: string) {
    const path = pathOf(url);
    if (path === undefined) return faults.push(`${from} 列着别处的 ${url}`);
    const { sitemapindex, urlset } = readXml(await readText(path));
    for (const { loc } of sitemapindex?.sitemap ?? []) await readSitemap(loc, path);
    for (const { loc } of urlset?.url ?? []) {
      const page = pathOf(loc);
      if (page === undefined) faults.push(`${path} 列着别处的 ${loc}`);
      else listed.add(page);
    }
  }

  /** The paths that a page links to. */
  async function readPage(path: string): Promise<string[]> {
    const response = await fetch(base + path, { redirect: 'manual' });
    const html = await response.text();
    const isPage = response.status === 200 && /^text\/html/.test(response.headers.get('content-type') ?? '');
    if (!isPage) {
      if (listed.has(path)) faults.push(`${path} 列在网站地图里，却答 ${response.status}`);
      return [];
    }
    if (local.test(html)) faults.push(`${path} 写着 ${local.exec(html)}`);
    const canonical = tagsOf(html, 'link').flatMap(({ rel, href = '' }) => (rel === 'canonical' ? href : []));
    const isOwn =
      canonical.length === 1 && canonical[0]?.startsWith(publicUrl) && pathOf(canonical[0]) === path;
    const hidden = noindex(response, html);
    if (listed.has(path)) {
      if (!isOwn) faults.push(`${path} 列在网站地图里，正式网址却是 ${canonical.join('、') || '没有'}`);
      if (hidden) faults.push(`${path} 列在网站地图里，却不让收录`);
      if (isClosed(path)) faults.push(`${path} 列在网站地图里，robots.txt 却不让读`);
    } else if (isOwn && !hidden && !furtherPage.test(path)) faults.push(`${path} 没有列在网站地图里`);
    return tagsOf(html, 'a').flatMap(({ href }) => (href === undefined ? [] : (pathOf(href, path) ?? [])));
  }

  const robots = await readText('/robots.txt');
  const isClosed = closedBy(robots);
  const maps = [...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, url = '']) => url);
  if (maps.length === 0) faults.push('/robots.txt 没有网站地图');
  for (const url of maps) await readSitemap(url, '/robots.txt');
  for (const path of texts) await readText(path);

  const seen = new Set(['/', ...listed]);
  for (let wave = [...seen]; wave.length > 0; ) {
    const found = await inParallel(wave, readPage);
    wave = [...new Set(found.flat())].filter((path) => !seen.has(path) && !isClosed(path));
    for (const path of wave) seen.add(path);
  }
  return { listed, read: seen.size, faults };
}

/** Whether a response is marked noindex, by header or meta tag. */
export const noindex = (response: Response, html: string): boolean =>
  /noindex|none/.test(response.headers.get('x-robots-tag') ?? '') ||
  tagsOf(html, 'meta').some(
    ({ name = '', content = '' }) =>
      /^(?:robots|\w*bot|baiduspider)$/i.test(name) && /noindex|none/.test(content),
  );

/** Path and query of a URL of the site, normalised as browsers do; `undefined` for other URLs. */
function pathOf(url: string, from = '/'): string | undefined {
  if (!URL.canParse(url, publicUrl + from)) return undefined;
  const { origin, pathname, search } = new URL(url, publicUrl + from);
  return origin === publicUrl ? pathname + search : undefined;
}

/** A predicate for paths that robots.txt disallows (RFC 9309, section 2.2.2, without Allow rules, which we don't use). */
function closedBy(robots: string): (path: string) => boolean {
  const closed = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, pattern = '']) => {
    const source = pattern.replace(/[.+?^{}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${source.replace(/\$(?!$)/g, '\\$')}`);
  });
  return (path) => closed.some((pattern) => pattern.test(path));
}

type Loc = { loc: string };
const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});
const readXml = (xml: string) =>
  parser.parse(xml) as { sitemapindex?: { sitemap?: Loc[] }; urlset?: { url?: Loc[] } };

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}
