import { test as base, expect } from '@playwright/test';

export { expect };

/** Playwright's `test`, which also fails if a page logs an error, other than for blocked remote pictures (playwright.config.ts). */
export const test = base.extend<{ errors: string[] }>({
  errors: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const errors: string[] = [];
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ page, errors }, use) => {
    page.on('console', (message) => {
      const { url } = message.location();
      const isRemote = /^https?:/.test(url) && new URL(url).hostname !== '127.0.0.1';
      if (message.type() === 'error' && !isRemote) errors.push(`${message.text()} (${url})`);
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(page);
  },
});
