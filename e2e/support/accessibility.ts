import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

/**
 * WCAG 2.2 A and AA violations of a page, as found by axe: all rules in the light theme, and only those about colours in
 * the dark one, since a theme changes nothing else.
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
 * Skips support for cross-origin frames, of which there are none, and details of passed checks: they take most of the
 * time.
 */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
