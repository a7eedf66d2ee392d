import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus } from '../../lib/testing/corpora';
import { inParallel } from '../support/in-parallel';
import { type OldPage, oldPaths, oldSite } from '../support/old-site';
import { getAscii, getRaw, type RawResponse } from '../support/raw-request';
import { corpusUrl } from '../support/sites';
import { expect, test } from '../support/test';

/** Requests each URL once, since most spellings end at the same page. */
const responses = new Map<string, Promise<RawResponse>>();
function ask(url: string): Promise<RawResponse> {
  const isAscii = /^[\x21-\x7e]+$/.test(url);
  const response =
    responses.get(url) ?? (isAscii ? getAscii(corpusUrl(), url) : getRaw(corpusUrl(), Buffer.from(url)));
  responses.set(url, response);
  return response;
}

const encoded = (url: string) => url.split('/').map(encodeURIComponent).join('/');
const lowerHex = (url: string) => encoded(url).replace(/%../g, (hex) => hex.toLowerCase());
const spellings = [(url: string) => url, encoded, lowerHex];

/** Checks that `url` is, or redirects permanently in one hop to, the page `wanted`. Returns the fault, if any. */
async function wrongRedirect(url: string, wanted: string, isIt: (response: RawResponse) => boolean) {
  const first = await ask(url);
  const end = first.status === 308 ? (first.location ?? '') : url;
  if (first.status === 308 && first.body !== '') return 'a redirect with a body';
  if (decodeURIComponent(end) !== wanted) return `ends at ${decodeURIComponent(end)} with ${first.status}`;
  const last = await ask(end);
  if (last.status !== 200) return `${last.status} at ${decodeURIComponent(end)}`;
  return isIt(last) ? undefined : `something else is at ${decodeURIComponent(end)}`;
}

const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(?:x27|39);/g, "'")
    .replaceAll('&amp;', '&');
const isPage =
  ({ names }: OldPage) =>
  ({ body }: RawResponse) =>
    names.includes(text(/<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? ''));
/** A feed or API response names the URL of its page. */
const isFeed =
  (home: string) =>
  ({ body }: RawResponse) =>
    body.includes(`https://zhiwen.example${encoded(home)}`);
const isArticleData =
  ({ names }: OldPage) =>
  ({ body }: RawResponse) =>
    names.includes(JSON.parse(body).title);

test('every old URL, in every spelling, reaches its page in at most one hop', async () => {
  test.setTimeout(420_000);
  const oldPage = oldSite(corpus);
  const paths = oldPaths(corpus);
  expect(paths.length).toBeGreaterThanOrEqual(corpus.least.oldPaths);
  type Way = [url: string, wanted: string, isIt: (response: RawResponse) => boolean];
  const wrong = await inParallel([...paths.entries()], async ([index, old]) => {
    const found = oldPage(old);
    const { home, xml, json } = found;
    const isArticle = json.startsWith('/api/');
    const feedHome = xml === '/index.xml' ? '/' : home;
    const ways: Way[] = spellings.flatMap((spell): Way[] => [
      [spell(old), home, isPage(found)],
      [spell(old.slice(0, -1)), home, isPage(found)],
    ]);
    // Alternate the three spellings for URLs below it: finds the same faults in a third of the time.
    const spell = (url: string) => spellings[index % spellings.length]?.(url) ?? url;
    ways.push(
      [spell(`${old}index.xml`), xml, isArticle ? isPage(found) : isFeed(feedHome)],
      [spell(`${old}index.json`), json, isArticle ? isArticleData(found) : isFeed(feedHome)],
    );
    // Articles had no pages. Each request takes Next 15 ms, so test only some.
    if (!isArticle && (index % 3 === 0 || !old.startsWith('/tags/')))
      ways.push([spell(`${old}page/1/`), home, isPage(found)]);
    if (index % 10 === 0) ways.push([spell(`${old}index.html`), home, isPage(found)]);
    const said = ways.map(async ([url, wanted, isIt]) => {
      const fault = await wrongRedirect(url, wanted, isIt);
      return fault ? [`${url}: ${fault}`] : [];
    });
    return (await Promise.all(said)).flat();
  });
  expect(wrong.flat()).toEqual([]);
});

test('later pages of a section work; old page numbers past the end redirect', async ({ request }) => {
  for (const [section, name] of [
    ['insights', '洞察'],
    ['newspaper', '日报'],
  ]) {
    const first = await (await request.get(`${corpusUrl()}/${section}`)).text();
    const pages = Math.max(1, ...[...first.matchAll(/\/page\/(\d+)"/g)].map(([, page]) => Number(page)));
    if (section === 'insights') expect(pages).toBeGreaterThan(2);
    for (let page = 2; page <= pages; page++)
      for (const slash of ['', '/'])
        expect(
          await wrongRedirect(`/${section}/page/${page}${slash}`, `/${section}/page/${page}`, ({ body }) =>
            body.includes(`<title>${name}，第 ${page} 页`),
          ),
        ).toBeUndefined();
    expect(await ask(`/${section}/page/75/`)).toMatchObject({ status: 308, location: `/${section}` });
    expect(await ask(`/${section}/page/75`)).toMatchObject({ status: 404 });
  }
});

test('old topic links with collapsed hyphens redirect', async () => {
  const linked = oldPaths(corpus).filter((old) => /^\/main_topics\/.*--/.test(old));
  expect(linked.length).toBeGreaterThan(2);
  for (const old of linked) {
    const { home } = oldSite(corpus)(old);
    for (const slash of ['', '/'])
      expect(
        await wrongRedirect(encoded(old.replace(/-{2,}/g, '-').replace(/\/$/, slash)), home, () => true),
      ).toBeUndefined();
  }
});

test('a term with a slash in its name works with the slash encoded or not', async () => {
  const slashed = oldPaths(corpus).filter((old) => /^\/(?:tags|main_topics)\/[^/]+\/./.test(old));
  expect(slashed.some((old) => old.startsWith('/tags/'))).toBe(true);
  expect(slashed.some((old) => old.startsWith('/main_topics/'))).toBe(true);
  for (const old of slashed) {
    const { home, xml } = oldSite(corpus)(old);
    for (const [url, wanted] of [
      [old, home],
      [`${old}index.xml`, xml],
    ] as const)
      for (const spell of spellings)
        expect(await wrongRedirect(spell(url), wanted, () => true)).toBeUndefined();
    const [, root, term = ''] = /^\/(\w+)\/(.+)\/$/.exec(old) ?? [];
    const joined = `/${root}/${encodeURIComponent(term)}/`;
    const { status, location } = await ask(joined);
    expect([200, 308], joined).toContain(status);
    if (location) expect(decodeURIComponent(location)).toBe(home);
  }
});

test('pictures keep their old URLs, including spaces and commas', async () => {
  const folder = path.join(corpus.media, 'newsimages');
  const files = readdirSync(folder);
  expect(files.some((file) => /[ ,]/.test(file))).toBe(true);
  for (const file of files) {
    const bytes = readFileSync(path.join(folder, file));
    const isPicture = /^(?:\xff\xd8\xff|\x89PNG|RIFF|GIF8)/.test(bytes.subarray(0, 8).toString('latin1'));
    for (const spelled of [file.replaceAll(' ', '%20'), encodeURIComponent(file)]) {
      const { status, headers } = await ask(`/newsimages/${spelled}`);
      expect([file, status]).toEqual([file, isPicture ? 200 : 404]);
      if (isPicture) expect(headers).toMatch(/content-type: image\//i);
    }
  }
});

test('a redirect is cached for an hour, keeps the query, and has no body', async ({ request }) => {
  for (const method of ['GET', 'HEAD']) {
    const response = await request.fetch(`${corpusUrl()}/main_topics/?utm_source=a%20b`, {
      method,
      maxRedirects: 0,
    });
    expect([response.status(), response.headers().location, (await response.body()).length]).toEqual([
      308,
      '/topics?utm_source=a%20b',
      0,
    ]);
    expect(response.headers()['cache-control']).toBe('public, max-age=3600');
  }
});

test('no URL redirects to another site', async () => {
  for (const url of [
    '//evil.example/',
    '//evil.example',
    '///evil.example//',
    '/%2F/evil.example/',
    '/%2Fevil.example/',
    '/\\evil.example/',
    '/%5Cevil.example/',
    '/x/..//evil.example/',
    '/main_topics//evil.example/',
    '/https://evil.example/',
    '/index.xml//evil.example/',
    '/%0d%0aset-cookie:a=b/',
    '/main_topics/%0d%0ax/',
  ]) {
    const { status, location, headers } = await ask(url);
    expect(status, url).toBeLessThan(500);
    expect(headers, url).not.toMatch(/^set-cookie/im);
    if (location) expect(location, url).toMatch(/^\/(?![/\\])/);
  }
  for (const url of ['/%FF/', '/main_topics/%FF/', '/tags/%00/']) expect((await ask(url)).status).toBe(400);
});
