import type { Browser, Page } from '@playwright/test';

/** Three widths, in both themes. */
export const views = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [390, 820, 1440].map((width) => ({ width, colorScheme })),
);

type Look = {
  name: string;
  url: string;
  /** An interaction before the screenshot, such as opening a note. */
  act?: (page: Page) => Promise<void>;
  media?: { media?: 'print'; forcedColors?: 'active' };
  /** Whether to turn JavaScript off. */
  isPlain?: boolean;
};

/**
 * Every kind of page of the site at `base`, with URLs found by following links, plus states such as notes, menus and print.
 */
export async function everyLook(browser: Browser, base: string): Promise<Look[]> {
  const page = await browser.newPage();
  const first = async (from: string, selector: string) => {
    await page.goto(base + from);
    return (await page.locator(selector).first().getAttribute('href')) ?? '/';
  };
  const article = process.env.SHOTS_ARTICLE ?? (await first('/', 'main h2 a'));
  const tag = await first('/tags', 'main li a[href^="/tags/"]');
  const pages: Record<string, string> = {
    home: '/',
    section: await first('/', 'nav[aria-label="版面"] a'),
    article,
    issue: await first('/', 'section:has(h2:text-is("日报")) h3 a'),
    tags: '/tags',
    'tags-by-count': '/tags?sort=count',
    tag,
    topics: '/topics',
    topic: await first('/topics', 'main li a[href^="/topics/"]'),
    search: '/search?q=AI',
    'search-filtered': `/search?tag=${decodeURI(tag).slice('/tags/'.length)}`,
    'search-empty': '/search?q=没有这个词&section=insights',
    'search-past-the-end': '/search?q=AI&page=999',
    archive: '/archive',
    month: await first('/archive', 'main li a[href^="/archive/"]'),
    sources: '/sources',
    source: await first('/sources', 'main li a[href^="/sources/"]'),
    about: '/about',
    developers: '/developers',
    'not-found': '/nowhere',
  };
  await page.close();
  return [
    ...Object.entries(pages).map(([name, url]) => ({ name, url })),
    {
      name: 'note',
      url: article,
      act: async (at) => {
        await at.locator('.ref a').first().click();
        await at.locator('[popover]:popover-open').waitFor();
      },
    },
    {
      name: 'share',
      url: article,
      act: async (at) => {
        await at.getByRole('button', { name: '微信' }).click();
        await at
          .locator('object')
          .evaluate(
            (code: HTMLObjectElement) =>
              code.contentDocument?.URL.endsWith('svg') ||
              new Promise((resolve) => code.addEventListener('load', resolve)),
          );
      },
    },
    {
      name: 'quick-search',
      url: '/about',
      act: async (at) => {
        await at.keyboard.press('/');
        await at.getByRole('combobox').fill('模型');
        await at.getByRole('option').first().waitFor();
      },
    },
    {
      name: 'facets',
      url: '/search?q=AI',
      act: (at) =>
        at
          .locator('summary')
          .first()
          .evaluate((summary) => summary.parentElement?.setAttribute('open', '')),
    },
    { name: 'article-on-paper', url: article, media: { media: 'print' } },
    { name: 'home-forced-colours', url: '/', media: { forcedColors: 'active' } },
    { name: 'search-forced-colours', url: '/search?q=AI', media: { forcedColors: 'active' } },
    { name: 'article-without-scripts', url: article, isPlain: true },
    {
      name: 'source-without-scripts',
      url: article,
      isPlain: true,
      act: (at) => at.locator('.ref a').first().click(),
    },
  ];
}

/** A screenshot as PNG: of the whole page, or of the viewport after an interaction. */
export async function photograph(
  browser: Browser,
  base: string,
  { url, act, media, isPlain }: Look,
  { width, colorScheme }: { width: number; colorScheme: 'light' | 'dark' },
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    javaScriptEnabled: !isPlain,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    if (media) await page.emulateMedia(media);
    await page.goto(base + url, { waitUntil: 'load' });
    if (!isPlain) {
      await page.locator('zhiwen-island[name="theme-switch"][alive]').waitFor({ state: 'attached' });
      await seeAll(page);
    }
    await act?.(page);
    return await page.screenshot({ fullPage: !act, animations: 'disabled' });
  } finally {
    await context.close();
  }
}

/** Scrolls through the page to trigger lazy pictures, and waits until they have loaded. */
async function seeAll(page: Page) {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    // Without this, the screenshot would catch smooth scrolling half way.
    scrollTo({ top: 0, behavior: 'instant' });
    const decoded = Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await Promise.race([decoded, new Promise((resolve) => setTimeout(resolve, 3000))]);
  });
}
