import type { Page } from '@playwright/test';
import { corpusUrl as site } from '../support/sites';
import { expect, test } from '../support/test';

/** The lines of a heading as the browser breaks them. */
const linesOf = (page: Page, heading: string) =>
  page.evaluate((selector) => {
    const lines: string[] = [];
    let top = Number.NEGATIVE_INFINITY;
    const element = document.querySelector(selector);
    if (!element) return lines;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const [index, character] of Array.from(node.nodeValue ?? '').entries()) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const box = range.getBoundingClientRect();
        if (box.width > 0 && box.top > top + box.height / 2) lines.push('');
        if (box.width > 0) top = box.top;
        lines.push((lines.pop() ?? '') + character);
      }
    }
    return lines;
  }, heading);

/** Short Chinese names; longer ones may be broken. */
const isShort = (name: string) =>
  /^[A-Za-z0-9]{0,3}\p{Script=Han}{2,4}$/u.test(name) && !/[的与和]/.test(name);

test('on a phone no title breaks within a name or before a particle', async ({ page, request }) => {
  const { items } = await (await request.get(`${site()}/api/articles?size=50&facets=0`)).json();
  await page.setViewportSize({ width: 320, height: 800 });
  let lineCount = 0;
  for (const { url, title, tags } of items as { url: string; title: string; tags: { name: string }[] }[]) {
    await page.goto(url.replace('https://zhiwen.example', site()));
    const lines = await linesOf(page, 'h1');
    lineCount += lines.length;
    expect(lines.join('').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[的了吗呢吧们，。：；！？、”’》」）]/u);
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“‘《「（与和在被把]$/u);
    for (const { name } of tags.filter((tag) => isShort(tag.name) && title.includes(tag.name)))
      expect(
        lines.filter((line) => line.includes(name)),
        `${name} in ${lines.join(' / ')}`,
      ).not.toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  expect(lineCount).toBeGreaterThan(items.length * 2);
});

test('a title is copied and read aloud without its breaks', async ({ page }) => {
  await page.goto(site());
  const titles = await page.locator('h2 a[aria-label], h3 a[aria-label]').all();
  expect(titles.length).toBeGreaterThan(4);
  for (const link of titles) {
    const said = await link.getAttribute('aria-label');
    expect(await link.textContent()).toBe(said);
  }
});
