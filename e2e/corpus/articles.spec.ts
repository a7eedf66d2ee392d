import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { corpora, corpus, readCorpus, sectionAndSlugOf } from '../../lib/testing/corpora';
import { tagsOf } from '../support/html-tags';
import { inParallel } from '../support/in-parallel';
import { corpusUrl, urlOf } from '../support/sites';
import { expect, test } from '../support/test';

test('the founding article, word by word', async ({ page }) => {
  const source = readFileSync(corpus.founding, 'utf8');
  const [, frontMatter = '', markdown = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const [body = '', definitions = ''] = markdown.split('## 引用\n');
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frontMatter)?.[1] ?? `no ${name}`;
  await page.goto(`${corpusUrl()}/insights/${path.basename(corpus.founding, '.md')}`);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(field('title'));
  const date = field('date');
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+):\d+\+08:00$/.exec(date) ?? [];
  await expect(page.locator('article header time')).toHaveAttribute('datetime', date);
  await expect(page.locator('article header time')).toHaveText(
    `${year}年${Number(month)}月${Number(day)}日 ${time}`,
  );
  await expect(page.locator('article header h1 + p')).toHaveText(field('summary'));

  // The page's text is the Markdown without its syntax, which two regular expressions strip.
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

  const sources = page.getByRole('region', { name: '引用' });
  await expect(sources.getByRole('heading')).toHaveText('引用');
  expect(await sources.locator('li > span').allInnerTexts()).toEqual(['[1]', '[2]', '[3]', '[4]']);
  const titles = await sources.locator('cite').allInnerTexts();
  for (const [index, line] of definitions.trim().split('\n').entries())
    expect(line).toContain(`: ${titles[index]}·`);
  for (const [label, uses] of [
    ['1', 1],
    ['2', 1],
    ['3', 0],
    ['4', 15],
  ] as const) {
    const backs = page.locator(`#d${label} a[href^="#r"]`);
    await expect(backs).toHaveCount(uses);
    for (const href of await backs.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    )) {
      await expect(page.locator(href)).toHaveText(`[${label}]`);
    }
  }

  const names = (list: string) =>
    [
      ...(new RegExp(`${list}: ?\\n((?:  - .*\\n?)+)`).exec(`${frontMatter}\n`)?.[1] ?? '').matchAll(
        /- (.*)/g,
      ),
    ].map(([, name]) => name);
  const [topics, tags] = [page.locator('article dd').first(), page.locator('article dd').last()];
  expect(names('tags').length).toBeGreaterThan(4);
  expect(await topics.getByRole('link').allInnerTexts()).toEqual(names('main_topics'));
  expect(await tags.getByRole('link').allInnerTexts()).toEqual(names('tags'));
  for (const link of await page.locator('article dd a').all()) {
    expect((await page.request.get(corpusUrl() + (await link.getAttribute('href')))).status()).toBe(200);
  }
});

/** The HTML of all pages of all sections, newest first. */
async function sectionPages(request: APIRequestContext, base: string): Promise<string[]> {
  const front = await (await request.get(base)).text();
  const sections = tagsOf(front, 'a').flatMap(({ href = '' }) => /^\/[^/]+$/.exec(href)?.[0] ?? []);
  const pages: string[] = [];
  for (const section of new Set(sections))
    for (let page = 1; ; page++) {
      const response = await request.get(`${base}${section}${page > 1 ? `/page/${page}` : ''}`);
      const html = await response.text();
      if (response.status() !== 200 || !/<h3[^>]*><a /.test(html)) break;
      pages.push(html);
    }
  return pages;
}

for (const [name, one] of corpora)
  test(`all valid articles of the ${name} are listed, and none shows raw Markdown`, async ({ request }) => {
    test.setTimeout(180_000);
    const base = urlOf(one);
    const urls = (await sectionPages(request, base)).flatMap((html) =>
      [...html.matchAll(/<h3[^>]*><a href="([^"]+)"/g)].map(([, url = '']) => url),
    );
    expect(new Set(urls).size).toBe(urls.length);
    const due = readCorpus(one.content).filter(
      ({ frontMatter: { draft, date } }) => draft !== 'true' && Date.parse(String(date)) <= Date.now(),
    );
    const files = due.map(({ file }) => file);
    if (one.founding?.startsWith(one.content) === false)
      files.push(`insights/${path.basename(one.founding)}`);
    expect(urls.map(decodeURIComponent).sort()).toEqual(
      files
        .map(sectionAndSlugOf)
        .map(({ section, slug }) => `/${section}/${slug}`)
        .sort(),
    );
    expect(urls.length).toBeGreaterThanOrEqual(one.least.articles);

    await inParallel(urls, async (url) => {
      const response = await fetch(base + url);
      expect(response.status, url).toBe(200);
      const html = (await response.text())
        .replace(/<script.*?<\/script>/gs, '')
        .replace(/<(code|pre)\b.*?<\/\1>/gs, '');
      const text = html.slice(html.indexOf('<main')).replace(/<[^>]+>/g, '');
      // Exclude the sources, since titles of web pages may contain a `_`.
      const prose = html
        .slice(html.indexOf('<div class="prose"'))
        .replace(/<(?:section\b[^>]*aria-labelledby="sources"|dl\b|footer\b).*/s, '')
        .replace(/<[^>]+>/g, '');
      expect(prose.length, url).toBeGreaterThan(10);
      expect(text, url).not.toContain('**');
      expect(text, url).not.toContain('[^');
      expect(prose, url).not.toMatch(/[\p{Script=Han}，。、：；？！“”（）]_|_[\p{Script=Han}“（]/u);
    });
  });

test('every picture of the front page loads, and remote ones send no referrer', async ({ page, request }) => {
  await page.goto(corpusUrl());
  const pictures = await page.locator('main img').all();
  expect(pictures.length).toBeGreaterThan(0);
  for (const picture of pictures) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
      .toBeGreaterThan(0);
  }
  const remote = (await sectionPages(request, corpusUrl()))
    .flatMap((html) => tagsOf(html, 'img'))
    .filter(({ src = '' }) => /^https?:/.test(src));
  expect(remote.length).toBeGreaterThan(0);
  for (const { src, referrerpolicy } of remote) expect([src, referrerpolicy]).toEqual([src, 'no-referrer']);
});
