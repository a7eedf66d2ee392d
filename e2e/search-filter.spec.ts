import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

test('two tags and a topic combine, are one address, and come off one by one', async ({ page, browser }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${demoUrl()}/tags`);
  const total = async () =>
    Number(/找到 (\d+) 篇/.exec(await page.getByRole('status').innerText())?.[1] ?? 0);

  await page.goto(`${demoUrl()}/search`);
  const all = await total();
  const choose = async (group: string) => {
    const boxes = page.getByRole('group', { name: group });
    const box = boxes.locator('label', { has: page.locator('input:not(:checked)') }).first();
    const promised = Number(await box.locator('.num').innerText());
    await box.locator('input').check();
    await page.getByRole('button', { name: '应用' }).click();
    expect(await total()).toBe(promised);
  };
  await choose('标签');
  await choose('标签');
  await choose('主题');
  expect(await total()).toBeGreaterThan(0);
  expect(await total()).toBeLessThan(all);
  const titles = await page.getByRole('article').getByRole('heading').allInnerTexts();

  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await other.goto(page.url());
  expect(await other.getByRole('article').getByRole('heading').allInnerTexts()).toEqual(titles);
  await other.context().close();

  const chips = page.getByRole('group', { name: '已选条件' });
  await expect(chips.getByRole('link', { name: /^移除/ })).toHaveCount(3);
  await chips
    .getByRole('link', { name: /^移除标签/ })
    .first()
    .click();
  await expect(
    page.getByRole('group', { name: '已选条件' }).getByRole('link', { name: /^移除/ }),
  ).toHaveCount(2);
  await page.getByRole('link', { name: '全部清除' }).click();
  expect(await total()).toBe(all);
});

test('a tag is found by any of its names, and its old address leads to the one page', async ({
  page,
  request,
}) => {
  await page.goto(`${demoUrl()}/search?tag=英伟达`);
  const count = await page.getByRole('status').innerText();
  await page.goto(`${demoUrl()}/search?tag=NVIDIA`);
  await expect(page.getByRole('status')).toHaveText(count);
  const moved = await request.get(`${demoUrl()}/tags/${encodeURIComponent('英伟达')}`, { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toMatch(/\/tags\/nvidia$/);
});

test('nothing found says so and offers ways on', async ({ page }) => {
  await page.goto(`${demoUrl()}/search?q=${encodeURIComponent('没有这样的词')}&tag=nvidia`);
  await expect(page.getByRole('status')).toContainText('没有找到');
  await page.getByRole('link', { name: '去掉全部筛选' }).click();
  await expect(page).not.toHaveURL(/tag=/);
});
