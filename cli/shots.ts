import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { everyLook, photograph, views } from '../bench/looks';
import { launchOptions } from '../e2e/support/chromium';
import { startSite } from '../e2e/support/site';

/**
 * `npm run shots`: screenshots of every kind of page at three widths in both themes, written to `shots/`. Uses the site at
 * SHOTS_URL, or starts one.
 */
const site = process.env.SHOTS_URL ? undefined : await startSite({});
const base = process.env.SHOTS_URL ?? site?.url ?? '';
const browser = await chromium.launch(launchOptions);

try {
  const looks = await everyLook(browser, base);
  for (const view of views) {
    const folder = path.resolve('shots', `${view.width}-${view.colorScheme}`);
    mkdirSync(folder, { recursive: true });
    for (const look of looks)
      writeFileSync(path.join(folder, `${look.name}.png`), await photograph(browser, base, look, view));
  }
  console.log(`${looks.length * views.length} 张，在 shots/`);
} finally {
  await browser.close();
  await site?.stop();
}
