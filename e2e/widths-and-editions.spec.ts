import AxeBuilder from '@axe-core/playwright';
import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

const kinds = [
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
];

for (const width of [320, 390, 820, 1440]) {
  test(`no page is wider than a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const kind of kinds) {
      await page.goto(demoUrl() + kind);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(
        width,
      );
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no accessibility fault on any kind of page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const kind of kinds) {
      await page.goto(demoUrl() + kind);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${kind} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test('the edition follows the system, then the reader, and stays chosen', async ({ page }) => {
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

test('the first Tab leads past the masthead', async ({ page }) => {
  await page.goto(`${demoUrl()}/insights`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});
