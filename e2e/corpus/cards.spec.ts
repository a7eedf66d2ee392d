import sharp from 'sharp';
import { corpusUrl } from '../support/sites';
import { expect, test } from '../support/test';

const site = corpusUrl;
const most = 250 * 1024;

test('articles, a section, a tag, a topic, a source and the site have their own cards', async ({
  request,
}) => {
  const { items } = await (await request.get(`${site()}/api/articles?size=20&facets=0`)).json();
  const first = async (kind: string) =>
    (await (await request.get(`${site()}/api/${kind}`)).json()).items[0].url;
  const { facets } = await (await request.get(`${site()}/api/articles?size=1`)).json();
  const pages: string[] = [
    ...items.map(({ url }: { url: string }) => url),
    await first('tags'),
    await first('topics'),
    `/${items[0].section}`,
    `/sources/${facets.sources[0].slug}`,
    '',
  ];
  const seen = new Set<string>();
  for (const page of pages) {
    const path = page.replace('https://zhiwen.example', '');
    const response = await request.get(`${site()}/cards/wide${path}.png`);
    expect([path, response.status(), response.headers()['content-type']]).toEqual([path, 200, 'image/png']);
    const png = await response.body();
    expect(png.length).toBeLessThan(most);
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 });
    seen.add(png.toString('base64'));
  }
  // Cards differ, except for versions of a story with the same title and day.
  expect(seen.size).toBeGreaterThan(pages.length - 4);
});

test('a card is cached until its text changes', async ({ request, page }) => {
  const { items } = await (await request.get(`${site()}/api/articles?size=1&facets=0`)).json();
  const topics = (await (await request.get(`${site()}/api/topics`)).json()).items;
  // Long names have stored line breaks, as titles have.
  const [longest] = topics.sort((a: { name: string }, b: { name: string }) => b.name.length - a.name.length);
  await page.goto(longest.url.replace('https://zhiwen.example', site()));
  const ofTopic = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
  const topicCard = await request.get(ofTopic.replace('https://zhiwen.example', site()));
  expect(topicCard.headers()['cache-control']).toContain('immutable');
  await page.goto(items[0].url.replace('https://zhiwen.example', site()));
  const named = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
  const url = named.replace('https://zhiwen.example', site());
  const response = await request.get(url);
  expect(response.headers()['cache-control']).toContain('immutable');
  const etag = response.headers().etag ?? '';
  const again = await request.get(url, { headers: { 'if-none-match': etag } });
  expect([again.status(), again.headers().etag]).toEqual([304, etag]);
  // Without the version in its URL, a card can't be cached for long.
  const plain = await request.get(url.replace(/\?.*/, ''));
  expect(plain.headers()['cache-control']).toBe('public, max-age=300');
  expect(await plain.body()).toEqual(await response.body());
});

test('there is no card for a missing page, nor for words that are not in the article', async ({
  request,
}) => {
  const { items } = await (await request.get(`${site()}/api/articles?size=1&facets=0`)).json();
  const path: string = items[0].url.replace('https://zhiwen.example', '');
  const { text } = await (await request.get(`${site()}/api/articles${path}`)).json();
  const sentence = /[^。\n]{10,80}。/u.exec(text)?.[0] ?? '';
  const quote = (words: string) => `/cards/quote${path}.png?text=${encodeURIComponent(words)}`;
  expect((await request.get(site() + quote(sentence))).status()).toBe(200);
  for (const missing of [
    '/cards/wide/insights/nowhere.png',
    '/cards/wide/tags/没有这个.png',
    '/cards/wide/nowhere.png',
    '/cards/wide.jpg',
    `/cards/wide${path}.svg`,
    `/cards/2x1${path}.jpg`,
    `/cards/1x1${path}.png`,
    `/cards/qr${path}.png`,
    '/cards/qr/insights/nowhere.svg',
    '/cards',
    '/cards/wide/insights/..%2F..%2Fetc.png',
    quote('本站宣布，这句话不在文章里。'),
    quote('字'),
    quote(''),
    quote(text.slice(0, 4000)),
    quote('<svg onload=alert(1)>'),
  ]) {
    const response = await request.get(site() + missing);
    expect([missing, response.status()]).toEqual([missing, 404]);
  }
});
