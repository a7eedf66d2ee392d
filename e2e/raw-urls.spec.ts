import { getRaw } from './support/raw-request';
import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

const ask = (path: Buffer) => getRaw(demoUrl(), path);

const han = '数据标注';
const upper = encodeURIComponent(han);
const heading = (html: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1];

test('a Chinese URL works raw, percent-encoded in either case, and with a trailing slash', async () => {
  for (const spelling of [han, upper, upper.toLowerCase()]) {
    let response = await ask(Buffer.from(`/tags/${spelling}`));
    if (spelling === han) {
      expect(response.status).toBe(308);
      response = await ask(Buffer.from(response.location ?? ''));
    }
    expect(response.status, spelling).toBe(200);
    expect(heading(response.body)).toBe(han);
    const slashed = await ask(Buffer.from(`/tags/${spelling}/`));
    expect(slashed.status).toBe(308);
    expect(decodeURI(slashed.location ?? '')).toBe(`/tags/${han}`);
  }
});

test('terms with a slash, a plus, brackets or capitals have working URLs', async ({ request }) => {
  for (const [path, name] of [
    ['/tags/无代码/低代码', '无代码/低代码'],
    ['/tags/c++', 'C++'],
    ['/tags/m%26a', 'M&A'],
    ['/tags/Software 3.0', 'Software 3.0'],
    ['/tags/山姆·奥特曼', '山姆·奥特曼'],
  ] as const) {
    const response = await request.get(demoUrl() + encodeURI(path).replace('%2526', '%26'));
    expect(response.status(), path).toBe(200);
    expect(heading(await response.text())).toBe(name.replace('&', '&amp;'));
  }
});

test('malformed URLs get a 4xx, never a 500', async () => {
  const paths = [
    '/%FF',
    '/tags/%FF',
    '/tags/%00',
    '/tags/%',
    '/tags/%E6%95',
    '/insights/%C0%AE',
    '/%25',
    '/tags/%25',
    '/topics/a%25b',
    '/insights/100%25',
    '/newsimages/50%25.jpg',
    '/newsimages/50%25.jpg?w=640',
    '/search/../../etc',
    '/insights/page/0',
    '/insights/page/99',
    '/insights/page/-1',
    '/insights/page/1e3',
    '/tags/page/999',
    '/nowhere',
    '/insights/nothing-here',
    encodeURI('/tags/没有这个标签'),
    '/media/%2e%2e/package.json',
    '/media/..%2fpackage.json',
    '/newsimages/none.jpg',
    '/a/b/c/d',
    `/${encodeURI('長'.repeat(1000))}`,
  ];
  for (const path of paths) {
    const { status } = await ask(Buffer.from(path));
    expect(status, path.slice(0, 60)).toBeGreaterThanOrEqual(400);
    expect(status, path.slice(0, 60)).toBeLessThan(500);
  }
  const { status } = await ask(Buffer.concat([Buffer.from('/tags/'), Buffer.from([0xff, 0xfe, 0x80])]));
  expect(status).toBe(400);
  for (const query of [
    'q=%FF',
    'q=%00',
    'tag=%FF&tag=',
    'page=abc',
    'page=-1',
    'q="',
    'q=AND OR NOT',
    'q=*',
    'q=a:b',
    'q=(',
    `q=${'長'.repeat(4000)}`,
    'section=%2e%2e',
    'q[]=1',
    'topic=a&topic=b&topic=c',
  ]) {
    const { status: searchStatus } = await ask(
      Buffer.from(`/search?${encodeURI(query).replaceAll('%25', '%')}`),
    );
    expect(searchStatus, query.slice(0, 40)).toBeLessThan(500);
  }
});

test('the site is read-only', async ({ request }) => {
  for (const path of ['/', '/insights', '/tags', '/search', '/about', '/api/health']) {
    const response = await request.fetch(demoUrl() + path, { method: 'DELETE' });
    expect(response.status(), path).toBe(405);
    expect(response.headers().allow).toContain('GET');
  }
});

test('a redirect has one Location header', async ({ request }) => {
  for (const method of ['GET', 'HEAD']) {
    const response = await request.fetch(`${demoUrl()}/insights/page/1`, { method, maxRedirects: 0 });
    expect(response.status()).toBe(308);
    const targets = response.headersArray().filter(({ name }) => name.toLowerCase() === 'location');
    expect(targets.map(({ value }) => value)).toEqual(['/insights']);
  }
});

test('the not-found page is in Chinese and has links to go on', async ({ page, errors }) => {
  const response = await page.goto(`${demoUrl()}/insights/nothing-here`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('查无此页');
  expect(page.url()).toBe(`${demoUrl()}/insights/nothing-here`);
  await expect(page.getByRole('article')).toHaveCount(3);
  const main = page.getByRole('main');
  await expect(main.getByRole('searchbox')).toHaveValue('nothing here');
  await main.getByRole('searchbox').fill('开源');
  await main.getByRole('button', { name: '搜索' }).click();
  await expect(page.getByRole('status')).toContainText('找到');
  // The browser logs the 404, as expected.
  errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('404')));
});
