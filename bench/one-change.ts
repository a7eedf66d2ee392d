import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { ingest } from '../lib/ingest/ingest';
import { scanContent } from '../lib/ingest/scan';
import { median } from './measure';

/** Ms to ingest one changed file in a running process, as in `npm start`. */
export async function oneChange(folders: {
  contentDir: string;
  mediaDir: string;
  dataDir: string;
}): Promise<number> {
  const files = scanContent(folders.contentDir).filter(({ path: file }) => !file.endsWith('_index.md'));
  const times: number[] = [];
  for (let round = 0; round < 8; round++) {
    const file = files[(round * 7) % files.length]?.path ?? '';
    appendFileSync(path.join(folders.contentDir, file), `\n第 ${round} 次改动。\n`);
    const start = performance.now();
    await ingest(folders, { hints: { content: new Set([file]) } });
    times.push(performance.now() - start);
  }
  // The first ingest also loads Contentlayer, which a running process has already done.
  return median(times.slice(1));
}
