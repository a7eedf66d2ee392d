import type { Page } from '@playwright/test';
import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

/** Islands hydrate in place; before that, and without scripts, the server's HTML works. */

const article = '/insights/meta-scale-ai-deal';
const chunks = '**/_next/static/islands/**';
const island = (page: Page, name: string) => page.locator(`zhiwen-island[name=${name}]`);
const alive = (page: Page, name: string) => page.locator(`zhiwen-island[name=${name}][alive]`);

test('hydrating an island does not change the server’s HTML', async ({ page }) => {
  for (const [path, names] of [
    [article, ['quick-search', 'theme-switch', 'article-text', 'share-row']],
    ['/search?q=模型&tag=openai&from=2025-06-01', ['live-form']],
    ['/tags', ['live-form']],
    ['/developers', ['api-example']],
  ] as const) {
    await page.goto(demoUrl() + path);
    for (const name of names) {
      const first = island(page, name).first();
      // Ignore React's marker comments.
      const htmlOf = () =>
        first.evaluate((element) => {
          const copy = element.cloneNode(true) as Element;
          const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
          for (let node = comments.nextNode(); node; node = comments.nextNode()) (node as Comment).remove();
          copy.normalize();
          // The theme switch is shown when it has hydrated.
          return copy.innerHTML.replace(/ hidden(?:="")?/, '');
        });
      const before = await (await page.request.get(demoUrl() + path)).text();
      const sent = await htmlOf();
      await first.dispatchEvent('focusin');
      await expect(alive(page, name).first()).toHaveCount(1);
      expect(await htmlOf(), `${path} ${name}`).toBe(sent);
      expect(before).toContain(`<zhiwen-island name="${name}"`);
    }
  }
});

test('a click before its island has loaded waits for it', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/article-text.island.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(demoUrl() + article);
  await page.locator('.ref a').first().click();
  await expect(page).toHaveURL(demoUrl() + article);
  await expect(page.getByRole('note')).toHaveCount(0);
  release();
  await expect(page.getByRole('note')).toBeVisible();
});

test('links, forms and citations work if a script never loads', async ({ page }) => {
  // The loader arrives, but the scripts that it requests hang, as in a tunnel.
  await page.route(chunks, (route) =>
    /loader\.js$/.test(route.request().url()) ? route.continue() : new Promise(() => {}),
  );
  await page.goto(demoUrl() + article, { waitUntil: 'domcontentloaded' });
  await page.locator('.ref a').first().click();
  await expect(page).toHaveURL(/#d\d+$/);
  await expect(page.locator('li:target')).toBeInViewport();

  await page.goto(`${demoUrl()}/search?q=模型`, { waitUntil: 'domcontentloaded' });
  await page.getByRole('searchbox', { name: '搜什么' }).fill('数据');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=%E6%95%B0%E6%8D%AE/);
  await expect(page.locator('#results > article').first()).toBeVisible();
  await page.getByRole('link', { name: '搜索', exact: true }).first().dispatchEvent('click');
  await expect(page).toHaveURL(`${demoUrl()}/search`);
});

test('a script that fails to load is retried at the next interaction', async ({ page, errors }) => {
  await page.route('**/article-text.island.js', (route) => route.abort(), { times: 1 });
  await page.goto(demoUrl() + article);
  const number = page.locator('.ref a').first();
  await number.click();
  await expect(page).toHaveURL(/#d\d+$/);
  await page.goto(demoUrl() + article);
  await number.click();
  await expect(page.getByRole('note')).toBeVisible();
  errors.splice(
    0,
    errors.length,
    ...errors.filter((error) => !/ERR_FAILED|dynamically imported/.test(error)),
  );
});

test('without popover support a citation links to its source, and notes stay hidden', async ({ page }) => {
  // Older WeChat web views know neither the popover attribute, nor its methods, nor the pseudo-class.
  await page.addInitScript(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, name);
  });
  await page.goto(demoUrl() + article);
  const number = page.locator('.ref a').first();
  const source = page.locator((await number.getAttribute('href')) ?? '');
  await number.click();
  await expect(page).toHaveURL(/#d\d+$/);
  await expect(source).toBeInViewport();
  await expect(page.getByRole('note')).toHaveCount(0);
  await expect(page.locator('main [popover]')).toBeHidden();
});

test('a whole session keeps its state: read, cite, search, switch the theme, back and forward', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(demoUrl());
  await page.getByRole('button', { name: '夜版' }).click();
  await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.locator('.ref a').first().click();
  await expect(page.getByRole('note')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('数据');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('button', { name: '日版' }).click();
  await page.goForward();
  // The theme chosen on a later page applies after going back.
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('searchbox', { name: '搜什么' })).toHaveValue('数据');
});
