import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

test.use({ javaScriptEnabled: false });

test('reading, filtering, searching and citations work without JavaScript', async ({ page }) => {
  await page.goto(demoUrl());
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /日版|夜版/ })).toHaveCount(0);

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${demoUrl()}/about`);
  await page.getByRole('search').getByLabel('搜索全部文章').fill('数据标注');
  await page.getByRole('search').getByRole('button', { name: '搜索' }).click();
  await expect(page.getByRole('status')).toHaveText(/^找到 \d+ 篇$/);
  await expect(page.getByRole('article').first()).toBeVisible();

  const before = Number(/\d+/.exec(await page.getByRole('status').innerText())?.[0]);
  await page.getByRole('group', { name: '标签', exact: true }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '应用' }).click();
  await expect(page).toHaveURL(/tag=/);
  const after = Number(/\d+/.exec(await page.getByRole('status').innerText())?.[0]);
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThanOrEqual(before);

  await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('a citation opens in place without JavaScript, and its back link closes it', async ({ page }) => {
  await page.goto(`${demoUrl()}/insights/meta-scale-ai-deal`);
  const number = page.locator('.ref a').first();
  await number.scrollIntoViewIfNeeded();
  const before = await number.boundingBox();
  await number.click();
  const source = page.locator((await number.getAttribute('href')) ?? '');
  await expect(source).toBeInViewport({ ratio: 1 });
  await expect(source.locator('cite')).not.toBeEmpty();
  // The text has not moved.
  expect(await number.boundingBox()).toEqual(before);
  await source.getByRole('link', { name: /第 1 处$/ }).click();
  await expect(source).not.toBeInViewport();
  await expect(number).toBeInViewport();
});

test('the not-found page suggests similar stories without JavaScript', async ({ page, errors }) => {
  for (const [path, words] of [
    ['/insights/meta-scale-ai-deals', 'meta scale ai deals'],
    ['/tags/不曾有过的标签', '不曾有过的标签'],
  ]) {
    const response = await page.goto(demoUrl() + path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('查无此页');
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(words ?? '');
    await expect(page.getByRole('article').first()).toBeVisible();
  }
  await page.goto(`${demoUrl()}/insights/meta-scale-ai-deals`);
  await page
    .getByRole('article')
    .getByRole('link', { name: /Scale AI/ })
    .first()
    .click();
  await expect(page).toHaveURL(/meta-scale-ai-deal$/);
  // The browser logs the 404, as expected.
  errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('404')));
});
