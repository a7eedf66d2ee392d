import type { Page, Request } from '@playwright/test';

/**
 * Holds back the answers to requests that match `url` until `release`, which resolves when the page is through with
 * the first of them. `asked` resolves when the page has asked.
 */
export async function holdAnswers(page: Page, url: RegExp) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(url, async (route) => {
    await released;
    // One that the page has cancelled cannot be answered.
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest(url);
  const isHeld = (request: Request) => url.test(request.url());
  const over = Promise.race([
    page.waitForEvent('requestfinished', isHeld),
    page.waitForEvent('requestfailed', isHeld),
  ]);
  return {
    asked,
    async release() {
      release();
      await over;
      // Two frames: what the answer changes has been drawn by then.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    },
  };
}
