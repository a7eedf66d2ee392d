import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

/**
 * What is wrong with a page by WCAG 2.2, A and AA, as far as axe can tell: all of it by day, then its colours by night,
 * which is all that the theme changes.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const byDay = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(byDay.passes.length).toBeGreaterThan(10);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await axe(page).withRules(['color-contrast', 'link-in-text-block']).analyze();
  expect(byNight.passes.map(({ id }) => id)).toContain('color-contrast');
  return [...byDay.violations, ...byNight.violations].map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/**
 * Without a second page for frames of other origins, of which there are none, and without a selector for each element
 * that passes: together they take most of the time.
 */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
