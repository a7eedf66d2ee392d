import { demo, fixtures } from '../lib/testing/corpora';
import { accessibilityFaults } from './support/accessibility';
import { demoUrl, urlOf } from './support/sites';
import { expect, test } from './support/test';

const kinds = [
  ...[
    '/',
    '/insights',
    '/insights/meta-scale-ai-deal',
    '/insights/kimi-k2-20250712093004120-0',
    '/newspaper/2025-07-09-07-09-ai-agents',
    '/tags',
    '/tags/ai-agent',
    '/topics',
    '/search?q=AI',
    '/tags?sort=count',
    '/archive',
    '/archive/2025/07',
    '/sources',
    '/search?q=没有这样的词',
    '/about',
    '/developers',
  ].map((path) => ({ path, corpus: demo })),
  // Tables, code, long words, symbols in the title.
  ...[
    '/insights/-chiplet-20250609181002077-1',
    '/insights/code-review-20250618100204412-3',
    '/insights/long-read-20250705090000000-0',
    '/insights/odd-title',
    '/tags/openai',
  ].map((path) => ({ path, corpus: fixtures })),
];

test('no page is wider than its screen, from 320 to 1440 px', async ({ page }) => {
  test.setTimeout(120_000);
  for (const { path, corpus } of kinds) {
    await page.goto(urlOf(corpus) + path);
    for (const width of [320, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, path).toBeLessThanOrEqual(width);
    }
  }
});

for (const { path, corpus } of kinds)
  test(`no accessibility fault at ${path}, in either theme`, async ({ page }) => {
    await page.goto(urlOf(corpus) + path);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

test('the theme follows the system until the reader chooses one, which persists', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(demoUrl());
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const day = await paper();
  await page.getByRole('button', { name: '夜版' }).click();
  const night = await paper();
  expect(night).not.toBe(day);
  await page.goto(`${demoUrl()}/about`);
  expect(await paper()).toBe(night);
  await page.getByRole('button', { name: '日版' }).click();
  expect(await paper()).toBe(day);
});

test('the first Tab reaches a skip link', async ({ page }) => {
  await page.goto(`${demoUrl()}/insights`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});
