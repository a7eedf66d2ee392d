import type { Page } from '@playwright/test';
import { corpus } from '../../lib/testing/corpora';
import { delayResponses } from '../support/delay-responses';
import { corpusUrl, demoUrl } from '../support/sites';
import { expect, test } from '../support/test';

const site = corpusUrl;
const status = (page: Page) => page.locator('#status');
const total = async (page: Page) => Number(/找到 (\d+) 篇/.exec(await status(page).innerText())?.[1] ?? 0);
const chips = (page: Page) =>
  page.getByRole('group', { name: '已选条件' }).getByRole('link', { name: /^移除/ });
const titles = (page: Page) => page.locator('#results > article > h2').allInnerTexts();

/** Ticks the first unticked box of a facet, and waits for the promised number of results. */
async function choose(page: Page, facet: string) {
  const group = page.getByRole('group', { name: facet, exact: true });
  const box = group.locator('label', { has: page.locator('input:not(:checked)') }).first();
  const promised = await box.locator('span').innerText();
  const value = await box.locator('input').getAttribute('value');
  // Locate it by value, since the "first unticked" box changes when it is ticked.
  await group.locator(`input[value=${JSON.stringify(value)}]`).check();
  await expect(status(page)).toContainText(`找到 ${promised} 篇`);
  await expect(page.locator('form[aria-busy]')).toHaveCount(0);
}

test('two tags and a topic combine in place into one URL, and can be removed one by one', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site()}/search`);
  const all = await total(page);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await choose(page, '标签');
  await choose(page, '标签');
  await choose(page, '主题');
  expect(await total(page)).toBeGreaterThan(0);
  expect(await total(page)).toBeLessThan(all);
  await expect(chips(page)).toHaveCount(3);
  const url = page.url();
  expect(url).toMatch(/\?tag=[^&]+&tag=[^&]+&topic=[^&]+$/);

  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await other.goto(url);
  expect(await titles(other)).toEqual(await titles(page));
  await expect(chips(other)).toHaveCount(3);
  await chips(other).first().click();
  await expect(chips(other)).toHaveCount(2);
  await other.context().close();

  await page.bringToFront();
  await chips(page).first().click();
  await expect(chips(page)).toHaveCount(2);
  await expect(status(page)).toBeFocused();
  await page.goBack();
  await expect(chips(page)).toHaveCount(3);
  await expect(page).toHaveURL(url);
  await page.getByRole('link', { name: '全部清除' }).click();
  await expect(status(page)).toContainText(`找到 ${all} 篇`);
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
});

test('数据标注 and 數據標註 find the same results, with matches highlighted', async ({ page }) => {
  await page.goto(`${site()}/search?q=${encodeURIComponent('数据标注')}`);
  const simplified = await titles(page);
  expect(simplified.length).toBeGreaterThan(0);
  for (const marked of await page.locator('#results > article').all())
    await expect(marked.locator('mark').first()).toHaveText('数据标注');
  await page.goto(`${site()}/search?q=${encodeURIComponent('數據標註')}`);
  expect(await titles(page)).toEqual(simplified);
});

test('results update while typing, as one history entry, and ignore late responses', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site()}/search`);
  const late = await delayResponses(page, /\/search\?.*q=OpenA&?$/);
  const field = page.getByRole('searchbox', { name: '搜什么' });
  await field.fill('OpenA');
  await late.asked;
  await field.fill('数据');
  await expect(page).toHaveURL(`${site()}/search?q=${encodeURIComponent('数据')}`);
  const found = await total(page);
  await late.release();
  expect(await total(page)).toBe(found);
  await expect(page).toHaveURL(/q=%E6%95%B0%E6%8D%AE$/);
  await expect(field).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(`${site()}/search`);
  await expect(field).toHaveValue('');
});

test('a tag is found by any of its names, and alias URLs redirect to its page', async ({ page, request }) => {
  await page.goto(`${demoUrl()}/search?tag=英伟达`);
  const count = await status(page).innerText();
  await page.goto(`${demoUrl()}/search?tag=NVIDIA`);
  await expect(status(page)).toHaveText(count);
  await page.goto(`${demoUrl()}/search?q=英伟达`);
  expect(await total(page)).toBeGreaterThanOrEqual(Number(/\d+/.exec(count)?.[0]));
  const moved = await request.get(`${demoUrl()}/tags/${encodeURIComponent('英伟达')}`, { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toMatch(/\/tags\/nvidia$/);
});

test('an empty result suggests which part to drop, with the right count', async ({ page }) => {
  await page.goto(`${demoUrl()}/search?q=${encodeURIComponent('没有这样的词')}&tag=nvidia`);
  await expect(status(page)).toContainText('没有找到');
  const way = page.getByRole('link', { name: /^去掉搜索词/ });
  const promised = /(\d+) 篇/.exec(await way.innerText())?.[1];
  await way.click();
  await expect(status(page)).toContainText(`找到 ${promised} 篇`);
  await expect(page).toHaveURL(/\?tag=nvidia$/);
});

test('invalid parameters are reported, and a page past the end links back', async ({
  page,
  request,
  errors,
}) => {
  await page.goto(`${demoUrl()}/search?from=2025-02-30&sort=best&q=${'智'.repeat(5000)}`);
  const notes = page.getByRole('list', { name: '没有用上的条件' });
  await expect(notes).toContainText('不是日期');
  await expect(notes).toContainText('只用了前 200 个字');
  await expect(notes).toContainText('排序');
  await page.goto(`${demoUrl()}/search?from=2025-07-02&to=2025-07-01`);
  await expect(notes).toContainText('比起始日期早');
  const past = await request.get(`${demoUrl()}/search?q=AI&page=99`);
  expect(past.status()).toBe(404);
  await page.goto(`${demoUrl()}/search?q=AI&page=99`);
  await page.getByRole('link', { name: /最后一页/ }).click();
  await expect(page.locator('#results > article').first()).toBeVisible();
  errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('404')));
});

test('versions of a story are one entry, each with its own URL', async ({ page }) => {
  await page.goto(`${site()}/search?q=${encodeURIComponent(corpus.versionsWord)}`);
  const folded = page.locator('#results > article', { hasText: '个版本' }).first();
  await folded.getByText(/\d 个版本/).click();
  const versions = folded.locator('details').getByRole('link');
  const urls = await versions.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(urls.length).toBeGreaterThan(0);
  expect(new Set(urls).size).toBe(urls.length);
  await versions.first().click();
  await expect(page).toHaveURL(new RegExp(`${urls[0]}$`));
  await expect(page.getByRole('heading', { name: /本文共 \d 个版本/ })).toBeVisible();
});

test('words, tags, months, order and paging work without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(`${site()}/search?q=AI`);
  const month = page.locator('#facets li > a').first();
  const inMonth = await month.locator('span').innerText();
  await month.click();
  expect(await total(page)).toBe(Number(inMonth));
  await page.getByRole('combobox', { name: '排序' }).selectOption({ label: '由旧到新' });
  await page.getByRole('button', { name: '应用' }).click();
  const days = await page
    .locator('#results > article > p > time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days).toEqual([...days].sort());
  await page.getByRole('searchbox', { name: '查找主题、标签或来源' }).fill('meta');
  await page.getByRole('button', { name: '应用' }).click();
  await page.getByRole('group', { name: '标签', exact: true }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '应用' }).click();
  await expect(chips(page)).toHaveCount(2);
  await context.close();
});

test('a word that finds nothing keeps the chosen filters', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site()}/search?q=AI&tag=openai`);
  const found = await total(page);
  const field = page.getByRole('searchbox', { name: '搜什么' });
  await field.fill('AI没有这样的词');
  await expect(status(page)).toContainText('没有找到');
  await expect(chips(page)).toHaveCount(1);
  await field.fill('AI');
  await expect(status(page)).toContainText(`找到 ${found} 篇`);
  await expect(page).toHaveURL(`${site()}/search?q=AI&tag=openai`);
});

test('a date can be typed digit by digit, and keeps filters ticked before', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site()}/search?q=AI`);
  await page.getByLabel('从', { exact: true }).focus();
  // The browser's locale decides the order of the parts: here the month is first.
  await page.keyboard.type('06202025', { delay: 120 });
  await expect(page).toHaveURL(/from=2025-06-20/);
  await expect(page.getByLabel('从', { exact: true })).toHaveValue('2025-06-20');
  await choose(page, '标签');
  await expect(page).toHaveURL(/from=2025-06-20.*tag=/);
});

test('a filter and a link clicked in quick succession both count', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site()}/search?q=AI`);
  const late = await delayResponses(page, /\/search\?.*tag=/);
  await page.getByRole('group', { name: '标签', exact: true }).getByRole('checkbox').first().check();
  await late.asked;
  await page.locator('#facets li > a').first().click();
  await late.release();
  await expect(page).toHaveURL(/from=.*tag=.*to=/);
  await expect(chips(page)).toHaveCount(2);
});

test('offline, the results stay and an error is shown', async ({ page, context, errors }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site()}/search?q=AI`);
  const shown = await titles(page);
  // The form's island loads on first touch.
  await page.getByRole('searchbox', { name: '搜什么' }).focus();
  await expect(page.locator('zhiwen-island[name=live-form][alive]')).toHaveCount(1);
  await context.setOffline(true);
  await page.getByRole('searchbox', { name: '搜什么' }).fill('数据');
  await expect(status(page)).toContainText('连不上');
  expect(await titles(page)).toEqual(shown);
  await context.setOffline(false);
  errors.length = 0;
});
