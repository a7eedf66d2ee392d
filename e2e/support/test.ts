import { test as base, expect } from '@playwright/test';

export { expect };

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Playwright's test with two habits: a page that logs an error fails its test, and nothing outside this machine
 * is asked for (a remote picture gets a pixel).
 */
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
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.fulfill({ body: pixel, contentType: 'image/png' }),
    );
    await use(page);
  },
});
