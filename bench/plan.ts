import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { source } from './corpus';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);

/** How many articles each corpus has. */
export const counts = sizes.length > 0 ? sizes : [10, 1000, 10_000];
export const most = Math.max(...counts);
export const least = Math.min(...counts);

/** Where the corpora and their stores are. */
export const folder = mkdtempSync(path.join(tmpdir(), 'zhiwen-bench-'));

export const contentOf = (count: number) => path.join(folder, `content-${count}`);

/** The variables of a site over the corpus of `count` articles. */
export const envOf = (count: number) => ({
  CONTENT_DIR: contentOf(count),
  MEDIA_DIR: source.media,
  DATA_DIR: path.join(folder, `data-${count}`),
});

export const say = (text: string) => console.log(text);
