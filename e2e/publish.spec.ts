import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { demo } from '../lib/testing/corpora';
import { type RunningSite, startSite } from './support/site';
import { copyOf, scratch } from './support/sites';
import { expect, test } from './support/test';

const content = copyOf(demo);
const media = scratch('media');
const pictures = path.resolve('public/newsimages');
let site: RunningSite;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  site = await startSite({ CONTENT_DIR: content, MEDIA_DIR: media, DATA_DIR: scratch('data') });
});
test.afterAll(async () => site.stop());

const write = (
  file: string,
  { title = '标题', date = '2025-07-20T08:00:00+08:00', draft = false, rest = '', body = '正文。' } = {},
) =>
  writeFileSync(
    path.join(content, file),
    `---\ntitle: ${title}\ndate: ${date}\ndraft: ${draft}\ntags: [新标签, 开源]\nmain_topics: [前沿模型与算法]\n${rest}---\n\n${body}\n`,
  );

/** Polls until `check` holds. The bench measures how long it takes. */
const soon = (check: () => Promise<boolean>) =>
  expect.poll(check, { timeout: 10_000, intervals: [50] }).toBe(true);
const shows = (request: APIRequestContext, url: string, text: string) => async () =>
  (await (await request.get(site.url + url)).text()).includes(text);
const status = async (request: APIRequestContext, url: string) =>
  (await request.get(site.url + url)).status();

test('a saved file appears on its page, the front page, its tag and its topic', async ({ request, page }) => {
  await page.goto(site.url);
  expect(await status(request, '/insights/hot-news')).toBe(404);
  write('insights/hot-news.md', { title: '刚刚存下的新闻' });
  for (const url of [
    '/insights/hot-news',
    '/',
    '/insights',
    '/tags/新标签',
    '/topics/前沿模型与算法',
    '/search?q=刚刚存下',
  ]) {
    await soon(shows(request, url, '刚刚存下的新闻'));
  }
  await page.reload();
  await expect(page.getByRole('link', { name: '刚刚存下的新闻' })).toBeVisible();
});

test('a correction replaces the text everywhere', async ({ request }) => {
  write('insights/hot-news.md', { title: '改过一次的新闻' });
  await soon(shows(request, '/', '改过一次的新闻'));
  await soon(shows(request, '/insights/hot-news', '改过一次的新闻'));
  expect(await shows(request, '/insights/hot-news', '刚刚存下的新闻')()).toBe(false);
});

test('after a broken save the last valid text stays, and other files are still published', async ({
  request,
}) => {
  writeFileSync(path.join(content, 'insights/hot-news.md'), '---\ntitle: "没有结束的引号\ndate: x\n---\n');
  write('insights/other-news.md', { title: '另一条新闻' });
  await soon(shows(request, '/insights/other-news', '另一条新闻'));
  expect(await shows(request, '/insights/hot-news', '改过一次的新闻')()).toBe(true);
  writeFileSync(
    path.join(content, 'insights/not-utf8.md'),
    Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x0a]),
  );
  write('insights/mended.md', { title: '第三条新闻' });
  await soon(shows(request, '/insights/mended', '第三条新闻'));
  expect(await status(request, '/insights/not-utf8')).toBe(404);
  expect(await status(request, '/api/health')).toBe(200);
});

test('a renamed file gets its new URL, a deleted one disappears everywhere', async ({ request }) => {
  renameSync(path.join(content, 'insights/other-news.md'), path.join(content, 'insights/renamed-news.md'));
  await soon(shows(request, '/insights/renamed-news', '另一条新闻'));
  await soon(async () => (await status(request, '/insights/other-news')) === 404);
  rmSync(path.join(content, 'insights/renamed-news.md'));
  await soon(async () => (await status(request, '/insights/renamed-news')) === 404);
  for (const url of ['/', '/insights', '/tags/开源'])
    expect(await shows(request, url, '另一条新闻')(), url).toBe(false);
});

test('a new folder becomes a section at once', async ({ request }) => {
  mkdirSync(path.join(content, 'reviews'));
  writeFileSync(path.join(content, 'reviews/_index.md'), '---\ntitle: 书评\ndescription: 读过的书\n---\n');
  write('reviews/first.md', { title: '第一篇书评' });
  await soon(shows(request, '/reviews', '第一篇书评'));
  await soon(shows(request, '/', '书评'));
});

test('a picture added after its article is shown without a build or restart', async ({ request }) => {
  write('insights/with-picture.md', {
    title: '有图的新闻',
    rest: 'featured_image: "/newsimages/late, one.jpg"\n',
  });
  await soon(shows(request, '/insights/with-picture', '有图的新闻'));
  expect(await shows(request, '/insights/with-picture', '<img')()).toBe(false);
  mkdirSync(path.join(media, 'newsimages'), { recursive: true });
  const [picture = ''] = readdirSync(pictures).filter((name) => name.endsWith('.jpg'));
  copyFileSync(path.join(pictures, picture), path.join(media, 'newsimages/late, one.jpg'));
  await soon(shows(request, '/insights/with-picture', 'late%2C%20one.jpg'));
  const whole = await request.get(`${site.url}/newsimages/late, one.jpg`);
  expect(whole.headers()['content-type']).toBe('image/jpeg');
  const again = await request.get(`${site.url}/newsimages/late, one.jpg`, {
    headers: { 'if-none-match': whole.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
});

test('a future article is published when due; a draft never is', async ({ request }) => {
  const due = new Date(Date.now() + 6000).toISOString();
  write('insights/coming.md', { title: '定时发布的新闻', date: due });
  write('insights/never.md', { title: '还是草稿的新闻', draft: true });
  write('insights/now.md', { title: '立刻发布的新闻', date: new Date(Date.now() - 60_000).toISOString() });
  await soon(shows(request, '/insights/now', '立刻发布的新闻'));
  const surfaces = [
    '/',
    '/insights',
    '/tags/新标签',
    '/topics/前沿模型与算法',
    '/search?q=的新闻',
    '/insights/now',
  ];
  for (const url of surfaces) {
    expect(await shows(request, url, '定时发布的新闻')(), url).toBe(false);
    expect(await shows(request, url, '还是草稿的新闻')(), url).toBe(false);
  }
  expect(await status(request, '/insights/coming')).toBe(404);
  expect(await status(request, '/insights/never')).toBe(404);
  const before = (await (await request.get(`${site.url}/api/health`)).json()).articles;
  await expect.poll(async () => status(request, '/insights/coming'), { timeout: 15_000 }).toBe(200);
  for (const url of surfaces) expect(await shows(request, url, '定时发布的新闻')(), url).toBe(true);
  expect((await (await request.get(`${site.url}/api/health`)).json()).articles).toBe(before + 1);
  expect(await status(request, '/insights/never')).toBe(404);
});

test('the data folder can be deleted at any time', async () => {
  const data = scratch('data');
  const first = await startSite({ CONTENT_DIR: content, MEDIA_DIR: media, DATA_DIR: data });
  const read = async () => (await (await fetch(`${first.url}/api/health`)).json()) as { articles: number };
  const { articles } = await read();
  rmSync(data, { recursive: true });
  await expect.poll(async () => (await read()).articles, { timeout: 15_000 }).toBe(0);
  expect((await fetch(first.url)).status).toBe(200);
  write('insights/after-deletion.md', { title: '删库之后' });
  await expect.poll(async () => (await read()).articles, { timeout: 15_000 }).toBe(articles + 1);
  expect(existsSync(path.join(data, 'reader.db'))).toBe(true);
  await first.stop();
});

test('an empty content folder leaves the last edition up, even after a restart', async () => {
  const data = scratch('data');
  const files = scratch('content');
  cpSync(content, files, { recursive: true });
  const env = { CONTENT_DIR: files, MEDIA_DIR: media, DATA_DIR: data };
  const before = await startSite(env);
  const health = async ({ url }: RunningSite) => (await (await fetch(`${url}/api/health`)).json()) as object;
  const { articles } = (await health(before)) as { articles: number };
  await before.stop();
  rmSync(files, { recursive: true });
  mkdirSync(files);
  const after = await startSite(env);
  expect(await health(after)).toMatchObject({ status: 'ok', articles });
  await after.stop();
});
