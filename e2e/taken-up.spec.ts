import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

/** React takes up what the server has sent; what is in `<main>` it has no copy of (docs/decisions/0011). */

const paths = ['/', '/insights', '/insights/meta-scale-ai-deal', '/tags/数据标注', '/search?q=模型'];
const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

test('the text of a page goes out once', async ({ request }) => {
  const html = await (await request.get(`${demoUrl()}/insights/meta-scale-ai-deal`)).text();
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
  const sentences = textOf(main.replace(/<h1.*?<\/header>/s, '')).match(/[\p{Script=Han}，]{24,}/gu) ?? [];
  expect(sentences.length).toBeGreaterThan(5);
  const rest = html.replace(main, '');
  // The summary is in the head as well, for others who link here.
  expect(sentences.filter((sentence) => rest.includes(sentence)).length).toBeLessThanOrEqual(3);
});

test('a request for the payload alone is answered with the page', async ({ request }) => {
  const headers = { rsc: '1', 'next-router-prefetch': '1', 'x-middleware-prefetch': '1' };
  for (const path of ['/insights/meta-scale-ai-deal', '/search?q=模型', '/insights/nothing-here']) {
    const answer = await request.get(demoUrl() + path, { headers });
    expect(answer.headers()['content-type'], path).toContain('text/html');
    expect(await answer.text(), path).toContain('<main');
  }
});

test.describe('a page that something has changed before React came', () => {
  const changes = {
    'an element in the masthead': () =>
      document.querySelector('header')?.prepend(document.createElement('div')),
    'an element in the body': () => document.body.prepend(document.createElement('div')),
  };
  for (const [what, change] of Object.entries(changes))
    test(`keeps its text: ${what}`, async ({ page, errors }) => {
      // Before any of the page's scripts, which are deferred or asynchronous.
      await page.addInitScript(
        (source) =>
          document.addEventListener('readystatechange', () => new Function(`(${source})()`)(), {
            once: true,
          }),
        String(change),
      );
      for (const path of paths) {
        await page.goto(demoUrl() + path);
        await expect(page.getByRole('button', { name: /日版|夜版/ })).toBeVisible();
        expect((await page.getByRole('main').innerText()).length, path).toBeGreaterThan(100);
        await expect(page.getByRole('contentinfo')).toContainText('关于');
      }
      // React says that it has made the page anew.
      errors.splice(0, errors.length, ...errors.filter((error) => !/#418|hydrat/i.test(error)));
    });
});

test('a reader whose clock is a day ahead sees the page as it was sent', async ({ page }) => {
  await page.clock.install({ time: Date.now() + 24 * 60 * 60 * 1000 });
  for (const path of paths) {
    await page.goto(demoUrl() + path);
    await expect(page.getByRole('button', { name: /日版|夜版/ })).toBeVisible();
    expect((await page.getByRole('main').innerText()).length, path).toBeGreaterThan(100);
  }
});
