import { gzipSync } from 'node:zlib';
import type { RunningSite } from '../e2e/support/site';
import { median, residentMb } from './measure';

const cards = 300;

/**
 * Measures what is rendered on request: cards (the first of the process, then `cards` others, all uncached), feeds (uncached
 * and cached) and the sitemap. `urls` are paths of articles, `pid` is the server's.
 */
export async function sharing(site: RunningSite, pid: number, urls: string[], say: (text: string) => void) {
  const before = residentMb(pid);
  const timedFetch = async (path: string) => {
    const start = performance.now();
    const response = await fetch(site.url + path, { headers: { 'accept-encoding': 'identity' } });
    const body = Buffer.from(await response.arrayBuffer());
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return { ms: performance.now() - start, body };
  };
  const first = await timedFetch(`/cards/wide${urls[0]}.png`);
  const drawn = [];
  for (const url of urls.slice(1, cards + 1)) drawn.push(await timedFetch(`/cards/wide${url}.png`));
  const times = drawn.map(({ ms }) => ms).sort((a, b) => a - b);
  const cached = await timedFetch(`/cards/wide${urls[1]}.png`);
  const bytes = drawn.map(({ body }) => body.length);
  say(
    `cards: the first ${first.ms.toFixed(0)} ms; ${cards} more: median ${median(times).toFixed(0)}, p95 ${(times[Math.floor(times.length * 0.95)] ?? 0).toFixed(0)}, worst ${(times.at(-1) ?? 0).toFixed(0)} ms; cached ${cached.ms.toFixed(1)} ms; ${kb(median(bytes))}, at most ${kb(Math.max(...bytes))} KB; server ${before.toFixed(0)} → ${residentMb(pid).toFixed(0)} MB`,
  );
  for (const path of ['/index.xml', '/atom.xml', '/index.json', '/sitemap.xml']) {
    const cold = await timedFetch(path);
    const warm = await timedFetch(path);
    say(
      `${path}: ${cold.ms.toFixed(0)} ms, again ${warm.ms.toFixed(1)} ms; ${kb(cold.body.length)} KB, ${kb(gzipSync(cold.body).length)} gzipped`,
    );
  }
}

const kb = (bytes: number) => (bytes / 1024).toFixed(1);
