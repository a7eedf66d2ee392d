import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { corpora } from '../../lib/testing/corpora';
import { attribute, elements, hasClass, readFragment, readPage, textOf } from '../support/documents';
import { hasNewsboat, newsboat } from '../support/newsboat';
import { corpusUrl, demoUrl, urlOf } from '../support/sites';
import { expect, test } from '../support/test';

const site = corpusUrl;
/** The SITE_URL of the test sites (support/site.ts). */
const home = 'https://zhiwen.example';

const forms = {
  'index.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'index.json': 'application/feed+json; charset=utf-8',
};

type Item = {
  url: string;
  title: string;
  content_html: string;
  date_published: string;
  authors?: { name: string }[];
};

test('feeds have the right headers and get a 304 for conditional requests', async ({ request }) => {
  for (const [file, type] of Object.entries(forms)) {
    const url = `${site()}/insights/${file}`;
    const response = await request.get(url);
    const { etag = '', 'last-modified': changed = '', ...headers } = response.headers();
    expect([response.status(), headers['content-type']]).toEqual([200, type]);
    expect(etag).toMatch(/^"[^"]+"$/);
    expect(new Date(changed).toUTCString()).toBe(changed);

    const head = await request.head(url);
    expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
    expect(head.headers()).toMatchObject({ etag, 'last-modified': changed, 'content-type': type });

    const later = new Date(Date.parse(changed) + 60_000).toUTCString();
    const earlier = new Date(Date.parse(changed) - 1000).toUTCString();
    for (const [asked, status] of [
      [{ 'if-none-match': etag }, 304],
      [{ 'if-none-match': `W/${etag}`, 'if-modified-since': earlier }, 304],
      [{ 'if-none-match': '"x"', 'if-modified-since': later }, 200],
      [{ 'if-modified-since': changed }, 304],
      [{ 'if-modified-since': later }, 304],
      [{ 'if-modified-since': earlier }, 200],
    ] as const) {
      const again = await request.get(url, { headers: asked });
      expect([asked, again.status()]).toEqual([asked, status]);
      expect(again.headers()).toMatchObject({ etag, 'last-modified': changed });
    }
  }
});

test('feeds are compressed', async () => {
  for (const file of Object.keys(forms)) {
    const { raw, encoding } = await packed(`${site()}/${file}`);
    expect(encoding).toBe('gzip');
    expect(gunzipSync(raw).length).toBeGreaterThan(2 * raw.length);
  }
});

test('feeds of missing pages are 404, and feeds of aliases redirect', async ({ request }) => {
  for (const file of Object.keys(forms)) {
    for (const path of ['nowhere', 'tags/没有这个', 'topics/没有这个', 'sources/no.example']) {
      const response = await request.get(`${site()}/${path}/${file}`);
      expect([path, response.status()]).toEqual([path, 404]);
      expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
    }
    const alias = await request.get(`${demoUrl()}/tags/${encodeURIComponent('英伟达')}/${file}`, {
      maxRedirects: 0,
    });
    expect([alias.status(), alias.headers().location]).toEqual([308, `/tags/nvidia/${file}`]);
    const empty = await request.get(`${site()}/search/${file}?q=${encodeURIComponent('没有人写过的词')}`);
    expect([empty.status(), empty.headers()['last-modified']]).toEqual([200, undefined]);
  }
});

test('in a browser a feed is a readable page with links to its articles', async ({ page }) => {
  for (const path of ['/index.xml', '/insights/atom.xml']) {
    await page.goto(site() + path);
    const links = page.locator('item > a, entry > a');
    await expect(links.first()).toBeVisible();
    await expect(page).toHaveTitle(path === '/index.xml' ? '知闻' : '洞察 - 知闻');
    const raw = page.locator('item > title, item > pubDate, item > encoded, entry > id, entry > content');
    expect(await raw.count()).toBeGreaterThan(50);
    await expect(raw.filter({ visible: true })).toHaveCount(0);
    const said = await page
      .locator('channel, feed')
      .evaluate((root) => getComputedStyle(root, '::before').content);
    expect(said).toContain('这是订阅源');
    const title = await links.first().textContent();
    const target = await links.first().getAttribute('href');
    await page.goto(site() + (target ?? '').slice(home.length));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  }
});

test('every listing announces its feeds and shows a link to one', async ({ page }) => {
  for (const [path, feed, link] of [
    ['/', '/', 'RSS'],
    ['/insights', '/insights/', '订阅'],
    ['/tags/openai', '/tags/openai/', '订阅'],
    ['/search?q=AI', '/search/', '订阅这些结果'],
  ] as const) {
    await page.goto(site() + path);
    const announced = await page
      .locator('head link[rel="alternate"][type]')
      .evaluateAll((links) => links.map((each) => [each.getAttribute('type'), each.getAttribute('href')]));
    const query = path.replace(/^[^?]*/, '');
    expect(announced).toEqual(
      Object.entries(forms).map(([file, type]) => [type.replace(/;.*/, ''), home + feed + file + query]),
    );
    const offered = page.getByRole('link', { name: link, exact: true });
    await expect(offered).toHaveAttribute('href', `${feed}index.xml${query}`);
  }
  const foot = page.getByRole('contentinfo');
  for (const [name, file] of [
    ['RSS', 'index.xml'],
    ['Atom', 'atom.xml'],
    ['JSON Feed', 'index.json'],
  ] as const)
    await expect(foot.getByRole('link', { name, exact: true })).toHaveAttribute('href', `/${file}`);
});

for (const [name, corpus] of corpora)
  test(`every article of the ${name} has the same content in its feed as on its page`, async ({
    request,
  }) => {
    test.setTimeout(300_000);
    const base = urlOf(corpus);
    const articles: { url: string; section: string; date: string }[] = [];
    for (let page = 1; ; page++) {
      const response = await request.get(`${base}/api/articles?size=100&page=${page}`);
      if (response.status() === 404) break;
      articles.push(...(await response.json()).items);
    }
    const filters = new Set(
      articles.map(
        ({ section, date }) => `section=${section}&from=${date.slice(0, 10)}&to=${date.slice(0, 10)}`,
      ),
    );
    const seen: string[] = [];
    for (const filter of filters)
      for (const { url, content_html } of (
        await (await request.get(`${base}/search/index.json?${filter}`)).json()
      ).items as Item[]) {
        const page = await request.get(base + url.slice(home.length));
        expect(ofFeed(content_html, url), url).toEqual(ofPage(await page.text(), url));
        seen.push(url);
      }
    expect(articles.length).toBeGreaterThan(20);
    expect(seen.sort()).toEqual(articles.map(({ url }) => url).sort());
  });

test('newsboat reads the newest fifty articles in full', async ({ request }) => {
  test.skip(
    !hasNewsboat,
    'newsboat is not installed, so no real reader has tried the feeds: apt-get install newsboat',
  );
  test.setTimeout(180_000);
  const newest = (await (await request.get(`${site()}/index.json`)).json()).items as Item[];
  expect(newest).toHaveLength(50);
  for (const file of ['index.xml', 'atom.xml']) {
    const reader = newsboat(`${site()}/${file}`);
    reader.reload();
    // After a reload nothing is new, since GUIDs are stable.
    reader.reload();
    expect(reader.unread()).toBe(newest.length);
    const byGuid = new Map(reader.items().map((item) => [item.guid, item]));
    expect(byGuid.size).toBe(newest.length);
    for (const { url, title, content_html, date_published, authors } of newest)
      expect(byGuid.get(url)).toEqual({
        guid: url,
        url,
        title,
        // An Atom entry without an author inherits the feed's.
        author: authors?.[0]?.name ?? (file === 'atom.xml' ? expect.any(String) : ''),
        pubDate: Date.parse(date_published) / 1000,
        content: content_html,
      });
    expect(
      reader.items().filter(({ content }) => content.includes(`<figure><img src="${home}/`)).length,
    ).toBeGreaterThan(10);
  }
});

type Said = { body: string; heading?: string; sources: string[]; links: string[]; pictures: number };

/** Body text, sources and links of an article page. */
function ofPage(html: string, url: string): Said {
  const page = readPage(html);
  const [prose] = elements(page, (element) => hasClass(element, 'prose'));
  const [sources] = elements(page, (element) => attribute(element, 'aria-labelledby') === 'sources');
  if (!prose) throw new Error(`no text at ${url}`);
  return {
    body: textOf(prose),
    heading: sources && textOf(elements(sources, ({ tagName }) => tagName === 'h2')[0] ?? sources),
    sources: (sources ? elements(sources, ({ tagName }) => tagName === 'li') : []).map((item) => {
      const facts = elements(item, ({ tagName, attrs }) => tagName === 'span' && attrs.length === 0)
        .map((fact) => textOf(fact))
        .filter((fact) => fact !== '正文未引');
      const [title] = elements(item, ({ tagName }) => tagName === 'cite');
      const [label] = elements(item, ({ tagName }) => tagName === 'span');
      return [`${label && textOf(label)} ${title && textOf(title)}`, ...facts].join('，');
    }),
    links: [prose, ...(sources ? [sources] : [])].flatMap((node) => outward(node, url)),
    pictures: elements(prose, ({ tagName }) => tagName === 'img').length,
  };
}

/** The same for a feed item. */
function ofFeed(html: string, url: string): Said {
  const whole = readFragment(html);
  const [sources] = elements(whole, ({ tagName }) => tagName === 'section');
  const isAround = ({ tagName }: { tagName: string }) => tagName === 'section' || tagName === 'small';
  return {
    body: textOf(whole, isAround),
    heading: sources && textOf(elements(sources, ({ tagName }) => tagName === 'h2')[0] ?? sources),
    sources: (sources ? elements(sources, ({ tagName }) => tagName === 'li') : []).map((item) =>
      textOf(item),
    ),
    links: outward(whole, url),
    pictures: elements(whole, ({ tagName }) => tagName === 'img').length,
  };
}

const outward = (node: Parameters<typeof elements>[0], url: string) =>
  elements(node, ({ tagName }) => tagName === 'a')
    .map((link) => new URL(attribute(link, 'href') ?? '', url).href)
    .filter((href) => !href.startsWith(`${url}#`));

/** The raw response body, which Playwright does not expose. */
function packed(url: string): Promise<{ raw: Buffer; encoding?: string }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ raw: Buffer.concat(chunks), encoding: response.headers['content-encoding'] });
    }).on('error', reject);
  });
}
