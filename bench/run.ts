import { rmSync } from 'node:fs';
import path from 'node:path';
import { startSite } from '../e2e/support/site';
import { measureBuild } from './build';
import { articleUrls, makeCorpus, source } from './corpus';
import { measureIngest, measureLive } from './ingest';
import { loadAverage, residentMb, serverPid } from './measure';
import { contentOf, counts, envOf, folder, least, most, say } from './plan';
import { get } from './requests';
import { indexCost, searchTimes } from './search';
import { measureServing } from './serving';
import { sharing } from './sharing';
import { measureWeights } from './weights';

/**
 * `npm run bench`: the figures of docs/performance.md. Compare only ratios within one run, since absolute times depend on
 * the machine and its load. `npm run bench -- 10 1000` uses other sizes, `npm run bench -- search 1000 50000` measures only
 * the search, `npm run bench -- sharing 10000` only cards, feeds and the sitemap.
 */
const only = ['search', 'sharing'].find((part) => process.argv.includes(part));

try {
  say(`articles from ${source.content}; load ${loadAverage()}`);
  for (const count of counts) makeCorpus(contentOf(count), count);
  if (!only) {
    await measureIngest();
    await measureBuild();
    for (const count of new Set([least, most])) await measureLive(count);
    await measureServing();
    await measureWeights();
  }
  if (only !== 'search') await measureSharing();
  if (only !== 'sharing') await measureSearch();
  say(`load at the end ${loadAverage()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureSharing() {
  const site = await startSite(envOf(most));
  say(`sharing at ${most}:`);
  // Warm the cache first: in practice a page is read before it is shared.
  const urls = articleUrls(contentOf(most), 301);
  for (const url of urls.slice(0, 100)) await get(site, url);
  await sharing(site, serverPid(site.pid), urls, say);
  await site.stop();
}

async function measureSearch() {
  for (const count of counts.filter((size) => size >= 1000)) {
    const site = await startSite(envOf(count));
    const storeFile = path.join(envOf(count).DATA_DIR, 'reader.db');
    say(`search at ${count}:`);
    await searchTimes(site, storeFile, say);
    say(`  server ${residentMb(serverPid(site.pid)).toFixed(0)} MB`);
    await site.stop();
    const { bytes, reindexMs } = indexCost(storeFile);
    say(
      `  index ${(bytes / 1024).toFixed(1)} KB an article; one article indexed anew in ${reindexMs.toFixed(1)} ms`,
    );
  }
}
