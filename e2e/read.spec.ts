import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

test('from the front page to an article, its tag, its topic and the next page', async ({ page }) => {
  await page.goto(demoUrl());
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const lead = page.getByRole('article').first().getByRole('heading', { level: 2 }).getByRole('link');
  const title = await lead.innerText();
  await lead.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page).toHaveTitle(`${title} - 知闻`);
  await expect(page.locator('article header time')).toHaveAttribute(
    'datetime',
    /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/,
  );

  const tag = page.locator('article dd').last().getByRole('link').first();
  const tagName = await tag.innerText();
  await tag.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tagName);
  await expect(page.getByRole('status')).toContainText(/^\d+ 篇/);
  await expect(page.getByRole('article').getByRole('link', { name: title })).toBeVisible();

  await page.getByRole('article').getByRole('link', { name: title }).click();
  await page.locator('article dd').first().getByRole('link').first().click();
  await expect(page.getByRole('article').getByRole('link', { name: title })).toBeVisible();

  await page.getByRole('navigation', { name: '版面' }).getByRole('link', { name: '标签' }).click();
  await page.getByRole('navigation', { name: '版面' }).getByRole('link', { name: '洞察' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('洞察');
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page).toHaveURL(/\/insights\/page\/2$/);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('the pages of a listing show each article once, forward and back', async ({ page }) => {
  await page.goto(`${demoUrl()}/insights`);
  const count = Number(/\d+/.exec(await page.getByRole('status').innerText())?.[0]);
  const seen: string[] = [];
  for (;;) {
    seen.push(
      ...(await page
        .getByRole('article')
        .getByRole('heading')
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))),
    );
    const next = page.locator('a[rel="next"]');
    if ((await next.count()) === 0) break;
    await next.click();
    await page.waitForURL(/\/page\/\d+$/);
    await expect(page.locator('a[rel="prev"]')).toHaveCount(1);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(count);
  await expect(page.getByRole('status')).toContainText(`${count} 篇`);
});

test('pictures load in the size they are shown, and a missing one leaves no gap', async ({
  page,
  request,
}) => {
  await page.goto(demoUrl());
  const lead = page.locator('main article:has(> h2) img');
  await expect(lead).toHaveJSProperty('complete', true);
  expect(await lead.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
  const small = await request.get(
    `${demoUrl()}${await page.locator('main article:has(> h3) img').first().getAttribute('src')}`,
    { headers: { accept: 'image/avif,image/webp,*/*' } },
  );
  expect(small.headers()['content-type']).toMatch(/^image\/(avif|webp)$/);

  await page.goto(`${demoUrl()}/insights/enterprise-agent-pilots`);
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(page.locator('main figure')).toHaveCount(0);
});

test('the daily paper and the brief show their points on the front page', async ({ page }) => {
  await page.goto(demoUrl());
  const paper = page.getByRole('region', { name: '日报' });
  expect(await paper.locator('article > ul > li').count()).toBeGreaterThanOrEqual(4);
  await expect(paper.locator('article > ul b').first()).not.toHaveText(/[：:]$/);
  const brief = page.getByRole('region', { name: '早报' });
  await brief.getByRole('link', { name: /读完 \d+ 条/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^AI早报/);
});
