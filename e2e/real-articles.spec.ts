import { readFileSync } from 'node:fs';
import { hasSample, sampleUrl, shared } from './support/sites';
import { expect, test } from './support/test';

test.skip(!hasSample, 'the real sample is not beside the project');

test('the founding article, word by word', async ({ page }) => {
  const source = readFileSync(shared.seed, 'utf8');
  const [, frontMatter = '', markdown = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const [body = '', definitions = ''] = markdown.split('## 引用\n');
  await page.goto(`${sampleUrl()}/insights/meta-scale-ai`);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /title: (.*)/.exec(frontMatter)?.[1] ?? 'no title',
  );
  await expect(page.locator('article header time')).toHaveAttribute('datetime', '2025-06-25T10:10:04+08:00');
  await expect(page.locator('article header time')).toHaveText('2025年6月25日 10:10');
  await expect(page.locator('.standfirst')).toHaveText(
    /summary: (.*)/.exec(frontMatter)?.[1] ?? 'no summary',
  );

  // The words: the Markdown without its marks, read by two regular expressions, is the text of the page.
  const words = body
    .replace(/_([^_\n]+)_/g, '$1')
    .replace(/^(?:> |#+ )/gm, '')
    .replace(/\[\^(\d+)\]/g, '[$1]')
    .replace(/\s+/g, '');
  const shown = (await page.locator('.prose').evaluate((prose) => prose.textContent ?? '')).replace(
    /\s+/g,
    '',
  );
  expect(shown).toBe(words);

  const phrases = [...body.matchAll(/_([^_\n]+)_/g)].map(([, phrase]) => phrase);
  expect(phrases).toHaveLength(13);
  expect(await page.locator('.prose em').allInnerTexts()).toEqual(phrases);

  const labels = [...body.matchAll(/\[\^(\d+)\]/g)].map(([, label]) => `[${label}]`);
  expect(await page.locator('.prose .ref').allInnerTexts()).toEqual(labels);
  expect(labels.filter((label) => label === '[4]')).toHaveLength(15);

  const sources = page.locator('.sources');
  await expect(sources.getByRole('heading')).toHaveText('引用');
  expect(await sources.locator('.n').allInnerTexts()).toEqual(['[1]', '[2]', '[3]', '[4]']);
  const titles = await sources.locator('cite').allInnerTexts();
  for (const [index, line] of definitions.trim().split('\n').entries())
    expect(line).toContain(`: ${titles[index]}·`);
  for (const [label, uses] of [
    ['1', 1],
    ['2', 1],
    ['3', 0],
    ['4', 15],
  ] as const) {
    const backs = page.locator(`#d${label} .back a`);
    await expect(backs).toHaveCount(uses);
    for (const href of await backs.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    )) {
      await expect(page.locator(href)).toHaveText(`[${label}]`);
    }
  }

  const names = (field: string) =>
    [
      ...(new RegExp(`${field}: ?\\n((?:  - .*\\n?)+)`).exec(`${frontMatter}\n`)?.[1] ?? '').matchAll(
        /- (.*)/g,
      ),
    ].map(([, name]) => name);
  const [topics, tags] = [page.locator('.labels dd').first(), page.locator('.labels dd').last()];
  expect(await topics.getByRole('link').allInnerTexts()).toEqual(names('main_topics'));
  expect(await tags.getByRole('link').allInnerTexts()).toEqual(names('tags'));
  for (const link of await page.locator('.labels a').all()) {
    expect((await page.request.get(sampleUrl() + (await link.getAttribute('href')))).status()).toBe(200);
  }
});

test('all valid articles are published, and no Markdown stands in any of them', async ({ request }) => {
  test.setTimeout(180_000);
  const urls: string[] = [];
  for (const section of ['insights', 'newspaper', 'morningnews']) {
    for (let page = 1; ; page++) {
      const answer = await request.get(`${sampleUrl()}/${section}${page > 1 ? `/page/${page}` : ''}`);
      if (answer.status() !== 200) break;
      const html = await answer.text();
      urls.push(...[...html.matchAll(/<h3><a href="([^"]+)"/g)].map(([, url = '']) => url));
    }
  }
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls).toHaveLength(321);
  for (const url of urls) {
    const answer = await request.get(sampleUrl() + url);
    expect(answer.status(), url).toBe(200);
    const html = (await answer.text())
      .replace(/<script.*?<\/script>/gs, '')
      .replace(/<(code|pre)\b.*?<\/\1>/gs, '');
    const text = html.slice(html.indexOf('<main')).replace(/<[^>]+>/g, '');
    // Titles of web pages, among the sources, may hold a `_` of their own.
    const prose = html
      .slice(html.indexOf('<div class="prose"'), html.indexOf('class="article-foot"'))
      .replace(/<section class="sources".*/s, '')
      .replace(/<[^>]+>/g, '');
    expect(text, url).not.toContain('**');
    expect(text, url).not.toContain('[^');
    expect(prose, url).not.toMatch(/[\p{Script=Han}，。、：；？！“”（）]_|_[\p{Script=Han}“（]/u);
  }
});

test('every picture of the front page loads, and every remote one asks without a referrer', async ({
  page,
}) => {
  await page.goto(sampleUrl());
  for (const picture of await page.locator('main img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
      .toBeGreaterThan(0);
  }
  await page.goto(`${sampleUrl()}/insights`);
  for (const picture of await page.locator('img[src^="http"]').all())
    await expect(picture).toHaveAttribute('referrerpolicy', 'no-referrer');
});
