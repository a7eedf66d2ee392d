import { beforeEach, describe, expect, test } from 'vitest';
import { responseCache } from './response-cache';
import type { PageRequest, PageResponse } from './types';

let version = 'one';
let rendered = 0;
let duringRender = async () => {};
let cache: ReturnType<typeof responseCache>;
const html = (count: number) => `<!doctype html><p>第 ${count} 次渲染</p>${'长'.repeat(2000)}`;

async function render({ url }: PageRequest): Promise<PageResponse> {
  rendered += 1;
  const body = Buffer.from(html(rendered));
  await duringRender();
  const type = url.startsWith('/data') ? 'application/json' : 'text/html; charset=utf-8';
  return { status: url === '/missing' ? 404 : 200, headers: { 'content-type': type }, body };
}

beforeEach(() => {
  version = 'one';
  rendered = 0;
  duringRender = async () => {};
  cache = responseCache({ version: () => version, maxBytes: 400_000, respond: render });
});

const read = (url: string) => cache.respond({ method: 'GET', url, headers: {} });
const text = async (url: string) => (await read(url)).body.toString();

describe('the response cache', () => {
  test('renders a page once per version', async () => {
    expect(cache.hit('/a')).toBeUndefined();
    expect(await text('/a')).toBe(html(1));
    expect(await text('/a')).toBe(html(1));
    expect(cache.hit('/a')?.body.toString()).toBe(html(1));
    version = 'two';
    expect(cache.hit('/a')).toBeUndefined();
    expect(await text('/a')).toBe(html(2));
    expect(rendered).toBe(2);
  });

  test('does not cache a page for a version that began during its rendering', async () => {
    duringRender = async () => {
      version = 'two';
    };
    expect(await text('/a')).toBe(html(1));
    duringRender = async () => {};
    expect(await text('/a')).toBe(html(2));
  });

  test('shares one rendering among concurrent requests, but not across versions', async () => {
    let resolve = () => {};
    const released = new Promise<void>((release) => {
      resolve = release;
    });
    duringRender = () => released;
    const [first, second] = [text('/a'), text('/a')];
    version = 'two';
    const third = text('/a');
    resolve();
    expect(await Promise.all([first, second, third])).toEqual([html(1), html(1), html(2)]);
    expect(await text('/a')).toBe(html(2));
    expect(rendered).toBe(2);
  });

  test('lets proxies cache a page for a minute and gives each its own ETag', async () => {
    const { headers } = await read('/a');
    expect(headers['cache-control']).toBe('s-maxage=60, stale-while-revalidate=3540');
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/);
    expect((await read('/b')).headers.etag).not.toBe(headers.etag);
  });

  test('does not cache 404s, query URLs, files or non-HTML', async () => {
    for (const url of ['/missing', '/a?q=1', '/a.xml', '/data']) {
      const before = rendered;
      await read(url);
      await read(url);
      expect(rendered - before, url).toBe(2);
      expect(cache.hit(url), url).toBeUndefined();
    }
    // Browsers may store it but must revalidate.
    expect((await read('/a?q=1')).headers['cache-control']).toBe('no-cache');
  });

  test('renders again after a failure', async () => {
    duringRender = async () => {
      throw new Error('failed');
    };
    await expect(text('/a')).rejects.toThrow('failed');
    duringRender = async () => {};
    expect(await text('/a')).toBe(html(2));
  });

  test('evicts the least recently used page when full', async () => {
    const size = Buffer.byteLength(html(1)) * 1.6 + 1024;
    const room = Math.floor(400_000 / size);
    for (let index = 0; index < room * 2; index++) {
      await read(`/many-${index}`);
      await read('/recent');
    }
    expect(cache.hit('/recent')).toBeDefined();
    expect(cache.hit('/many-0')).toBeUndefined();
    expect(cache.hit(`/many-${room * 2 - 1}`)).toBeDefined();
  });

  test('never serves a stale page, in any order of requests, versions and renderings', async () => {
    let storeVersion = 0;
    let served = 0;
    const waiting: (() => void)[] = [];
    const racing = responseCache({
      version: () => String(storeVersion),
      maxBytes: 1_000_000,
      async respond({ url }) {
        const body = Buffer.from(`${url} of ${storeVersion}`);
        await new Promise<void>((resolve) => waiting.push(resolve));
        return { status: 200, headers: { 'content-type': 'text/html' }, body };
      },
    });
    // Park–Miller generator, so each run has the same sequence.
    let random = 7;
    const next = (below: number) => {
      random = (random * 48271) % 2147483647;
      return random % below;
    };
    for (let step = 0; step < 600; step++) {
      const act = next(10);
      const url = `/${next(3)}`;
      const hit = act < 5 ? racing.hit(url) : undefined;
      if (hit) {
        expect(hit.body.toString()).toBe(`${url} of ${storeVersion}`);
        served += 1;
      } else if (act < 5) void racing.respond({ method: 'GET', url, headers: {} });
      else if (act < 9) {
        waiting.splice(next(waiting.length || 1), 1)[0]?.();
        await new Promise((resolve) => setImmediate(resolve));
      } else storeVersion += 1;
    }
    expect(storeVersion).toBeGreaterThan(20);
    expect(served).toBeGreaterThan(50);
  });
});
