import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { localOf, pictureSize, readHead, siteUrl } from './support/page-head';
import { type RunningSite, startSite } from './support/site';
import { copyDemo, demoUrl, hasSample, sampleUrl, scratch } from './support/sites';
import { expect, test } from './support/test';

/** Every kind of page: its address, and what of it goes into the canonical one. */
const kinds: [kind: string, url: string, more?: { canonical?: string; index?: false; list?: true }][] = [
  ['the front page', '/'],
  ['an article with a picture and citations', '/insights/meta-scale-ai-deal'],
  ['an article without a picture', '/insights/enterprise-agent-pilots'],
  [
    'an article at an address with capitals',
    '/insights/META-scale-ai-deal',
    { canonical: '/insights/meta-scale-ai-deal' },
  ],
  ['a daily paper', '/newspaper/2025-07-09-07-09-ai-agents'],
  ['a section', '/insights', { list: true }],
  ['a section, page 2', '/insights/page/2', { list: true }],
  ['a tag', '/tags/openai', { list: true }],
  ['a tag with a sign left out', '/tags/ma', { list: true }],
  ['a topic', `/topics/${encodeURIComponent('前沿模型与算法')}`, { list: true }],
  [
    'a term with a slash',
    `/tags/${encodeURIComponent('无代码')}/${encodeURIComponent('低代码')}`,
    { list: true },
  ],
  ['the tags', '/tags'],
  ['the topics', '/topics'],
  ['tags that a word finds', '/tags?q=ai', { canonical: '/tags', index: false }],
  ['the sources', '/sources'],
  ['a source', '/sources/arxiv.org', { list: true }],
  ['the archive', '/archive'],
  ['a month', '/archive/2025/07', { list: true }],
  ['a day', '/archive/2025/07/12', { list: true }],
  ['the search', '/search'],
  ['a search', '/search?tag=openai&q=%20AI&page=1', { canonical: '/search?q=AI&tag=openai', index: false }],
  ['about', '/about'],
  ['the API for people', '/developers'],
];

/** Checks all that holds for every page, and gives its head. */
async function checkHead(
  { page, request }: { page: Page; request: APIRequestContext },
  base: string,
  url: string,
  { canonical = url, index = true }: { canonical?: string; index?: boolean } = {},
) {
  expect((await page.goto(base + url))?.status()).toBe(200);
  const head = await readHead(page);

  // One address, the site's own, where the page is, and which says the same of itself.
  expect(head.canonicals.map((each) => new URL(each).href)).toEqual([new URL(siteUrl + canonical).href]);
  expect(head.strays).toBe(0);
  const itself = await request.get(localOf(base, head.canonicals[0] ?? ''), { maxRedirects: 0 });
  expect(itself.status()).toBe(200);
  expect(await itself.text()).toContain(
    `rel="canonical" href="${head.canonicals[0]?.replaceAll('&', '&amp;')}"`,
  );

  expect(head.titles).toBe(1);
  expect(head.title).toMatch(/知闻/);
  const named = new Map(head.named);
  const og = new Map(head.properties);
  for (const names of [head.named, head.properties]) {
    const once = names
      .map(([name]) => name)
      .filter((name) => name !== 'article:tag' && name !== 'theme-color');
    expect(new Set(once).size, once.join()).toBe(once.length);
  }
  expect(named.get('description')).toBeTruthy();
  expect(named.get('robots') ?? 'index').toMatch(index ? /^(?!.*noindex)/ : /noindex/);

  const title = og.get('og:title') ?? '';
  expect(head.title.startsWith(title)).toBe(true);
  expect(og.get('og:description')).toBe(named.get('description'));
  expect(new URL(og.get('og:url') ?? '').href).toBe(new URL(siteUrl + canonical).href);
  expect(og.get('og:site_name')).toBe('知闻');
  expect(og.get('og:locale')).toBe('zh_CN');
  expect(og.get('og:image:alt')).toMatch(/^知闻：.{2,}/);
  expect(await pictureSize(request, localOf(base, og.get('og:image') ?? ''))).toEqual({
    status: 200,
    type: og.get('og:image:type') ?? '',
    width: Number(og.get('og:image:width')),
    height: Number(og.get('og:image:height')),
  });
  expect([og.get('og:image:type'), og.get('og:image:width'), og.get('og:image:height')]).toEqual([
    'image/png',
    '1200',
    '630',
  ]);
  expect(named.get('twitter:card')).toBe('summary_large_image');
  for (const name of ['title', 'description', 'image', 'image:alt'])
    expect(named.get(`twitter:${name}`), name).toBe(og.get(`og:${name}`));

  // The pages beside it are those that its pager leads to.
  for (const rel of ['prev', 'next'] as const) {
    const inPager = await page
      .locator(`.pager a[rel="${rel}"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const told = (rel === 'prev' ? head.previous : head.next).map((each) => each.replace(siteUrl, ''));
    expect(told.map(decodeURI), rel).toEqual(inPager.map(decodeURI));
  }
  for (const feed of head.feeds) {
    const answer = await request.get(localOf(base, feed));
    expect(answer.status(), feed).toBe(200);
    expect(answer.headers()['content-type'], feed).toMatch(/xml|json/);
  }

  const graph = head.jsonLd.flatMap((text) => {
    const { '@context': context, ...data } = JSON.parse(text);
    expect(context).toBe('https://schema.org');
    return (data['@graph'] ?? [data]) as JsonLdNode[];
  });
  const crumbs = graph.find((node) => node['@type'] === 'BreadcrumbList');
  if (crumbs) await checkCrumbs(request, base, crumbs, canonical);
  return { head, og, named, graph };
}

type JsonLdNode = { '@type': string; [name: string]: unknown };

async function checkCrumbs(request: APIRequestContext, base: string, crumbs: JsonLdNode, canonical: string) {
  const items = crumbs.itemListElement as { position: number; name: string; item: string }[];
  expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
  expect(items[0]).toMatchObject({ name: '知闻', item: `${siteUrl}/` });
  expect(items.at(-1)?.item).toBe(siteUrl + canonical);
  for (const { name, item } of items) {
    expect(name.trim()).not.toBe('');
    expect((await request.get(localOf(base, item), { maxRedirects: 0 })).status(), item).toBe(200);
  }
}

/** The articles of a list, in its structured data and on the page. */
async function checkList(page: Page, graph: JsonLdNode[], url: string) {
  const [list] = graph;
  expect(graph.map((node) => node['@type'])).toEqual(['CollectionPage', 'BreadcrumbList']);
  expect(list?.url).toBe(siteUrl + url);
  const { itemListElement: items } = (list?.mainEntity ?? { itemListElement: [] }) as {
    itemListElement: { position: number; url: string; name: string }[];
  };
  const shown = await page
    .getByRole('main')
    .getByRole('article')
    .getByRole('heading')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href')]));
  expect(shown.length).toBeGreaterThan(0);
  expect(items.map(({ name, url }) => [name, url.replace(siteUrl, '')])).toEqual(shown);
  expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
}

/** An article's structured data says what a reader sees, no more and no less. */
async function checkArticle(page: Page, request: APIRequestContext, base: string, checked: Checked) {
  const { og, named, graph } = checked;
  expect(graph.map((node) => node['@type'])).toEqual(['NewsArticle', 'BreadcrumbList']);
  const news = graph[0] as JsonLdNode;
  const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  expect(news.headline).toBe(headline);
  expect(og.get('og:title')).toBe(headline);
  expect(og.get('og:type')).toBe('article');
  const times = await page
    .locator('.article-head time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect([news.datePublished, news.dateModified]).toEqual([times[0], times[1] ?? times[0]]);
  expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
  expect([og.get('article:published_time'), og.get('article:modified_time')]).toEqual([times[0], times[1]]);

  const texts = (selector: string) => page.locator(selector).allTextContents();
  const labels = await texts('.labels a');
  expect([...(news.keywords as string[])].sort()).toEqual([...new Set(labels)].sort());
  const [section] = await page.locator('nav a[aria-current]').allTextContents();
  expect([news.articleSection, og.get('article:section')]).toEqual([section, section]);
  const summary = (await texts('.standfirst'))[0] ?? '';
  expect(summary.startsWith(String(news.description).replace(/……$/, ''))).toBe(true);

  const cited = await page
    .locator('.sources li cite')
    .evaluateAll((all) =>
      all.map((cite) => [cite.textContent, cite.querySelector('a')?.getAttribute('href') ?? undefined]),
    );
  const citations = ((news.citation as { name: string; url?: string }[] | undefined) ?? []).map(
    ({ name, url }) => [name, url],
  );
  expect(citations).toEqual(cited);

  const ratios = [16 / 9, 4 / 3, 1];
  const images = news.image as string[];
  expect(images).toHaveLength(ratios.length);
  for (const [index, image] of images.entries()) {
    const { status, type, width, height } = await pictureSize(request, localOf(base, image));
    expect([status, type], image).toEqual([200, 'image/jpeg']);
    expect(width / height, image).toBeCloseTo(ratios[index] ?? 0, 2);
    expect(width, image).toBeGreaterThanOrEqual(1200);
  }

  // The label of generated content: to be read, and to be read by a machine.
  await expect(page.locator('.article-head .label')).toHaveText('AI 生成内容');
  await expect(page.locator('.heed')).toContainText('本文由人工智能生成');
  expect(JSON.parse(named.get('AIGC') ?? '{}')).toEqual({ Label: '1', ContentProducer: '知闻' });
  expect(news.digitalSourceType).toMatch(/TrainedAlgorithmicMedia/);
}

type Checked = Awaited<ReturnType<typeof checkHead>>;

for (const [kind, url, more = {}] of kinds)
  test(`the head of ${kind}`, async ({ page, request }) => {
    const checked = await checkHead({ page, request }, demoUrl(), url, more);
    const canonical = more.canonical ?? url;
    if (more.list) await checkList(page, checked.graph, canonical);
    else if (/^\/(?:insights|newspaper)\/.+/.test(canonical))
      await checkArticle(page, request, demoUrl(), checked);
    else expect(checked.graph.map((node) => node['@type'])).toEqual(url === '/' ? ['WebSite'] : []);
  });

test('what is no page is not for search engines, and has no address of its own', async ({ page, errors }) => {
  for (const url of ['/insights/no-such-article', '/tags/no-such-tag', '/search?page=99']) {
    expect((await page.goto(demoUrl() + url))?.status(), url).toBe(404);
    const head = await readHead(page);
    expect(head.named.filter(([name]) => name === 'robots').map(([, value]) => value)).toEqual([
      expect.stringContaining('noindex'),
    ]);
    expect([head.canonicals, head.jsonLd, head.properties], url).toEqual([[], [], []]);
  }
  errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('404')));
});

test('the head of pages that only a long site has', async ({ page, request }) => {
  test.skip(!hasSample, 'no sample beside the project');
  for (const [url, list] of [
    ['/tags/page/2', false],
    ['/sources/page/2', false],
    ['/archive/2025/07/page/2', true],
    ['/topics/ai伦理与治理/page/2', true],
  ] as const) {
    const address = encodeURI(url);
    const { head, graph } = await checkHead({ page, request }, sampleUrl(), address);
    expect(head.previous, url).toEqual([siteUrl + address.replace(/\/page\/2$/, '')]);
    expect(head.title, url).toContain('第 2 页');
    if (list) await checkList(page, graph, address);
  }
});

test.describe('an article of odd characters', () => {
  const title = "\"</script><b>&amp;<!-- ]]> 'x' 100% a+b=c #d?e \\ {f} <wbr> 😀鞺\u2028尾";
  /** A line separator is a space in a title, which is one line. */
  const shown = title.replace('\u2028', ' ');
  let site: RunningSite;

  test.beforeAll(async () => {
    const content = copyDemo();
    const front = {
      title,
      summary: `摘要 ${title}`,
      tags: [`</title>${title}`],
      author: [`</script>${title}`],
      main_topics: ['<b>主题</b>'],
      lastmod: '2025-07-21T08:00:00+08:00',
    };
    const lines = Object.entries(front).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
    writeFileSync(
      path.join(content, 'insights', 'odd-title.md'),
      `---\ndate: 2025-07-20T08:00:00+08:00\n${lines.join('\n')}\n---\n\n正文[^1]。\n\n[^1]: [${shown.replace(/[[\]\\]/g, '')}](https://one.example/?a=b&c=</script>) · 社\n`,
    );
    writeFileSync(
      path.join(content, 'insights', 'by-hand.md'),
      '---\ndate: 2025-07-20T09:00:00+08:00\ntitle: 人写的\nauthor: 某人\nai_generated: false\n---\n\n没有摘要、标签和引用的正文。\n',
    );
    site = await startSite({ CONTENT_DIR: content, DATA_DIR: scratch('data') });
  });
  test.afterAll(async () => site.stop());

  test('is the same to the letter wherever it stands', async ({ page, request }) => {
    const url = '/insights/odd-title';
    const checked = await checkHead({ page, request }, site.url, url);
    await checkArticle(page, request, site.url, checked);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown);
    expect(checked.head.title).toBe(`${shown} - 知闻`);
    expect((checked.graph[0] as JsonLdNode).headline).toBe(shown);
    expect((checked.graph[0] as JsonLdNode).author).toMatchObject({ name: `</script>${shown}` });
    expect(checked.head.properties.filter(([name]) => name === 'article:tag').map(([, tag]) => tag)).toEqual([
      `</title>${shown}`,
    ]);
    expect(checked.og.get('og:image:alt')).toContain(shown);
    // None of it has become an element.
    await expect(page.locator('main b, head b')).toHaveCount(await page.locator('[popover] b').count());
    for (const list of ['/insights', '/']) {
      await page.goto(site.url + list);
      await expect(page.getByRole('link', { name: shown, exact: true }).first()).toBeVisible();
    }
    const topic = encodeURI('/topics/b主题/b');
    const listing = await checkHead({ page, request }, site.url, topic);
    await checkList(page, listing.graph, topic);
    expect(listing.og.get('og:title')).toBe('<b>主题</b>');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('<b>主题</b>');
  });

  test('is shared as it is, by every link', async ({ page }) => {
    await page.goto(`${site.url}/insights/odd-title`);
    const hrefs = await page
      .getByRole('group', { name: '转发' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const address = `${siteUrl}/insights/odd-title`;
    const read = hrefs.map((href) => {
      const { protocol, host, pathname, searchParams, hash } = new URL(href);
      expect(hash).toBe('');
      return {
        to: host + (protocol === 'mailto:' ? 'mailto' : pathname),
        ...Object.fromEntries(searchParams),
      };
    });
    expect(read).toEqual([
      { to: 'service.weibo.com/share/share.php', url: address, title: shown },
      { to: 'x.com/intent/post', url: address, text: shown },
      { to: 't.me/share/url', url: address, text: shown },
      { to: 'mailto', subject: shown, body: address },
    ]);
  });

  test('by a person carries no label, neither to be read nor in its data', async ({ page, request }) => {
    const { named, graph, og } = await checkHead({ page, request }, site.url, '/insights/by-hand');
    await expect(page.locator('.label, .heed')).toHaveCount(0);
    expect(named.has('AIGC')).toBe(false);
    expect(JSON.stringify(graph)).not.toMatch(/digitalSourceType|"citation"|"keywords"|null/);
    expect((graph[0] as JsonLdNode).author).toEqual({ '@type': 'Person', name: '某人' });
    expect([og.get('article:author'), og.has('article:tag'), og.has('article:modified_time')]).toEqual([
      '某人',
      false,
      false,
    ]);
  });
});
