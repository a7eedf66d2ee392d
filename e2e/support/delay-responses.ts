import type { Page, Request } from '@playwright/test';

/**
 * Delays responses to requests that match `url` until `release` is called, which resolves when the page has processed the
 * first of them. `asked` resolves when the page has sent a request.
 */
export async function delayResponses(page: Page, url: RegExp) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(url, async (route) => {
    await released;
    // Fails if the page has cancelled the request.
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
      // After two frames the changes have been rendered.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    },
  };
}
