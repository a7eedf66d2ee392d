import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

test('before any interaction a page loads at most 10 KB of script, and 32 KB in total without pictures', async ({
  page,
}) => {
  for (const path of ['/', '/insights/meta-scale-ai-deal', '/tags/openai', '/search?q=模型']) {
    const sizes: Record<string, number> = {};
    page.removeAllListeners('response');
    page.on('response', async (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (/html|css|javascript/.test(type))
        sizes[`${type.replace(/;.*/, '')} ${new URL(response.url()).pathname}`] = (
          await response.request().sizes()
        ).responseBodySize;
    });
    // Accept gzip only, since the budget is in gzip bytes.
    await page.route('**/*', (route) =>
      route.request().url().startsWith(demoUrl())
        ? route.continue({ headers: { ...route.request().headers(), 'accept-encoding': 'gzip' } })
        : route.fallback(),
    );
    await page.goto(demoUrl() + path);
    await expect(page.getByRole('button', { name: /日版|夜版/ })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const sum = (kind: RegExp) =>
      Object.entries(sizes).reduce((total, [name, size]) => total + (kind.test(name) ? size : 0), 0);
    expect(sum(/html/), path).toBeGreaterThan(2000);
    expect(sum(/css/), path).toBeGreaterThan(2000);
    expect(sum(/javascript/), path).toBeGreaterThan(5000);
    expect(sum(/javascript/), path).toBeLessThanOrEqual(10_000);
    expect(sum(/./), path).toBeLessThanOrEqual(32_000);
    await page.unroute('**/*');
  }
});
