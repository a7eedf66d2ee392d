import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { type RunningSite, startSite } from '../e2e/support/site';
import { makeCorpus, source } from './corpus';
import { isInstalled, loadAverage, median, residentMb, serverPid, timed } from './measure';
import { startNginx } from './nginx';
import { oneChange } from './one-change';
import { weighPage } from './page-weight';
import { indexCost, searchTimes } from './search';
import { sharing } from './sharing';

/**
 * `npm run bench`: the figures of docs/performance.md. Compare only ratios within one run, since absolute times depend on
 * the machine and its load. `npm run bench -- 10 1000` uses other sizes, `npm run bench -- search 1000 50000` measures only
 * the search, `npm run bench -- sharing 10000` only cards, feeds and the sitemap.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const only = ['search', 'sharing'].find((part) => process.argv.includes(part));
const counts = sizes.length > 0 ? sizes : [10, 1000, 10_000];
const folder = mkdtempSync(path.join(tmpdir(), 'zhiwen-bench-'));
const most = Math.max(...counts);
const least = Math.min(...counts);

try {
  say(`articles from ${source.content}; load ${loadAverage()}`);
  for (const count of counts) makeCorpus(contentOf(count), count);
  if (!only) {
    await ingests();
    await builds();
    for (const count of new Set([least, most])) await live(count);
    await serving();
    await weights();
  }
  if (only !== 'search') await shared();
  if (only !== 'sharing') await searches();
  say(`load at the end ${loadAverage()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function say(text: string) {
  console.log(text);
}
function contentOf(count: number) {
  return path.join(folder, `content-${count}`);
}
function envOf(count: number) {
  return {
    CONTENT_DIR: contentOf(count),
    MEDIA_DIR: source.media,
    DATA_DIR: path.join(folder, `data-${count}`),
  };
}

async function ingests() {
  const cold = new Map<number, number>();
  for (const count of counts) {
    const { seconds, peakMb } = await timed('node', ['cli/run.mjs', 'content', 'build'], envOf(count));
    cold.set(count, seconds);
    const again = await timed('node', ['cli/run.mjs', 'content', 'build'], envOf(count));
    const { CONTENT_DIR, MEDIA_DIR, DATA_DIR } = envOf(count);
    const one = await oneChange({ contentDir: CONTENT_DIR, mediaDir: MEDIA_DIR, dataDir: DATA_DIR });
    say(
      `ingest ${count}: cold ${seconds.toFixed(1)} s, at most ${peakMb.toFixed(0)} MB; nothing changed ${again.seconds.toFixed(2)} s; one changed ${one.toFixed(0)} ms`,
    );
  }
  const [small, large] = [cold.get(1000), cold.get(10_000)];
  if (small && large) say(`ingest 10000 : 1000 = ${(large / small).toFixed(1)} (10 is linear)`);
}

async function builds() {
  const times = new Map<number, number[]>();
  for (let round = 0; round < 3; round++) {
    for (const count of [least, most]) {
      rmSync('.next', { recursive: true, force: true });
      const { seconds } = await timed('npx', ['next', 'build'], {
        ...envOf(count),
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      });
      times.set(count, [...(times.get(count) ?? []), seconds]);
    }
  }
  const [few, many] = [median(times.get(least) ?? []), median(times.get(most) ?? [])];
  say(
    `next build: ${few.toFixed(1)} s at ${least}, ${many.toFixed(1)} s at ${most}; ratio ${(many / few).toFixed(2)}`,
  );
}

async function live(count: number) {
  const site = await startSite(envOf(count));
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const name = `live-${round}`;
    const title = `现在的新闻第 ${round} 条`;
    const text = `---\ntitle: ${title}\ndate: ${new Date(Date.now() - 1000).toISOString()}\ntags: [实时标签]\n---\n\n正文。\n`;
    const start = performance.now();
    writeFileSync(path.join(contentOf(count), 'insights', `${name}.md`), text);
    for (const url of ['/', `/insights/${name}`, '/tags/实时标签']) {
      while (!(await (await fetch(site.url + encodeURI(url))).text()).includes(title))
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
    times.push(performance.now() - start);
  }
  await site.stop();
  say(`live at ${count}: median ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`);
}

/** Requests the pictures of the front pages in two sizes. Returns how many the server had to resize. */
async function resizePictures(site: RunningSite): Promise<number> {
  rmSync('.next/cache/images', { recursive: true, force: true });
  const listings = await Promise.all(
    ['/', ...Array.from({ length: 8 }, (_, index) => `/insights/page/${index + 2}`)].map(async (url) =>
      (await fetch(site.url + url)).text(),
    ),
  );
  const addresses = [
    ...new Set(listings.flatMap((html) => html.match(/(?<=src=")\/newsimages\/[^"?]*/g) ?? [])),
  ].flatMap((src) => [`${src}?w=160`, `${src}?w=1600`]);
  const left = [...addresses];
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let src = left.pop(); src; src = left.pop())
        await (await fetch(site.url + src, { headers: { accept: 'image/avif' } })).arrayBuffer();
    }),
  );
  return addresses.length;
}

async function serving() {
  const site = await startSite(envOf(most));
  const pid = serverPid(site.pid);
  say(`server at ${most}: ${residentMb(pid).toFixed(0)} MB at start`);
  const urls = articleUrls(most);
  await get(site, urls[0] ?? '/');
  const cold = await timesOf(site, urls.slice(1, 301));
  const terms = await termUrls(site);
  const coldTerms = await timesOf(site, terms.slice(0, 100));
  const cached = await timesOf(site, urls.slice(1, 301));
  say(
    `cold article: median ${median(cold).toFixed(1)} ms; cold tag page: median ${median(coldTerms).toFixed(1)} ms; cached, one at a time: ${median(cached).toFixed(2)} ms`,
  );
  for (const url of urls.slice(301, 2001)) await get(site, url);
  say(`server after 2,000 different pages: ${residentMb(pid).toFixed(0)} MB`);
  const pictures = await resizePictures(site);
  say(`server after ${pictures} pictures were made anew, six at a time: ${residentMb(pid).toFixed(0)} MB`);

  const url = site.url + (urls[0] ?? '/');
  const html = await (await fetch(url)).text();
  const ours = await requestsPerSecond(url);
  say(
    `cached page: ${ours.toFixed(0)} a second${isInstalled('nginx') ? '' : ' (no nginx here to compare with)'}`,
  );
  if (isInstalled('nginx')) {
    const nginx = await startNginx(html);
    const theirs = await requestsPerSecond(nginx.url);
    say(
      `nginx, the same ${html.length} characters from disk: ${theirs.toFixed(0)} a second; ratio ${(ours / theirs).toFixed(3)}`,
    );
    await nginx.stop();
  }
  say(`server after the load: ${residentMb(pid).toFixed(0)} MB`);
  await site.stop();
}

async function shared() {
  const site = await startSite(envOf(most));
  say(`sharing at ${most}:`);
  // Warm the cache first: in practice a page is read before it is shared.
  const urls = articleUrls(301);
  for (const url of urls.slice(0, 100)) await get(site, url);
  await sharing(site, serverPid(site.pid), urls, say);
  await site.stop();
}

async function requestsPerSecond(url: string): Promise<number> {
  if (isInstalled('wrk')) {
    spawnSync('wrk', ['-t1', '-c16', '-d2s', url]);
    const { stdout } = spawnSync('wrk', ['-t1', '-c16', '-d8s', url], { encoding: 'utf8' });
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
  }
  const { requests } = await autocannon({ url, connections: 16, duration: 8 });
  return requests.average;
}

async function weights() {
  const site = await startSite(envOf(most));
  const weigh = async (url: string) =>
    gzipSync(Buffer.from(await (await fetch(site.url + url)).arrayBuffer())).length / 1024;
  const articles: number[] = [];
  for (const url of articleUrls(Math.min(most, 320))) articles.push(await weigh(url));
  const [term = '/tags'] = await termUrls(site);
  say(
    `gzipped: home ${(await weigh('/')).toFixed(1)} KB, tag page ${(await weigh(term)).toFixed(1)} KB, article median ${median(articles).toFixed(1)} KB, greatest ${Math.max(...articles).toFixed(1)} KB, ${articles.filter((size) => size > 12).length} of ${articles.length} over 12 KB`,
  );
  const kb = (bytes: number) => (bytes / 1024).toFixed(1);
  for (const url of ['/', term, articleUrls(1)[0] ?? '/', '/search?q=AI']) {
    const { html, sheets, scripts } = await weighPage(site.url + url);
    say(
      `before the first touch ${decodeURI(url)}: ${kb(html + sheets + scripts)} KB gzipped (HTML ${kb(html)}, sheets ${kb(sheets)}, scripts ${kb(scripts)})`,
    );
  }
  await site.stop();
}

async function searches() {
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

function articleUrls(count: number): string[] {
  return readdirSync(contentOf(most), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(path.join(contentOf(most), name))
        .filter((file) => !file.startsWith('live-'))
        .map((file) => `/${name}/${file.slice(0, -3)}`),
    )
    .slice(0, count);
}

async function termUrls(site: RunningSite): Promise<string[]> {
  const html = await (await fetch(`${site.url}/tags`)).text();
  return [...html.matchAll(/<li><a href="(\/tags\/[^"]+)"/g)].map(([, url = '']) => url);
}

async function get(site: RunningSite, url: string) {
  const answer = await fetch(site.url + url);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
}

async function timesOf(site: RunningSite, urls: string[]): Promise<number[]> {
  const times: number[] = [];
  for (const url of urls) {
    const start = performance.now();
    await get(site, url);
    times.push(performance.now() - start);
  }
  return times;
}
