import { delayResponses } from './support/delay-responses';
import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(demoUrl());
  await expect(page.getByRole('button', { name: '夜版' })).toBeVisible();
});

test('/ opens the search, arrows select, Enter opens, and the query is remembered', async ({ page }) => {
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: '快速搜索' });
  const field = dialog.getByRole('combobox');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.type('数据');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await expect(dialog.getByRole('group', { name: '文章' }).locator('mark').first()).toHaveText('数据');
  await page.keyboard.press('ArrowDown');
  const chosen = dialog.getByRole('option', { selected: true });
  const url = await chosen.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${demoUrl()}${url}`);

  await expect(page.getByRole('button', { name: '夜版' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: '数据', exact: true })).toBeVisible();
  await page.keyboard.type('模型');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${demoUrl()}/search?q=${encodeURIComponent('模型')}`);
});

test('Esc closes it at once and restores focus', async ({ page }) => {
  const link = page.getByRole('navigation', { name: '版面' }).getByRole('link', { name: '标签' });
  await link.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('数据');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('/ in a text field types a slash', async ({ page }) => {
  await page.getByLabel('搜索全部文章').first().click();
  await page.keyboard.type('a/b');
  await expect(page.getByLabel('搜索全部文章').first()).toHaveValue('a/b');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('it sends no request during IME composition, and leaves Enter to the IME', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/quick')) asked.push(request.url());
  });
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.clock.install();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['s', 'sh', 'shu', 'shuju'])
    await keyboard.send('Input.imeSetComposition', {
      selectionStart: text.length,
      selectionEnd: text.length,
      text,
    });
  await page.clock.runFor(5000);
  expect(asked).toEqual([]);
  await keyboard.send('Input.insertText', { text: '数据' });
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(asked.map((url) => new URL(url).searchParams.get('q'))).toEqual(['数据']);
  expect(new URL(page.url()).pathname).toBe('/');
});

test('a late response does not replace a newer one', async ({ page }) => {
  const late = await delayResponses(page, /\/api\/quick\?q=OpenAI$/);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await field.fill('OpenAI');
  await late.asked;
  await field.fill('数据');
  const marks = page.getByRole('dialog').locator('mark');
  await expect(marks.first()).toHaveText('数据');
  await late.release();
  await expect(marks.first()).toHaveText('数据');
});

test('a failed request removes the options and the selection', async ({ page, errors }) => {
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await field.fill('OpenAI');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.route('**/api/quick*', async (route) => {
    // Chosen while the next request is under way.
    await field.press('ArrowDown');
    await expect(field).toHaveAttribute('aria-activedescendant');
    await route.abort();
  });
  await field.press('End');
  await field.pressSequentially('s');
  await expect(page.getByRole('status')).toHaveText(/现在搜不了/);
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  expect(errors.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
});

test('without JavaScript the button is a link', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(demoUrl());
  await page.getByRole('banner').getByRole('link', { name: '搜索' }).click();
  await expect(page).toHaveURL(`${demoUrl()}/search`);
  await context.close();
});
