import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../../e2e/support/site';
import { isWhole, withoutBootstrap } from './bootstrap';
import { publicHeaders } from './render';

/**
 * Tests the undocumented behaviour of Next that the server relies on, against plain `next start` with the current
 * build and the demo articles. Each failure says what changed and where it matters; see docs/upgrading-next.md.
 */

const pages = [
  '/',
  '/insights/meta-scale-ai-deal',
  '/tags',
  '/tags/openai',
  '/search?q=AI',
  '/not-found/nowhere',
  '/developers',
];
const loader = '/loader.js';
let origin = '';
let next: ChildProcess;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATA_DIR: mkdtempSync(path.join(tmpdir(), 'zhiwen-next-')),
  };
  spawnSync('node', ['cli/run.mjs', 'content', 'build'], { env, stdio: 'ignore' });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  next = spawn('node', ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)], {
    env,
    stdio: 'ignore',
  });
  await expect
    .poll(
      () =>
        fetch(origin).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200);
});
test.afterAll(() => {
  next.kill('SIGTERM');
});

const read = async (url: string, headers = {}) => {
  const response = await fetch(origin + url, { redirect: 'manual', headers });
  return { response, html: await response.text() };
};
const bare = (html: string) => withoutBootstrap(Buffer.from(html), loader).toString();
const textOf = (html: string) =>
  html
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, '');

test('Next sends every page complete, without parts that need its scripts', async () => {
  for (const url of pages)
    expect(
      isWhole((await read(url)).html),
      `Next sends a part of ${url} late, with a script that puts it into place. Readers would miss it: find what suspends, or see htmlLimitedBots in next.config.mjs`,
    ).toBe(true);
});

test('server/next/bootstrap.ts removes all of Next’s bootstrap and nothing else', async () => {
  for (const url of pages) {
    const { html } = await read(url);
    expect(
      html,
      `Next's payload is no longer written as self.__next_f.push: see the patterns of server/next/bootstrap.ts`,
    ).toContain('self.__next_f.push');
    const left = bare(html);
    const scripts = (left.match(/<script\b[\s\S]*?<\/script>/g) ?? []).filter(
      (script) => !/type="application\/ld\+json"|src="\/loader\.js"|dataset/.test(script),
    );
    expect(scripts, `Next writes a script into ${url} that server/next/bootstrap.ts does not know`).toEqual(
      [],
    );
    expect(
      left.match(/<link[^>]*as="script"[^>]*>|<[^>]*chunks\/[^>]*\.js"[^>]*>/g) ?? [],
      `Next preloads a script of ${url} in a way that server/next/bootstrap.ts does not know`,
    ).toEqual([]);
    expect(
      left.replace(/<zhiwen-island[\s\S]*?<\/zhiwen-island>/g, '').match(/<!--[\s\S]*?-->/g) ?? [],
      `React marks its places in ${url} with comments that server/next/bootstrap.ts does not know`,
    ).toEqual([]);
    expect(textOf(left), `taking the bootstrap out of ${url} changed its text`).toBe(textOf(html));
  }
});

test('server/next/render.ts strips all of Next’s private headers', async () => {
  const known = new Set([
    ...['content-type', 'cache-control', 'etag', 'vary', 'link', 'location'],
    ...['access-control-allow-origin', 'access-control-expose-headers', 'last-modified'],
  ]);
  for (const url of [...pages, '/feeds/rss', '/api/health']) {
    const { response } = await read(url);
    const exposed = Object.keys(publicHeaders(Object.fromEntries(response.headers)));
    expect(
      exposed.filter((name) => !known.has(name)),
      `Next sends a header with ${url} that readers and caches should not see: see privateHeaders in server/next/render.ts`,
    ).toEqual([]);
  }
});

test('Next still sends its router a payload instead of the page, so the server must strip router headers', async () => {
  const { response } = await read('/insights', { rsc: '1' });
  expect(
    response.headers.get('content-type') ?? '',
    'Next responds to `rsc: 1` with a page now: routerHeaders in server/next/render.ts may have other names, or be needless',
  ).not.toContain('text/html');
});

test('Next still renders notFound() as a page that is empty without scripts', async () => {
  const { response, html } = await read('/insights/nothing-here');
  expect(response.status).toBe(404);
  expect(
    html.replace(/<script\b[\s\S]*?<\/script>/g, '').includes('<h1'),
    'Next renders notFound() into the HTML now (vercel/next.js#62228): server/not-found.ts may become simpler',
  ).toBe(false);
});

test('Next resizes pictures at the URL that server/next/picture-url.ts writes', async () => {
  const { html } = await read('/');
  const [, picture = ''] = /src="(\/newsimages\/[^"?]+)\?w=\d+"/.exec(html) ?? [];
  const url = `/_next/image?url=${encodeURIComponent(`/media${picture}`)}&w=640&q=75`;
  const response = await fetch(origin + url, { headers: { accept: 'image/webp' } });
  expect(
    [response.status, response.headers.get('content-type')],
    'Next’s resizer has another URL or takes other values: see server/next/picture-url.ts and images in next.config.mjs',
  ).toEqual([200, 'image/webp']);
});

test('Next’s browser files are in .next/static', async () => {
  const { html } = await read('/');
  const [, sheet = ''] = /<link rel="stylesheet" href="\/_next\/static\/([^"]+\.css)"/.exec(html) ?? [];
  expect(sheet, 'Next no longer links its sheet below /_next/static').not.toBe('');
  expect(
    existsSync(path.join('.next/static', sheet)),
    'Next’s sheet is not in .next/static, which server/handler.ts serves',
  ).toBe(true);
});
