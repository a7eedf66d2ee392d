import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import MiniSearch, { type SearchOptions } from 'minisearch';
import * as pagefind from 'pagefind';
import { launchOptions } from '../e2e/support/chromium';
import { createTables } from '../lib/store/schema';
import { toSearchText } from '../lib/text/search-text';
import { median } from './measure';

/** `key` is `section/slug`. */
type Article = { key: string; title: string; summary: string; text: string };
type Query = { q: string; holders: Set<string> };
type Answer = { keys: string[]; ms: number };
type Row = { name: string; answers: Answer[]; buildMs: number; firstBytes: number; bytes: number };

const mostArticles = 1000;
const queryCount = 200;
/** Results that Pagefind's default UI shows per page; each is a fetch. */
const shown = 5;

/**
 * Compares the site's full-text search with Pagefind and MiniSearch: recall for Han substrings, speed, and bytes sent to the
 * reader. All three index title, summary and plain text of the newest thousand articles of the store, plus what a result
 * needs for its title and link. `siteUrl` serves that store.
 */
export async function sideBySide({
  contentDir,
  siteUrl,
  storeFile,
  say,
}: {
  contentDir: string;
  siteUrl: string;
  storeFile: string;
  say: (text: string) => void;
}): Promise<void> {
  const articles = readArticles(storeFile);
  const queries = drawQueries(articles);
  const holders = queries.map((query) => query.holders.size);
  say(
    `search side by side: ${articles.length} articles of ${contentDir}, ${queries.length} substrings of 2 to 8 Han characters, each held by ${median(holders)} of them (median; at most ${Math.max(...holders)})`,
  );
  const rows: Row[] = [];
  const { row, quickMs, excused } = await askSite(siteUrl, storeFile, articles, queries);
  rows.push(row);
  const browser = launchOptions.executablePath ?? chromium.executablePath();
  if (existsSync(browser)) rows.push(...(await askPagefind(articles, queries)));
  else say(`Pagefind is left out: no browser at ${browser}`);
  rows.push(
    askMiniSearch('MiniSearch, as it comes', articles, queries),
    askMiniSearch('MiniSearch, by character, AND', articles, queries, {
      tokenize: hanByCharacter,
      combineWith: 'AND',
    }),
  );
  say(tableOf(rows, queries));
  say(
    `/api/quick answers in ${median(quickMs).toFixed(1)} ms (median). Of the articles that only /api/articles finds, ${excused.by} of ${excused.of} have the words in their citations, tags or topics.`,
  );
}

/** The newest published articles. */
function readArticles(storeFile: string): Article[] {
  const store = new Database(storeFile, { readonly: true });
  const rows = store
    .prepare(
      `SELECT section || '/' || slug AS key, title, ifnull(summary, '') AS summary, text FROM articles
       WHERE draft = 0 AND date <= ? ORDER BY date DESC, id LIMIT ?`,
    )
    .all(Date.now(), mostArticles) as Article[];
  store.close();
  return rows;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** Han substrings without punctuation; the same ones for the same articles. */
function drawQueries(articles: Article[]): Query[] {
  const random = seeded(20_250_715);
  const below = (count: number) => Math.floor(random() * count);
  const folded = articles.map((article) => ({
    key: article.key,
    // Joined by newlines, so that no match spans two texts.
    text: fold([article.title, article.summary, article.text].join('\n')),
  }));
  const drawn = new Map<string, Query>();
  for (let tries = 0; drawn.size < queryCount && tries < queryCount * 100; tries++) {
    const article = articles[below(articles.length)];
    if (!article) break;
    const runs = [article.title, article.summary, article.text].join('\n').match(/\p{Script=Han}+/gu) ?? [];
    const length = 2 + below(7);
    const starts = runs.flatMap((run) => {
      const characters = Array.from(run);
      return characters.slice(length - 1).map((_, start) => characters.slice(start, start + length).join(''));
    });
    const q = starts[below(starts.length)];
    if (!q || drawn.has(q)) continue;
    const holders = folded.filter(({ text }) => text.includes(fold(q))).map(({ key }) => key);
    drawn.set(q, { q, holders: new Set(holders) });
  }
  return [...drawn.values()];
}

/** Seeded random numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Queries the site over one connection: complete results from the API, timed by the first hundred, and the bytes that the
 * search dialog fetches per query. `excused` are articles found in fields that the comparison leaves out.
 */
async function askSite(siteUrl: string, storeFile: string, articles: Article[], queries: Query[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const store = new Database(storeFile, { readonly: true });
  const otherWords = store
    .prepare(
      `SELECT ifnull((SELECT group_concat(text || ' ' || ifnull(title, '') || ' ' || ifnull(publisher, '') || ' ' || ifnull(author, ''), char(10)) FROM citations WHERE article_id = id), '')
         || char(10) || ifnull((SELECT group_concat(name, char(10)) FROM article_terms WHERE article_id = id), '')
       FROM articles WHERE section || '/' || slug = ?`,
    )
    .pluck();
  const compared = new Set(articles.map(({ key }) => key));
  const excused = { by: 0, of: 0 };
  const answers: Answer[] = [];
  for (const { q, holders } of queries) {
    const keys: string[] = [];
    let ms = 0;
    let total = 1;
    for (let page = 1; (page - 1) * 100 < total; page++) {
      const params = new URLSearchParams({ q, size: '100', facets: '0', page: String(page) });
      const answer = await fetchGzipped(`${siteUrl}/api/articles?${params}`, agent);
      if (page === 1) ms = answer.ms;
      const list: { total: number; items: { section: string; slug: string }[] } = JSON.parse(answer.body);
      total = list.total;
      keys.push(...list.items.map(({ section, slug }) => `${section}/${slug}`));
    }
    const found = keys.filter((key) => compared.has(key));
    answers.push({ keys: found, ms });
    for (const key of found.filter((key) => !holders.has(key))) {
      excused.of += 1;
      if (fold(String(otherWords.get(key))).includes(fold(q))) excused.by += 1;
    }
  }
  store.close();
  const quick: { bytes: number; ms: number }[] = [];
  for (const { q } of queries)
    quick.push(await fetchGzipped(`${siteUrl}/api/quick?${new URLSearchParams({ q })}`, agent));
  agent.destroy();
  const row: Row = {
    name: 'this site',
    answers,
    buildMs: fillTime(articles),
    firstBytes: quick[0]?.bytes ?? 0,
    bytes: quick.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  return { row, quickMs: quick.map(({ ms }) => ms), excused };
}

/** A response, the bytes of its body as sent, and ms until it was complete. */
function fetchGzipped(url: string, agent: Agent): Promise<{ body: string; bytes: number; ms: number }> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const ms = performance.now() - start;
        const sent = Buffer.concat(chunks);
        const zipped = response.headers['content-encoding'] === 'gzip';
        if (response.statusCode === 200)
          resolve({ body: (zipped ? gunzipSync(sent) : sent).toString(), bytes: sent.length, ms });
        else reject(new Error(`${url}: ${response.statusCode}`));
      });
    }).once('error', reject);
  });
}

/** Ms to fill the site's full-text tables, in a file, with the same texts that the other two get. */
function fillTime(articles: Article[]): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhiwen-fill-'));
  try {
    const store = new Database(path.join(folder, 'reader.db'));
    store.exec(createTables);
    const start = performance.now();
    const head = store.prepare('INSERT INTO search_head (rowid, title, summary, terms) VALUES (?, ?, ?, ?)');
    const body = store.prepare('INSERT INTO search_body (rowid, body, citations) VALUES (?, ?, ?)');
    store.transaction(() => {
      for (const [index, { title, summary, text }] of articles.entries()) {
        head.run(index + 1, toSearchText(title), toSearchText(summary), '');
        body.run(index + 1, toSearchText(text), '');
      }
    })();
    const ms = performance.now() - start;
    store.close();
    return ms;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Pagefind as on a static site: files on a server, its script in a browser. Tries each query bare, quoted, and quoted with
 * spaces between words, since Pagefind 1.6 finds 人工智能 by "人工 智能", but not by "人工智能".
 */
async function askPagefind(articles: Article[], queries: Query[]): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhiwen-pagefind-'));
  try {
    const start = performance.now();
    const { index } = await pagefind.createIndex();
    if (!index) throw new Error('Pagefind made no index');
    for (const article of articles)
      await index.addHTMLFile({ url: `/${article.key}`, content: pageOf(article) });
    const { errors } = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
    if (errors.length > 0) throw new Error(errors.join('\n'));
    const buildMs = performance.now() - start;
    const spellings: [string, (q: string) => string][] = [
      ['Pagefind', (q) => q],
      ['Pagefind, "quoted"', (q) => `"${q}"`],
      ['Pagefind, "words parted"', (q) => `"${wordsOf(q).join(' ')}"`],
    ];
    const rows: Row[] = [];
    for (const [name, spell] of spellings)
      rows.push({
        name,
        buildMs,
        ...(await browse(
          folder,
          queries.map(({ q }) => spell(q)),
        )),
      });
    return rows;
  } finally {
    await pagefind.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Segments words as a page could before it queries. */
const wordsOf = (text: string): string[] =>
  Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text), ({ segment }) => segment);

function pageOf({ title, summary, text }: Article): string {
  const escaped = (written: string) => written.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = [summary, ...text.split('\n')].map((line) => `<p>${escaped(line)}</p>`).join('\n');
  return `<!doctype html><html lang="zh"><head><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1>${paragraphs}</body></html>`;
}

/**
 * Runs queries in a browser with an empty cache. First bytes are all bytes up to the first result, including the fragment
 * with its title.
 */
async function browse(folder: string, queries: string[]) {
  const keyOf = fragmentKeys(path.join(folder, 'pagefind', 'fragment'));
  const server = await serveCounted(folder);
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    const before = server.sent();
    const answers: Answer[] = [];
    let firstBytes: number | undefined;
    for (const q of queries) {
      const { ids, ms } = await searchInPage(page, q, firstBytes === undefined ? 1 : shown);
      answers.push({ keys: ids.map((id) => keyOf.get(id) ?? id), ms });
      if (ids.length > 0) firstBytes ??= server.sent() - before;
    }
    const bytes = server.sent() - before;
    return { answers, firstBytes: firstBytes ?? bytes, bytes };
  } finally {
    await browser.close();
    server.stop();
  }
}

type FoundInPage = { results: { id: string; data: () => Promise<unknown> }[] };

/** Ids of all results, and ms until the first ones have titles and URLs. */
function searchInPage(page: Page, q: string, first: number): Promise<{ ids: string[]; ms: number }> {
  return page.evaluate(
    async ({ script, q, first }) => {
      const start = performance.now();
      const engine: { search: (q: string) => Promise<FoundInPage> } = await import(script);
      const { results } = await engine.search(q);
      await Promise.all(results.slice(0, first).map((result) => result.data()));
      return { ids: results.map(({ id }) => id), ms: performance.now() - start };
    },
    { script: '/pagefind/pagefind.js', q, first },
  );
}

/** The article of each Pagefind fragment, read from the files, so that the page need not load them. */
function fragmentKeys(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(path.join(folder, file))).toString();
      const { url }: { url: string } = JSON.parse(text.slice(text.indexOf('{')));
      return [path.parse(file).name, url.slice(1)];
    }),
  );
}

/** Serves a folder, and a blank page at `/`, and counts the bytes of bodies. */
async function serveCounted(folder: string) {
  let sent = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname);
    const isPage = pathname === '/';
    if (!isPage && !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const plain = isPage ? Buffer.from('<!doctype html><title>blank</title>') : readFileSync(file);
    const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };
    const type = types[path.extname(file)];
    // The other files are gzipped.
    const body = type ? gzipSync(plain) : plain;
    sent += body.length;
    response.writeHead(200, {
      'content-type': isPage ? 'text/html' : (type ?? 'application/octet-stream'),
      'content-length': body.length,
      'cache-control': 'max-age=3600',
      ...(type && { 'content-encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => sent,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A tokenizer as commonly used with MiniSearch for Chinese: each Han character is a word, as are runs of letters and digits. */
const hanByCharacter = (text: string): string[] =>
  text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

/** MiniSearch in Node. In a browser it would fetch its whole index before the first result, and nothing after. */
function askMiniSearch(name: string, articles: Article[], queries: Query[], search?: SearchOptions): Row {
  const start = performance.now();
  const index = new MiniSearch<Article>({
    idField: 'key',
    fields: ['title', 'summary', 'text'],
    storeFields: ['title'],
    ...(search?.tokenize && { tokenize: search.tokenize }),
    searchOptions: search,
  });
  index.addAll(articles);
  const file = JSON.stringify(index);
  const buildMs = performance.now() - start;
  const { length } = gzipSync(file);
  const answers = queries.map(({ q }): Answer => {
    const asked = performance.now();
    const results = index.search(q);
    return { ms: performance.now() - asked, keys: results.map(({ id }) => String(id)) };
  });
  return { name, answers, buildMs, firstBytes: length, bytes: length };
}

/** Shares are averages over all queries; precision is over queries with results. */
function tableOf(rows: Row[], queries: Query[]): string {
  const head = [
    '',
    'recall',
    'full recall',
    'precision',
    'median, p95 ms',
    'first KB',
    `KB for ${queries.length}`,
    'index s',
  ];
  const lines = rows.map(({ name, answers, buildMs, firstBytes, bytes }) => {
    const right = answers.map(
      ({ keys }, index) => keys.filter((key) => queries[index]?.holders.has(key)).length,
    );
    const recalls = right.map((count, index) => count / (queries[index]?.holders.size ?? 1));
    const precisions = answers.flatMap(({ keys }, index) =>
      keys.length > 0 ? [(right[index] ?? 0) / keys.length] : [],
    );
    const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
    return [
      name,
      percent(recalls),
      percent(recalls.map((recall) => (recall === 1 ? 1 : 0))),
      percent(precisions),
      `${median(times).toFixed(1)}, ${p95.toFixed(1)}`,
      (firstBytes / 1024).toFixed(1),
      (bytes / 1024).toFixed(0),
      (buildMs / 1000).toFixed(2),
    ];
  });
  const table = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

const percent = (shares: number[]) =>
  shares.length > 0
    ? `${((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length).toFixed(1)} %`
    : '–';
