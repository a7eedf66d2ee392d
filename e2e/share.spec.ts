import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import qrcode from 'qrcode';
import sharp from 'sharp';
import { fixtures } from '../lib/testing/corpora';
import { accessibilityFaults } from './support/accessibility';
import { siteUrl } from './support/page-head';
import { demoUrl, urlOf } from './support/sites';
import { expect, test } from './support/test';

/** e2e/fixtures/content/insights/quotable.md */
const article = '/insights/quotable';
const title = '可以引用的一篇';
const summary = '模型在七月发布，开发者反应热烈。';
const site = () => urlOf(fixtures);

const row = (page: Page) => page.getByRole('group', { name: '转发' });
const tools = (page: Page) => page.getByRole('group', { name: '选中的句子' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens the article. The returned function checks that there were no requests to other sites and nothing is stored. */
async function open(page: Page) {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site()) && !request.url().startsWith('data:'))
      elsewhere.push(request.url());
  });
  await page.goto(site() + article);
  // The island has loaded once its buttons are shown.
  await expect(row(page).getByRole('button', { name: '复制链接' })).toBeVisible();
  return async () => {
    expect(elsewhere).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  };
}

/** Selects from the start of `from` to the end of `to` in the body; `#2` after a text means its last occurrence. */
const select = (page: Page, from: string, to = from) =>
  page.evaluate(
    ([from, to, isLast]) => {
      const prose = document.querySelector('.prose') as Element;
      const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      const whole = texts.map(({ data }) => data).join('');
      /** The text node and offset at a character offset into the body. */
      const place = (at: number): [Text, number] => {
        let left = at;
        for (const text of texts) {
          if (left <= text.length) return [text, left];
          left -= text.length;
        }
        throw new Error(`the body is shorter than ${at}`);
      };
      const start = isLast ? whole.lastIndexOf(from) : whole.indexOf(from);
      const end = whole.indexOf(to, Math.max(start, 0)) + to.length;
      if (start < 0 || end < to.length) throw new Error(`not in the body: ${from} … ${to}`);
      getSelection()?.setBaseAndExtent(...place(start), ...place(end));
    },
    [from.replace('#2', ''), to, from.startsWith('#2')] as const,
  );

/** Google's text fragment polyfill, as an independent implementation. */
const reader = readFileSync('node_modules/text-fragments-polyfill/src/text-fragment-utils.js', 'base64');

/**
 * Opens a link to a passage. Returns the words that `reader` resolves it to (without citation numbers), whether they are
 * all within `passage`, and the distance in px of their first line from the middle of the screen.
 */
async function follow(page: Page, link: string, passage: Locator) {
  expect(link.startsWith(`${siteUrl}${article}#:~:text=`)).toBe(true);
  await page.goto('about:blank');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site() + link.slice(siteUrl.length));
  return passage.evaluate(
    async (element, [hash, url]) => {
      const { getFragmentDirectives, parseFragmentDirectives, processTextFragmentDirective } = await import(
        url
      );
      const { text } = parseFragmentDirectives(getFragmentDirectives(hash));
      const [range] = processTextFragmentDirective(text[0]) as Range[];
      if (!range) throw new Error(`nothing is at ${hash}`);
      const words = range.cloneContents();
      for (const number of words.querySelectorAll('.ref')) number.remove();
      // Allow for scroll-padding.
      const free = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
      const wanted = scrollY + range.getBoundingClientRect().top - (innerHeight + free) / 2;
      return {
        words: words.textContent,
        isWithin: element.contains(range.startContainer) && element.contains(range.endContainer),
        off: Math.abs(scrollY - Math.max(0, wanted)),
      };
    },
    [link.slice(link.indexOf('#')), `data:text/javascript;base64,${reader}`] as const,
  );
}

/** Copies the link to the selection and checks that it resolves to exactly these words. */
async function expectToOpenAt(page: Page, passage: Locator, words: string) {
  await tools(page).getByRole('button', { name: '复制这句的链接' }).click();
  await expect(tools(page).getByRole('status')).toHaveText('已复制这句的链接');
  const { off, ...found } = await follow(page, await clipboard(page), passage);
  expect(found).toEqual({ words, isWithin: true });
  // Half of a heading's margin counts.
  expect(off).toBeLessThan(60);
}

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1000, height: 900 } });

  test('copies the link and the summary, and announces it', async ({ page }) => {
    const check = await open(page);
    const status = page.locator('#shared');
    await expect(status).toHaveRole('status');
    await row(page).getByRole('button', { name: '复制链接' }).click();
    await expect(status).toHaveText(`已复制链接 ${siteUrl}${article}`);
    expect(await clipboard(page)).toBe(siteUrl + article);

    // With the keyboard.
    await page.keyboard.press('Tab');
    await expect(row(page).getByRole('button', { name: '复制摘要' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(status).toHaveText(`已复制标题、摘要和链接 ${siteUrl}${article}`);
    expect(await clipboard(page)).toBe(`${title}\n${summary}\n${siteUrl}${article}`);
    await expect(row(page).getByRole('button', { name: '系统分享' })).toBeHidden();
    await check();
  });

  test('links to and quotes a selected sentence, and draws its picture', async ({ page, request }) => {
    const check = await open(page);
    await expect(tools(page)).toHaveCount(0);
    await select(page, '五分之一', '配套的工具');
    await tools(page).getByRole('button', { name: '复制引文' }).click();
    await expect(tools(page).getByRole('status')).toHaveText('已复制引文');
    // The quote leaves out the citation number.
    expect(await clipboard(page)).toMatch(
      new RegExp(`^“五分之一，配套的工具”\\n——《${title}》 ${siteUrl}${article}#:~:text=`),
    );
    const picture = tools(page).getByRole('link', { name: '引文图片' });
    const response = await request.get(site() + ((await picture.getAttribute('href')) ?? ''));
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/png']);
    expect(await sharp(await response.body()).metadata()).toMatchObject({ width: 1080, height: 1440 });

    await page.keyboard.press('Escape');
    await expect(tools(page)).toHaveCount(0);
    await check();
  });

  const passages: [
    where: string,
    from: string,
    to: string,
    passage: (prose: Locator) => Locator,
    words: string,
  ][] = [
    [
      'that also occurs in the summary',
      '七月发布',
      '七月发布',
      (prose) => prose.locator('p').first(),
      '模型在七月发布，开发者反应热烈。',
    ],
    [
      'that starts like the summary',
      '七月发布',
      '五分之一',
      (prose) => prose.locator('p').first(),
      '模型在七月发布，开发者反应热烈。价格只有同类的五分之一，配套的工具当天就有了。',
    ],
    [
      'across citation numbers',
      '五分之一',
      '当天就有',
      (prose) => prose.locator('p').first(),
      '价格只有同类的五分之一，配套的工具当天就有了。',
    ],
    [
      'that ends within quotation marks',
      '这才是',
      '这才是',
      (prose) => prose.locator('p').first(),
      '有人说：“这才是开源。”',
    ],
    [
      'in a heading that the contents repeat',
      '市场的',
      '市场的',
      (prose) => prose.locator('h2').first(),
      '市场的反应',
    ],
    [
      'from a heading into the text',
      '市场的',
      '第一家',
      (prose) => prose,
      '市场的反应\n第一家公司当天就换了模型',
    ],
    [
      'of a quotation',
      '两年',
      '就是',
      (prose) => prose.locator('blockquote'),
      '我们等了两年，等的就是这一天。',
    ],
    ['of a list', '要再看看', '要再看看', (prose) => prose.locator('li').first(), '甲公司说要再看看'],
    [
      'that contains a link',
      '马上',
      '公开了',
      (prose) => prose.locator('li').nth(1),
      '乙公司说“马上就用”，并且公开了数字',
    ],
    [
      'in a table cell that contains - , and &',
      '性能比',
      '性能比',
      (prose) => prose.locator('td').nth(1),
      '价格-性能比, R&D 都算上',
    ],
    [
      'across a line break',
      '一行诗',
      '第二行',
      (prose) => prose.locator('p', { hasText: '第一行诗' }),
      '第一行诗第二行诗，到此为止',
    ],
    [
      'in another language',
      'readers',
      'GPT',
      (prose) => prose.locator('p', { hasText: 'English' }),
      'English readers asked for GPT-5, too. 最后一句话在这里。',
    ],
    [
      'whose last part follows a citation number and punctuation',
      '第三方',
      '结论',
      (prose) => prose.locator('p', { hasText: '第三方' }),
      '第三方也测了，结论一样。',
    ],
    [
      'that occurs twice after the same words',
      '#2来源',
      '同一家',
      (prose) => prose.locator('p', { hasText: '来源' }).nth(1),
      '来源：同一家',
    ],
  ];
  test('a link to a sentence scrolls to it', async ({ page }) => {
    for (const [where, from, to, passage, words] of passages)
      await test.step(where, async () => {
        await open(page);
        await select(page, from, to);
        await expectToOpenAt(page, passage(page.locator('.prose')), words);
      });
  });

  test('quotes paragraphs on separate lines and draws both', async ({ page, request }) => {
    await open(page);
    await select(page, '等的就是', '甲公司');
    await tools(page).getByRole('button', { name: '复制引文' }).click();
    await expect(tools(page).getByRole('status')).toHaveText('已复制引文');
    expect(await clipboard(page)).toContain('“等的就是这一天。\n甲公司”');
    const href = await tools(page).getByRole('link', { name: '引文图片' }).getAttribute('href');
    expect((await request.get(site() + (href ?? ''))).status()).toBe(200);
  });

  test('works by keyboard: select, Tab to the buttons, Enter, Esc', async ({ page }) => {
    await open(page);
    // As in caret browsing: extend the selection with Shift and the arrows.
    await page.evaluate(() => {
      const text = document.querySelector('.prose h2 + p')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 0, text, 0);
    });
    for (let step = 0; step < 4; step++)
      await page.evaluate(() => getSelection()?.modify('extend', 'forward', 'character'));
    await expect(tools(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(tools(page).getByRole('button', { name: '复制这句的链接' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(tools(page).getByRole('status')).toHaveText('已复制引文');
    expect(await clipboard(page)).toContain('“第一家公”');
    await page.keyboard.press('Escape');
    await expect(tools(page)).toHaveCount(0);
  });

  test('works by mouse: a double click selects a word, a triple click only its paragraph', async ({
    page,
  }) => {
    await open(page);
    const heading = page.locator('.prose h2').first();
    await heading.click({ clickCount: 3, position: { x: 20, y: 15 } });
    await tools(page).getByRole('button', { name: '复制引文' }).click();
    await expect(tools(page).getByRole('status')).toHaveText('已复制引文');
    expect(await clipboard(page)).toMatch(/^“市场的反应”\n/);
    await expectToOpenAt(page, heading, '市场的反应');
    // In the last paragraph a triple click selects past the end of the body.
    await page.goto(site() + article);
    await page
      .locator('.prose p')
      .last()
      .click({ clickCount: 3, position: { x: 60, y: 15 } });
    await tools(page).getByRole('button', { name: '复制引文' }).click();
    await expect(tools(page).getByRole('status')).toHaveText('已复制引文');
    expect(await clipboard(page)).toMatch(/^“末了这一段没有别的话。”\n/);
  });
});

test('offers nothing for a selection outside the body or of the whole page', async ({ page }) => {
  await open(page);
  await select(page, '五分之一');
  await expect(tools(page)).toBeVisible();
  for (const selector of ['h1', 'h1 + p', 'li:has(cite)', 'article dl', 'main']) {
    await page.evaluate((selector) => {
      getSelection()?.selectAllChildren(document.querySelector(selector) as Element);
    }, selector);
    await expect(tools(page), selector).toHaveCount(0);
    await select(page, '五分之一');
    await expect(tools(page)).toBeVisible();
  }
});

test('offers no picture for a passage that is too long', async ({ page }) => {
  await open(page);
  await select(page, '为了让页面', '当天就换了');
  await expect(tools(page).getByRole('button')).toHaveCount(2);
  await expect(tools(page).getByRole('link')).toHaveCount(0);
});

test('shows the link if the clipboard is unavailable, and keeps the selection', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await open(page);
  await row(page).getByRole('button', { name: '复制链接' }).click();
  await expect(page.locator('#shared')).toHaveText(`没能复制，请自己选取：${siteUrl}${article}`);
  await select(page, '五分之一');
  await tools(page).getByRole('button', { name: '复制这句的链接' }).click();
  await expect(tools(page).getByRole('status')).toHaveText('没能复制');
  // Let pending timers run.
  await page.clock.runFor(2_000);
  await expect(tools(page)).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe('五分之一');
});

test('offers the system’s share sheet where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: async (shared: unknown) => {
        Object.assign(window, { shared });
        throw new DOMException('put away', 'AbortError');
      },
    });
  });
  await open(page);
  await row(page).getByRole('button', { name: '系统分享' }).click();
  const shared = () => page.evaluate(() => (window as { shared?: unknown }).shared);
  await expect.poll(shared).toEqual({ url: siteUrl + article, title });
  await expect(page.locator('#shared')).toHaveText('');
});

test('the QR code encodes the canonical URL and comes from our own server', async ({ page, request }) => {
  const check = await open(page);
  await row(page).getByRole('button', { name: '微信' }).click();
  const code = page.getByRole('dialog', { name: '微信扫码' }).getByLabel('本页网址的二维码');
  // Wait for the SVG to load.
  const root = () =>
    code.evaluate((object: HTMLObjectElement) => object.contentDocument?.documentElement?.tagName);
  await expect.poll(root).toBe('svg');
  const response = await request.get(site() + ((await code.getAttribute('data')) ?? ''));
  expect([response.status(), response.headers()['content-type']]).toEqual([
    200,
    'image/svg+xml; charset=utf-8',
  ]);

  // Compare each module: 8 pixels a side, with a quiet zone of 4 modules.
  const { modules } = qrcode.create(siteUrl + article, { errorCorrectionLevel: 'M' });
  const side = modules.size + 8;
  const { data, info } = await sharp(await response.body())
    .resize(side * 8, side * 8)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isDark = (x: number, y: number) =>
    (data[((y * 8 + 4) * info.width + x * 8 + 4) * info.channels] ?? 0) < 128;
  const drawn = Array.from({ length: side * side }, (_, at) => isDark(at % side, Math.floor(at / side)));
  const expected = drawn.map((_, at) => {
    const [x, y] = [(at % side) - 4, Math.floor(at / side) - 4];
    return x >= 0 && y >= 0 && x < modules.size && y < modules.size && modules.get(y, x) === 1;
  });
  expect(drawn).toEqual(expected);
  await page.keyboard.press('Escape');
  await expect(code).toBeHidden();
  await check();
});

test('has no accessibility fault with everything open', async ({ page }) => {
  await open(page);
  await select(page, '五分之一');
  await expect(tools(page)).toBeVisible();
  await row(page).getByRole('button', { name: '复制链接' }).click();
  await row(page).getByRole('button', { name: '微信' }).click();
  await select(page, '五分之一');
  await expect(tools(page)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

for (const width of [320, 390, 820, 1440])
  test(`fits a screen of ${width} px, in forced colours too`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ forcedColors: width < 800 ? 'active' : 'none' });
    await open(page);
    await row(page).getByRole('button', { name: '微信' }).click();
    await expect(page.getByRole('dialog', { name: '微信扫码' })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await select(page, '两年');
    await page.locator('.prose blockquote').scrollIntoViewIfNeeded();
    await expect(tools(page)).toBeVisible();
    await expect(tools(page)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The toolbar never covers the selection, and every button is large enough to touch.
    const box = await tools(page).boundingBox();
    const words = await page.evaluate(
      () => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0,
    );
    expect(box?.y ?? 0).toBeGreaterThanOrEqual(words);
    const [own, forwarding] = [
      await tools(page).locator('a, button').all(),
      await row(page).locator('a, button:visible').all(),
    ];
    expect([own.length, forwarding.length]).toEqual([3, 7]);
    for (const part of own) expect((await part.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    for (const part of forwarding) {
      const { height = 0, width: wide = 0 } = (await part.boundingBox()) ?? {};
      expect(Math.min(height, wide)).toBeGreaterThanOrEqual(44);
    }
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('has the links and the QR code, and no dead buttons', async ({ page }) => {
    await page.goto(site() + article);
    await expect(row(page).getByRole('link')).toHaveText(['微博', 'X', 'Telegram', '邮件']);
    await expect(row(page).getByRole('button')).toHaveText(['微信']);
    await row(page).getByRole('button', { name: '微信' }).click();
    await expect(page.getByLabel('本页网址的二维码')).toBeVisible();
    for (const link of await row(page).getByRole('link').all())
      expect(await link.getAttribute('rel')).toContain('noopener');
  });
});

test('no line begins with a citation number or the punctuation after it', async ({ page }) => {
  await page.goto(`${demoUrl()}/insights/meta-scale-ai-deal`);
  expect(await page.locator('.prose .ref').count()).toBeGreaterThan(5);
  for (let width = 320; width <= 480; width += 8) {
    await page.setViewportSize({ width, height: 800 });
    const torn = await page.locator('.prose .ref').evaluateAll((numbers) =>
      numbers.flatMap((number) => {
        const range = document.createRange();
        const { top, left } = number.getBoundingClientRect();
        const near = (node: Node | null, at: number) => {
          if (!(node instanceof Text) || node.length === 0) return undefined;
          range.setStart(node, at < 0 ? node.length - 1 : 0);
          range.setEnd(node, at < 0 ? node.length : 1);
          return range.getBoundingClientRect();
        };
        const before = near(number.previousSibling, -1);
        const after = near(number.nextSibling, 0);
        const torn = (before && before.left > left) || (after && after.left < left);
        return torn ? [`${top} ${number.parentElement?.textContent}`] : [];
      }),
    );
    expect(torn, `${width} px`).toEqual([]);
  }
});
