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

describe('a finished page', () => {
  test('is rendered once for a version, and anew for the next', async () => {
    expect(cache.hit('/a')).toBeUndefined();
    expect(await text('/a')).toBe(html(1));
    expect(await text('/a')).toBe(html(1));
    expect(cache.hit('/a')?.body.toString()).toBe(html(1));
    version = 'two';
    expect(cache.hit('/a')).toBeUndefined();
    expect(await text('/a')).toBe(html(2));
    expect(rendered).toBe(2);
  });

  test('that was being rendered when the store changed is not cached for the new version', async () => {
    duringRender = async () => {
      version = 'two';
    };
    expect(await text('/a')).toBe(html(1));
    duringRender = async () => {};
    expect(await text('/a')).toBe(html(2));
  });

  test('is rendered once for readers who ask at the same time, but anew for one who asks after a change', async () => {
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

  test('may be kept by proxies for a minute, and has a tag of its own', async () => {
    const { headers } = await read('/a');
    expect(headers['cache-control']).toBe('s-maxage=60, stale-while-revalidate=3540');
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/);
    expect((await read('/b')).headers.etag).not.toBe(headers.etag);
  });

  test('is not cached when it is missing, of a query, a file or not a page', async () => {
    for (const url of ['/missing', '/a?q=1', '/a.xml', '/data']) {
      const before = rendered;
      await read(url);
      await read(url);
      expect(rendered - before, url).toBe(2);
      expect(cache.hit(url), url).toBeUndefined();
    }
    // A browser may show it again, after asking.
    expect((await read('/a?q=1')).headers['cache-control']).toBe('no-cache');
  });

  test('is rendered again after a rendering that failed', async () => {
    duringRender = async () => {
      throw new Error('failed');
    };
    await expect(text('/a')).rejects.toThrow('failed');
    duringRender = async () => {};
    expect(await text('/a')).toBe(html(2));
  });

  test('makes room for others when there are too many, and what was asked for longest ago goes first', async () => {
    const size = Buffer.byteLength(html(1)) * 1.6 + 1024;
    const room = Math.floor(400_000 / size);
    for (let index = 0; index < room * 2; index++) {
      await read(`/many-${index}`);
      await read('/kept');
    }
    expect(cache.hit('/kept')).toBeDefined();
    expect(cache.hit('/many-0')).toBeUndefined();
    expect(cache.hit(`/many-${room * 2 - 1}`)).toBeDefined();
  });

  test('is never stale, whatever requests, versions and renderings follow each other', async () => {
    let edition = 0;
    let served = 0;
    const waiting: (() => void)[] = [];
    const racing = responseCache({
      version: () => String(edition),
      maxBytes: 1_000_000,
      async respond({ url }) {
        const body = Buffer.from(`${url} of ${edition}`);
        await new Promise<void>((resolve) => waiting.push(resolve));
        return { status: 200, headers: { 'content-type': 'text/html' }, body };
      },
    });
    // The same each time: the generator of Park and Miller.
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
        expect(hit.body.toString()).toBe(`${url} of ${edition}`);
        served += 1;
      } else if (act < 5) void racing.respond({ method: 'GET', url, headers: {} });
      else if (act < 9) {
        waiting.splice(next(waiting.length || 1), 1)[0]?.();
        await new Promise((resolve) => setImmediate(resolve));
      } else edition += 1;
    }
    expect(edition).toBeGreaterThan(20);
    expect(served).toBeGreaterThan(50);
  });
});
