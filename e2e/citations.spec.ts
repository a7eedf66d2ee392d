import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

const article = '/insights/meta-scale-ai-deal';

test('a citation opens in place, closes with Esc, and links to the list and back', async ({ page }) => {
  await page.goto(demoUrl() + article);
  const mark = page.locator('.ref a').first();
  const label = (await mark.innerText()).replace(/\D/g, '');
  const note = page.getByRole('note');
  await expect(note).toBeHidden();
  await mark.click();
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();

  await mark.press('Enter');
  await expect(note).toBeVisible();
  await note.getByRole('link', { name: '看全部引用' }).click();
  await expect(page).toHaveURL(new RegExp(`#d${label}$`));
  await page
    .locator(`#d${label}`)
    .getByRole('link', { name: `引用 ${label} 第 1 处` })
    .click();
  await expect(page).toHaveURL(new RegExp(`#r${label}-1$`));
  await expect(mark).toBeInViewport();
});

test('on a phone the note is a bottom sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(demoUrl() + article);
  await page.locator('.ref a').first().click();
  const box = await page.locator('[popover]:popover-open').boundingBox();
  expect(box?.width).toBe(390);
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844);
});

test('a source that the text never cites is listed and marked as such', async ({ page }) => {
  await page.goto(demoUrl() + article);
  const uncited = page.locator('li:has(cite)').filter({ hasText: '正文未引' });
  await expect(uncited).toHaveCount(1);
  await expect(uncited.locator('> span')).toHaveText('[4]');
});
