import { corpusUrl } from '../support/sites';
import { expect, test } from '../support/test';

const site = corpusUrl;

test('the API returns the documented fields, and a 304 for a known ETag', async ({ request }) => {
  const response = await request.get(`${site()}/api/articles?q=OpenAI&size=5`);
  expect(response.headers()['access-control-allow-origin']).toBe('*');
  const body = await response.json();
  expect(Object.keys(body)).toEqual(['total', 'page', 'size', 'next', 'items', 'facets']);
  expect(body.items).toHaveLength(5);
  expect(Object.keys(body.items[0])).toEqual(
    expect.arrayContaining(['url', 'section', 'slug', 'title', 'date', 'summary', 'tags', 'topics', 'image']),
  );
  for (const facet of ['tags', 'topics', 'sections'])
    expect(Object.keys(body.facets[facet][0])).toEqual(['name', 'slug', 'count']);
  const { section, slug, title } = body.items[0];
  const one = await (await request.get(`${site()}/api/articles/${section}/${slug}`)).json();
  expect(one.title).toBe(title);
  const again = await request.get(response.url(), {
    headers: { 'if-none-match': response.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
  const all = await (await request.get(`${site()}/api/tags`)).json();
  const found = await (
    await request.get(`${site()}/api/articles?tag=${encodeURIComponent(all.items[0].slug)}`)
  ).json();
  expect(found.total).toBe(all.items[0].count);
});

test('an invalid value gets a 400 that names the parameter, a missing page a 404', async ({ request }) => {
  for (const [query, parameter] of [
    ['from=x', 'from'],
    ['to=2025-13-01', 'to'],
    ['size=1000000', 'size'],
    ['size=0', 'size'],
    ['page=0', 'page'],
    ['page=1.5', 'page'],
    ['sort=best', 'sort'],
    ['source=%20%20///', 'source'],
  ]) {
    const response = await request.get(`${site()}/api/articles?${query}`);
    expect(response.status(), query).toBe(400);
    expect(response.headers()['content-type']).toMatch(/^application\/problem\+json/);
    const problem = await response.json();
    expect(problem).toMatchObject({ status: 400, errors: [{ parameter }] });
  }
  for (const path of ['/api/articles/insights/nowhere', '/api/articles?page=9999']) {
    const response = await request.get(site() + path);
    expect([path, response.status(), (await response.json()).status]).toEqual([path, 404, 404]);
  }
});

test('every listing has a valid feed of its newest articles', async ({ page, request }) => {
  const { facets } = await (await request.get(`${site()}/api/articles?size=1`)).json();
  await page.goto(`${site()}/about`);
  for (const path of ['', '/insights', '/tags/openai', `/sources/${facets.sources[0].slug}`, '/search']) {
    const query = path === '/search' ? `?q=${encodeURIComponent('模型')}` : '';
    const feed = await page.evaluate(async (url) => {
      const response = await fetch(url);
      const xml = new DOMParser().parseFromString(await response.text(), 'application/xml');
      const items = Array.from(xml.querySelectorAll('item'));
      return {
        status: response.status,
        broken: xml.querySelector('parsererror')?.textContent ?? '',
        titles: items.map((item) => item.querySelector('title')?.textContent ?? ''),
        dates: items.map((item) => Date.parse(item.querySelector('pubDate')?.textContent ?? '')),
      };
    }, `${path}/index.xml${query}`);
    expect([feed.status, feed.broken], path).toEqual([200, '']);
    expect(feed.titles.length, path).toBeGreaterThan(0);
    expect(feed.dates).toEqual([...feed.dates].sort((a, b) => b - a));
  }
});
