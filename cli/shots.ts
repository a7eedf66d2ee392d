import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../e2e/support/chromium';
import { startSite } from '../e2e/support/site';

/**
 * `npm run shots`: every kind of page at three widths, by day and by night, into `shots/`. Of the site at
 * SHOTS_URL, or of one started for it.
 */
const widths = [390, 820, 1440];
const site = process.env.SHOTS_URL ? undefined : await startSite({});
const base = process.env.SHOTS_URL ?? site?.url ?? '';
const browser = await chromium.launch(launchOptions);

try {
  const pages = await kinds();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of widths) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        deviceScaleFactor: 1,
      });
      const page = await context.newPage();
      for (const [name, url] of Object.entries(pages)) {
        await page.goto(base + url, { waitUntil: 'load' });
        await seeAll(page);
        const folder = path.resolve('shots', `${width}-${colorScheme}`);
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
      }
      await context.close();
    }
  }
  console.log(`${Object.keys(pages).length * widths.length * 2} 张，在 shots/`);
} finally {
  await browser.close();
  await site?.stop();
}

/** Scrolls through the page, so that pictures that load late are in the shot. */
async function seeAll(page: Page) {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    // Smoothly, as the style sheet would have it, the bar would be caught half way.
    scrollTo({ top: 0, behavior: 'instant' });
    const decoded = Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await Promise.race([decoded, new Promise((resolve) => setTimeout(resolve, 3000))]);
  });
}

/** An address of each kind of page, found by following links as a reader does. */
async function kinds(): Promise<Record<string, string>> {
  const page = await browser.newPage();
  const first = async (from: string, selector: string) => {
    await page.goto(base + from);
    return (await page.locator(selector).first().getAttribute('href')) ?? '/';
  };
  const pages = {
    home: '/',
    section: await first('/', '.sections a'),
    article: process.env.SHOTS_ARTICLE ?? (await first('/', '.lead h2 a')),
    paper: await first('/', '.paper h3 a, .brief h3 a'),
    tags: '/tags',
    tag: await first('/tags', '.rows a'),
    topics: '/topics',
    topic: await first('/topics', '.rows a'),
    search: '/search?q=AI',
    'search-empty': '/search?q=没有这个词&section=insights',
    archive: '/archive',
    month: await first('/archive', '.rows a'),
    sources: '/sources',
    source: await first('/sources', '.rows a'),
    'tags-by-count': '/tags?sort=count',
    about: '/about',
    developers: '/developers',
    'not-found': '/nowhere',
  };
  await page.close();
  return pages;
}
