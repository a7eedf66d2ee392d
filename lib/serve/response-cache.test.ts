import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localServer } from '../testing/local-server';
import { responseCache } from './response-cache.mjs';

let server: Awaited<ReturnType<typeof localServer>>;
let version = 'one';
let rendered = 0;
let duringRender = () => {};
const page = (count: number) => `<!doctype html><p>第 ${count} 次渲染</p>${'长'.repeat(2000)}`;

beforeEach(async () => {
  version = 'one';
  rendered = 0;
  duringRender = () => {};
  const handle = responseCache({
    version: () => version,
    maxBytes: 200_000,
    render(request, response) {
      rendered += 1;
      const html = page(rendered);
      duringRender();
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('etag', `"${rendered}"`);
      if (request.url?.startsWith('/private')) response.setHeader('cache-control', 'private, no-store');
      else response.setHeader('cache-control', 's-maxage=60, stale-while-revalidate=3540');
      if (request.url === '/missing') response.statusCode = 404;
      response.flushHeaders();
      response.write(html.slice(0, 50));
      response.end(html.slice(50));
    },
  });
  server = await localServer(handle);
});
afterEach(() => server.close());

const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(server.url + path, { headers: { connection: 'close', ...headers } });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

describe('a finished page', () => {
  test('is rendered once for a version, and anew for the next', async () => {
    expect((await read('/a')).text).toBe(page(1));
    expect((await read('/a')).text).toBe(page(1));
    version = 'two';
    expect((await read('/a')).text).toBe(page(2));
    expect(rendered).toBe(2);
  });

  test('that was being rendered when the store changed is not kept for the new version', async () => {
    duringRender = () => {
      version = 'two';
    };
    expect((await read('/a')).text).toBe(page(1));
    duringRender = () => {};
    expect((await read('/a')).text).toBe(page(2));
  });

  test('is the same page gzipped and plain, cold and kept', async () => {
    for (let round = 0; round < 2; round++) {
      const plain = await read('/a', { 'accept-encoding': 'identity' });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(Number(plain.headers.get('content-length'))).toBe(Buffer.byteLength(page(1)));
      const raw = await new Promise<Buffer>((resolve) => {
        const chunks: Buffer[] = [];
        import('node:http').then(({ get }) =>
          get(
            `${server.url}/a`,
            { headers: { 'accept-encoding': 'br, gzip;q=0.8', connection: 'close' } },
            (answer) => {
              expect(answer.headers['content-encoding']).toBe('gzip');
              answer
                .on('data', (chunk) => chunks.push(chunk))
                .on('end', () => resolve(Buffer.concat(chunks)));
            },
          ),
        );
      });
      expect(gunzipSync(raw).toString()).toBe(page(1));
    }
    expect((await read('/a', { 'accept-encoding': 'gzip;q=0' })).headers.get('content-encoding')).toBeNull();
  });

  test('answers 304 to who has it', async () => {
    await read('/a');
    const again = await read('/a', { 'if-none-match': 'W/"1"' });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    expect((await read('/a', { 'if-none-match': '"other"' })).status).toBe(200);
    expect(rendered).toBe(1);
  });

  test('is not kept when it is private, missing, a query, a file or the API', async () => {
    for (const [path, headers] of [
      ['/private', {}],
      ['/missing', {}],
      ['/a?q=1', {}],
      ['/api/health', {}],
      ['/a.jpg', {}],
    ] as const) {
      const before = rendered;
      await read(path, headers);
      await read(path, headers);
      expect(rendered - before, path).toBe(2);
    }
  });

  test('that shares a rendering begun before the store changed is not kept for the new version', async () => {
    // Next gives to requests of one path that come at once the rendering of the first.
    let html: Promise<string> | undefined;
    let finish = () => {};
    const handle = responseCache({
      version: () => version,
      maxBytes: 200_000,
      async render(_request, response) {
        html ??= new Promise((resolve) => {
          const of = version;
          finish = () => resolve(`an edition called ${of}`);
        });
        const text = await html;
        html = undefined;
        response.setHeader('content-type', 'text/html');
        response.setHeader('cache-control', 's-maxage=60');
        response.end(text);
      },
    });
    const sharing = await localServer(handle);
    const get = async () => (await fetch(`${sharing.url}/a`, { headers: { connection: 'close' } })).text();

    let here = sharing.asked();
    const first = get();
    await here;
    version = 'two';
    here = sharing.asked();
    const second = get();
    await here;
    finish();
    expect([await first, await second]).toEqual(['an edition called one', 'an edition called one']);
    const third = get();
    await sharing.asked();
    finish();
    expect(await third).toBe('an edition called two');
    // Now it is kept.
    expect(await get()).toBe('an edition called two');
    await sharing.close();
  });

  test('makes room for others when there are too many', async () => {
    for (let index = 0; index < 40; index++) await read(`/many-${index}`);
    await read('/many-0');
    expect(rendered).toBe(41);
  });
});
