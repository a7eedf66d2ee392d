import type { APIRequestContext, Page } from '@playwright/test';
import { fetchPictureInfo, localUrl, readHead, siteUrl } from './page-head';
import { expect } from './test';

/** Checks what holds for the head of every page, and returns the parsed head. */
export async function checkHead(
  { page, request }: { page: Page; request: APIRequestContext },
  base: string,
  url: string,
  { canonical = url, index = true }: { canonical?: string; index?: boolean } = {},
) {
  expect((await page.goto(base + url))?.status()).toBe(200);
  const head = await readHead(page);

  // One canonical URL, on the public site, which serves the page and names itself as canonical.
  expect(head.canonicals.map((each) => new URL(each).href)).toEqual([new URL(siteUrl + canonical).href]);
  expect(head.metadataInBody).toBe(0);
  const itself = await request.get(localUrl(base, head.canonicals[0] ?? ''), { maxRedirects: 0 });
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
  expect(await fetchPictureInfo(request, localUrl(base, og.get('og:image') ?? ''))).toEqual({
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

  // Previous and next are the same as in the pager.
  for (const rel of ['prev', 'next'] as const) {
    const inPager = await page
      .locator(`nav[aria-label="分页"] a[rel="${rel}"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const told = (rel === 'prev' ? head.previous : head.next).map((each) => each.replace(siteUrl, ''));
    expect(told.map(decodeURI), rel).toEqual(inPager.map(decodeURI));
  }
  expect(head.feeds.length).toBeGreaterThan(0);
  for (const feed of head.feeds) {
    const response = await request.get(localUrl(base, feed));
    expect(response.status(), feed).toBe(200);
    expect(response.headers()['content-type'], feed).toMatch(/xml|json/);
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

export type JsonLdNode = { '@type': string; [name: string]: unknown };

async function checkCrumbs(request: APIRequestContext, base: string, crumbs: JsonLdNode, canonical: string) {
  const items = crumbs.itemListElement as { position: number; name: string; item: string }[];
  expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
  expect(items[0]).toMatchObject({ name: '知闻', item: `${siteUrl}/` });
  expect(items.at(-1)?.item).toBe(siteUrl + canonical);
  for (const { name, item } of items) {
    expect(name.trim()).not.toBe('');
    expect((await request.get(localUrl(base, item), { maxRedirects: 0 })).status(), item).toBe(200);
  }
}

/** Checks that a listing's structured data has the same articles as the page. */
export async function checkList(page: Page, graph: JsonLdNode[], url: string) {
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

/** Checks that an article's structured data says exactly what the page shows. */
export async function checkArticle(page: Page, request: APIRequestContext, base: string, checked: Checked) {
  const { og, named, graph } = checked;
  expect(graph.map((node) => node['@type'])).toEqual(['NewsArticle', 'BreadcrumbList']);
  const news = graph[0] as JsonLdNode;
  const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  expect(news.headline).toBe(headline);
  expect(og.get('og:title')).toBe(headline);
  expect(og.get('og:type')).toBe('article');
  const times = await page
    .locator('article header time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect([news.datePublished, news.dateModified]).toEqual([times[0], times[1] ?? times[0]]);
  expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
  expect([og.get('article:published_time'), og.get('article:modified_time')]).toEqual([times[0], times[1]]);

  const texts = (selector: string) => page.locator(selector).allTextContents();
  const labels = await texts('article dd a');
  expect([...(news.keywords as string[])].sort()).toEqual([...new Set(labels)].sort());
  const [section] = await page.locator('nav a[aria-current]').allTextContents();
  expect([news.articleSection, og.get('article:section')]).toEqual([section, section]);
  const summary = (await texts('article header h1 + p'))[0] ?? '';
  expect(summary.startsWith(String(news.description).replace(/……$/, ''))).toBe(true);

  const cited = await page
    .locator('li cite')
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
    const { status, type, width, height } = await fetchPictureInfo(request, localUrl(base, image));
    expect([status, type], image).toEqual([200, 'image/jpeg']);
    expect(width / height, image).toBeCloseTo(ratios[index] ?? 0, 2);
    expect(width, image).toBeGreaterThanOrEqual(1200);
  }

  // The AI label: visible, and in metadata.
  await expect(page.locator('article header').getByRole('link', { name: 'AI 生成内容' })).toBeVisible();
  await expect(page.getByText('本文由人工智能生成。转发前，请先核对')).toBeVisible();
  expect(JSON.parse(named.get('AIGC') ?? '{}')).toEqual({ Label: '1', ContentProducer: '知闻' });
  expect(news.digitalSourceType).toMatch(/TrainedAlgorithmicMedia/);
}

type Checked = Awaited<ReturnType<typeof checkHead>>;
