import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility';
import { corpusUrl } from '../support/sites';
import { expect, test } from '../support/test';

const site = corpusUrl;

/** The status that an example claims. */
const statusOf = async (text: string) => Number(/\d{3}/.exec(text)?.[0]);

/** The examples of all operations. */
const examples = (page: Page) => page.locator('main li:has(> zhiwen-island)');

test('every example returns the status it claims, and its button shows the response', async ({
  page,
  request,
  errors,
}) => {
  await page.goto(`${site()}/developers`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('开发者');
  expect(await examples(page).count()).toBeGreaterThanOrEqual(10);
  for (const example of await examples(page).all()) {
    const link = example.getByRole('link');
    const url = (await link.getAttribute('href')) ?? '';
    const response = await request.get(site() + url);
    expect(response.status(), url).toBe(
      await statusOf((await example.locator('p > span').first().textContent()) ?? ''),
    );
    await expect(example.locator('code')).toHaveText(`curl -s --compressed 'https://zhiwen.example${url}'`);
    await example.getByRole('button', { name: `运行：${await link.innerText()}` }).click();
    await expect(example.getByRole('status')).toHaveText(
      new RegExp(`^${response.status()}，\\d+ 毫秒，[\\d,]+ 字节$`),
    );
    const shown = example.getByRole('region', { name: '回答' });
    expect(JSON.parse((await shown.textContent()) ?? '')).toEqual(await response.json());
    await shown.focus();
    await expect(shown).toBeFocused();
  }
  // The browser logs the problem responses, as expected.
  errors.splice(0, errors.length, ...errors.filter((error) => !/status of 40[04]/.test(error)));
});

test('the page covers every operation, parameter and field of the OpenAPI document', async ({
  page,
  request,
}) => {
  const document = await (await request.get(`${site()}/api/openapi.json`)).json();
  await page.goto(`${site()}/developers`);
  for (const [path, { get }] of Object.entries<{
    get: { operationId: string; parameters: { name?: string }[] };
  }>(document.paths)) {
    const section = page.locator(`#${get.operationId}`);
    await expect(section.getByText(`GET ${path}`, { exact: true })).toBeVisible();
    for (const { name } of get.parameters)
      if (name) await expect(section.getByRole('rowheader', { name }).first()).toBeVisible();
  }
  for (const schema of Object.values<{ properties: object }>(document.components.schemas))
    for (const name of Object.keys(schema.properties))
      await expect(page.getByRole('rowheader', { name }).first()).toBeVisible();
  // Targets of links within the page exist.
  const within = await page.locator('main a[href^="#"]').all();
  expect(within.length).toBeGreaterThan(5);
  for (const link of within)
    await expect(page.locator((await link.getAttribute('href')) ?? '')).toHaveCount(1);
});

test('a failed request is reported, and the last response stays', async ({ page, errors }) => {
  await page.goto(`${site()}/developers`);
  const example = examples(page).first();
  await example.getByRole('button').click();
  await expect(example.getByRole('region')).toBeVisible();
  const before = await example.getByRole('region').textContent();
  await page.route('**/api/articles*', (route) => route.abort());
  await example.getByRole('button').click();
  await expect(example.getByRole('status')).toHaveText('没有连上，稍后再试。');
  expect(await example.getByRole('region').textContent()).toBe(before);
  errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('ERR_FAILED')));
});

test('with a response shown there is no accessibility fault and no horizontal scrolling', async ({
  page,
}) => {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${site()}/developers`);
    await examples(page).first().getByRole('button').click();
    await expect(examples(page).first().getByRole('region')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the examples are links, and every footer links to the page', async ({ page }) => {
    await page.goto(`${site()}/about`);
    await page.getByRole('contentinfo').getByRole('link', { name: '开发者' }).click();
    await expect(page).toHaveURL(/\/developers$/);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await examples(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/\/api\/articles\?/);
    expect(JSON.parse(await page.locator('body').innerText()).items.length).toBeGreaterThan(0);
  });
});
