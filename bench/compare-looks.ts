import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { launchOptions } from '../e2e/support/chromium';
import { everyLook, photograph, views } from './looks';

/**
 * Compares screenshots of two running sites with the same content: every kind of page at three widths in both themes, to
 * check that a refactoring changes nothing visible: `npm run bench -- looks http://127.0.0.1:4100 http://127.0.0.1:4200`.
 * Where they differ, writes both screenshots and their difference to `shots/differences`.
 */

type Picture = { data: Buffer; width: number; height: number };

/** Returns the number of pairs compared, and the name and share of differing pixels of those that differ. */
export async function compareLooks(before: string, after: string) {
  const folder = path.resolve('shots', 'differences');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch(launchOptions);
  const differences: string[] = [];
  try {
    const looks = await everyLook(browser, before);
    for (const view of views)
      for (const look of looks) {
        const [old, now] = await Promise.all([
          photograph(browser, before, look, view).then(decode),
          photograph(browser, after, look, view).then(decode),
        ]);
        const name = `${look.name}-${view.width}-${view.colorScheme}`;
        const difference = await compare(old, now, path.join(folder, name));
        if (difference) differences.push(`${name}: ${difference}`);
      }
    return { pairs: looks.length * views.length, differences };
  } finally {
    await browser.close();
  }
}

async function decode(png: Buffer): Promise<Picture> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Describes how two screenshots differ, if they do, and saves both with the difference in red. */
async function compare(old: Picture, now: Picture, file: string): Promise<string | undefined> {
  const height = Math.min(old.height, now.height);
  const diff = Buffer.alloc(old.width * height * 4);
  const bytes = diff.length;
  const pixels = pixelmatch(
    old.data.subarray(0, bytes),
    now.data.subarray(0, bytes),
    diff,
    old.width,
    height,
    { threshold: 0.1 },
  );
  if (pixels === 0 && old.height === now.height) return undefined;
  const save = (data: Buffer, rows: number, what: string) =>
    sharp(data, { raw: { width: old.width, height: rows, channels: 4 } })
      .png()
      .toFile(`${file}-${what}.png`);
  await Promise.all([
    save(old.data, old.height, 'before'),
    save(now.data, now.height, 'after'),
    save(diff, height, 'difference'),
  ]);
  const first = firstRow(diff, old.width, height);
  const heights = old.height === now.height ? '' : `, ${now.height - old.height} px higher`;
  return `${pixels} pixels${heights}, from row ${first} on`;
}

/** The first row with a red pixel. */
function firstRow(diff: Buffer, width: number, height: number): number {
  for (let place = 0; place < width * height * 4; place += 4)
    if (diff[place] === 255 && diff[place + 1] === 0) return Math.floor(place / 4 / width);
  return height;
}
