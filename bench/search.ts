import { Agent, get } from 'node:http';
import Database from 'better-sqlite3';
import type { RunningSite } from '../e2e/support/site';
import { toSearchText } from '../lib/text/search-text';
import { median } from './measure';

const requests = 400;
const atOnce = 16;

/**
 * Measures the search, sequentially and with sixteen concurrent requests. The queries are random Han substrings and filters
 * taken from the articles, so that they find something; none is repeated.
 */
export async function searchTimes(site: RunningSite, storeFile: string, say: (text: string) => void) {
  const asked = drawRequests(storeFile);
  for (const [name, urls] of Object.entries(asked)) {
    await timesOf(site.url, urls.slice(0, 20), 1);
    const half = Math.floor(urls.length / 2);
    const alone = await timesOf(site.url, urls.slice(20, half), 1);
    const together = await timesOf(site.url, urls.slice(half), atOnce);
    say(
      `  ${name}: ${quantiles(alone)} ms one at a time; ${quantiles(together)} ms with ${atOnce} at once (median, p95)`,
    );
  }
}

/** Bytes of the full-text index per article, and ms to remove an article from it and add it again. */
export function indexCost(storeFile: string): { bytes: number; reindexMs: number } {
  const store = new Database(storeFile);
  const bytes = ['search_head', 'search_body']
    .map((table) => store.prepare(`SELECT sum(length(block)) FROM ${table}_data`).pluck().get() as number)
    .reduce((sum, size) => sum + size, 0);
  const count = store.prepare('SELECT count(*) FROM articles').pluck().get() as number;
  const rows = store
    .prepare(
      "SELECT id, title, coalesce(summary, '') AS summary, text FROM articles ORDER BY id % 997 LIMIT 9",
    )
    .all() as { id: number; title: string; summary: string; text: string }[];
  const times = rows.map(({ id, title, summary, text }) => {
    store.exec('BEGIN IMMEDIATE');
    const start = performance.now();
    for (const table of ['search_head', 'search_body'])
      store.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(id);
    store
      .prepare('INSERT INTO search_head (rowid, title, summary, terms) VALUES (?, ?, ?, ?)')
      .run(id, toSearchText(title), toSearchText(summary), toSearchText(title));
    store
      .prepare('INSERT INTO search_body (rowid, body, citations) VALUES (?, ?, ?)')
      .run(id, toSearchText(text), '');
    const ms = performance.now() - start;
    store.exec('ROLLBACK');
    return ms;
  });
  store.close();
  return { bytes: bytes / count, reindexMs: median(times) };
}

/** A seeded random number generator. */
function seeded(): () => number {
  let state = 20250712;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function drawRequests(storeFile: string): Record<string, string[]> {
  const store = new Database(storeFile, { readonly: true });
  const random = seeded();
  const pick = <Item>(list: Item[]) => list[Math.floor(random() * list.length)];
  const articles = store
    .prepare('SELECT id, section, date, text FROM articles WHERE draft = 0 ORDER BY id LIMIT 4000')
    .all() as { id: number; section: string; date: number; text: string }[];
  const terms = store
    .prepare(
      'SELECT article_id, kind, slug FROM (SELECT article_id, term_id FROM article_terms) JOIN terms ON terms.id = term_id',
    )
    .raw()
    .all() as [number, string, string][];
  store.close();
  const termsOf = new Map<number, [string, string][]>();
  for (const [article, kind, slug] of terms)
    termsOf.set(article, [...(termsOf.get(article) ?? []), [kind, slug]]);

  const words = (): string => {
    const runs = pick(articles)?.text.match(/\p{Script=Han}{2,}/gu) ?? ['智能'];
    const run = pick([...runs]) ?? '智能';
    const start = Math.floor(random() * (run.length - 1));
    return run.slice(start, start + 2 + Math.floor(random() * 7));
  };
  const filters = (): URLSearchParams => {
    const params = new URLSearchParams();
    const article = pick(articles);
    const own = termsOf.get(article?.id ?? 0) ?? [];
    for (let left = Math.floor(random() * 3); left > 0; left--) {
      const [kind = 'tag', slug = ''] = pick(own) ?? [];
      if (slug) params.append(kind, slug);
    }
    const day = (offset: number) =>
      new Date((article?.date ?? 0) + offset * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    if (random() < 0.5) {
      params.set('from', day(-Math.ceil(random() * 60)));
      params.set('to', day(Math.ceil(random() * 60)));
    }
    if (random() < 0.3) params.set('section', article?.section ?? 'insights');
    return params;
  };
  const both = () => {
    const params = random() < 0.5 ? filters() : new URLSearchParams();
    params.set('q', words());
    return params;
  };
  const many = (make: () => string) => [...new Set(Array.from({ length: requests * 2 }, make))];
  return {
    '/api/articles, a query and facets': many(() => `/api/articles?${both()}`),
    '/api/articles, filters alone': many(() => `/api/articles?${filters()}`),
    'quick search': many(() => `/api/quick?${new URLSearchParams({ q: words() })}`),
    '/search, the page': many(() => `/search?${both()}`),
  };
}

async function timesOf(base: string, urls: string[], connections: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const left = [...urls];
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let url = left.pop(); url; url = left.pop()) {
        const start = performance.now();
        const status = await request(base + url, agent);
        times.push(performance.now() - start);
        if (status >= 500) throw new Error(`${url}: ${status}`);
      }
    }),
  );
  agent.destroy();
  return times;
}

const request = (url: string, agent: Agent) =>
  new Promise<number>((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    }).on('error', reject);
  });

function quantiles(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${median(times).toFixed(1)}, ${(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN).toFixed(1)}`;
}
