import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

/** Pages are complete HTML without scripts; interactive parts are islands. */

const article = '/insights/meta-scale-ai-deal';
const pages = [
  '/',
  '/insights',
  '/insights/page/2',
  article,
  '/newspaper/2025-07-09-07-09-ai-agents',
  '/tags',
  '/tags?q=ai',
  '/tags/openai',
  '/topics',
  '/search',
  '/search?q=模型',
  '/search?q=没有这样的词',
  '/search?q=AI&page=99',
  '/sources',
  '/sources/arxiv.org',
  '/archive',
  '/archive/2025/07',
  '/archive/2025/07/12',
  '/about',
  '/developers',
  '/insights/nothing-here',
  '/tags/不曾有过的标签',
];

const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

test('every kind of page is complete HTML, without Next’s scripts and payload', async ({ request }) => {
  for (const path of pages) {
    const html = await (await request.get(demoUrl() + path)).text();
    // No streamed parts that a script would move into place.
    expect(html, path).not.toMatch(/<template\b|hidden id="S:|\$R[A-Z]\b|<!--\$\?-->/);
    expect(html, path).not.toMatch(/__next|TURBOPACK|\/_next\/static\/chunks\/[^"]*\.js/);
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes.trim());
    expect(
      scripts.filter(
        (script) =>
          script &&
          !/^(?:type="module" async="" src="\/_next\/static\/islands\/\w+\/loader\.js"|type="application\/ld\+json")$/.test(
            script,
          ),
      ),
      path,
    ).toEqual([]);
    expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
    expect(html, path).toMatch(/<footer[\s>].*<\/footer>.*<\/html>\s*$/s);
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
    expect(textOf(main).trim().length, path).toBeGreaterThan(20);
  }
});

test('the text of a page is sent once', async ({ request }) => {
  const html = await (await request.get(demoUrl() + article)).text();
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
  const sentences = textOf(main.replace(/<h1.*?<\/header>/s, '')).match(/[\p{Script=Han}，]{24,}/gu) ?? [];
  expect(sentences.length).toBeGreaterThan(5);
  const rest = html.replace(main, '');
  // The summary is in the metadata too.
  expect(sentences.filter((sentence) => rest.includes(sentence)).length).toBeLessThanOrEqual(3);
});

test('requests of Next’s router get the HTML page, which varies only by encoding', async ({ request }) => {
  const headers = { rsc: '1', 'next-router-prefetch': '1', 'x-middleware-prefetch': '1' };
  for (const path of [article, '/search?q=模型', '/insights/nothing-here']) {
    const response = await request.get(demoUrl() + path, { headers });
    expect(response.headers()['content-type'], path).toContain('text/html');
    expect(await response.text(), path).toContain('<main');
    expect(response.headers().vary, path).toBe('accept-encoding');
    expect(
      Object.keys(response.headers()).filter((name) => name.startsWith('x-nextjs')),
      path,
    ).toEqual([]);
  }
});

test('hovering a link prefetches the page, except for links that a form handles in place', async ({
  page,
  request,
}) => {
  const rules = await request.get(`${demoUrl()}/speculation-rules.json`);
  expect(rules.headers()['content-type']).toBe('application/speculationrules+json');
  const fetched: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
    if (status === 'Ready') fetched.push(new URL(prefetchUrl).pathname);
  });
  await session.send('Preload.enable');
  const loaded = new Promise((resolve) => session.once('Preload.ruleSetUpdated', resolve));
  await page.goto(`${demoUrl()}/tags/openai`);
  await loaded;
  await page.getByRole('link', { name: '在其中搜索' }).hover();
  const link = page.getByRole('article').getByRole('heading').getByRole('link').first();
  await link.hover();
  await expect
    .poll(() => fetched)
    .toEqual([new URL((await link.getAttribute('href')) ?? '', demoUrl()).pathname]);
});
