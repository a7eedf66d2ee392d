import type { Page } from '@playwright/test';
import { corpusUrl } from '../support/sites';
import { expect, test } from '../support/test';

const site = corpusUrl;

/** The rows of an index: links with counts. */
const rows = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link');

test('tags are sorted by pinyin, filtered while typing, and paged without JavaScript', async ({
  page,
  browser,
}) => {
  await page.goto(`${site()}/tags`);
  const names = async () =>
    page.locator('#results section > h3').evaluateAll((heads) => heads.map((head) => head.textContent ?? ''));
  expect(await names()).toEqual(
    [...(await names())].sort((a, b) => (a === '#' ? 1 : b === '#' ? -1 : a < b ? -1 : 1)),
  );
  await page.getByRole('searchbox', { name: '查找标签' }).pressSequentially('shuju', { delay: 30 });
  await expect(page.locator('#status')).toContainText('叫“shuju”');
  const found = await page.locator('#results li > a:has(span)').allInnerTexts();
  expect(found.length).toBeGreaterThan(1);
  for (const row of found) expect(row).toMatch(/^数据/);
  await page.goBack();
  await expect(page.locator('#status')).toContainText('共');

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site()}/tags`);
  const all = Number(
    /共 ([\d,]+) 个/.exec(await plain.getByRole('status').innerText())?.[1]?.replace(',', ''),
  );
  const seen = new Set<string>();
  for (;;) {
    for (const url of await plain
      .locator('#results li > a:has(span)')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))
      seen.add(url);
    const next = plain.locator('a[rel=next]');
    if ((await next.count()) === 0) break;
    const url = await next.getAttribute('href');
    await next.click();
    await plain.waitForURL(`${site()}${url}`);
  }
  expect(all).toBeGreaterThan(50);
  expect(seen.size).toBe(all);
  await context.close();
});

test('a term shows articles per week and links to related terms', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site()}/tags/openai`);
  const together = page
    .getByRole('complementary', { name: '缩小范围' })
    .getByRole('listitem')
    .getByRole('link')
    .first();
  const promised = await together.locator('span').innerText();
  await together.click();
  await expect(page.locator('#status')).toContainText(`找到 ${promised} 篇`);
  await expect(page).toHaveURL(/\/search\?.*tag=openai/);
  await page.goto(`${site()}/tags/openai`);
  await expect(page.getByRole('img', { name: /^每周篇数/ })).toBeVisible();
});

test('the archive links from a month to a day and to its neighbours', async ({ page }) => {
  await page.goto(`${site()}/archive`);
  const month = rows(page).first();
  const inMonth = Number(await month.locator('span').innerText());
  await month.click();
  await expect(page.getByRole('status')).toHaveText(`${inMonth} 篇`);
  const counts = await page.locator('td > a > span').allInnerTexts();
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(inMonth);
  const day = page.locator('td > a').last();
  const inDay = await day.locator('span').innerText();
  await day.click();
  await expect(page.getByRole('status')).toHaveText(`${inDay} 篇`);
  await expect(page).toHaveURL(/\/archive\/\d{4}\/\d{2}\/\d{2}$/);
});

test('a source lists the articles that cite it', async ({ page }) => {
  await page.goto(`${site()}/sources`);
  const first = rows(page).first();
  const count = await first.locator('span').innerText();
  await first.click();
  await expect(page.getByRole('status')).toContainText(`${count} 篇引用了它`);
  const host = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('heading', { level: 3 }).getByRole('link').first().click();
  expect(await page.getByRole('main').innerHTML()).toContain(host);
});
