import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localServer } from '../testing/local-server';
import { errorPages } from './error-pages.mjs';

let server: Awaited<ReturnType<typeof localServer>>;
/** What the handler behind was asked for, in order. */
let asked: string[] = [];

const answers: Record<string, [status: number, type: string, text: string]> = {
  '/there': [200, 'text/html', '在'],
  '/picture.jpg': [404, 'text/plain', 'no picture'],
  '/breaks': [500, 'text/html', ''],
  '/data': [500, 'application/json', '{}'],
  '/lost/gone': [200, 'text/html', '查无此页，相近的在这里'],
  '/lost/both': [500, 'text/html', ''],
  '/lost/moved': [308, 'text/plain', '/new'],
  '/lost/circle': [308, 'text/plain', '/lost/circle'],
  '/list/page/1': [308, 'text/html', '/list#top'],
  '/list/page/1?utm=1': [308, 'text/html', '/list#top'],
  '/none/index.xml': [404, 'text/plain', '没有'],
  '/old/index.xml': [404, 'text/plain', '没有'],
  '/lost/old/index.xml': [308, 'text/plain', '/new/index.xml'],
  '/api/none': [404, 'application/problem+json', '{}'],
  '/lost/tags/a.svg': [404, 'text/plain', 'no picture'],
};

beforeAll(async () => {
  const handle = errorPages({
    prefix: '/lost',
    render(request, response) {
      asked.push(`${request.method} ${request.url} ${request.headers['if-none-match'] ?? ''}`.trim());
      const [status, type, text] = answers[request.url ?? ''] ?? [404, 'text/html', '<script>空</script>'];
      response.setHeader('cache-control', 's-maxage=60');
      response.setHeader('x-of', request.url ?? '');
      if (status === 200) response.setHeader('etag', '"1"');
      if (status === 308) response.setHeader('location', text);
      // Next does it in any of these ways.
      if (text.length % 2) response.writeHead(status, { 'content-type': type });
      else {
        response.statusCode = status;
        response.setHeader('content-type', type);
        response.flushHeaders();
      }
      response.write(text.slice(0, 1));
      response.end(text.slice(1));
    },
  });
  server = await localServer(handle);
});
afterAll(() => server.close());

async function read(path: string, options: RequestInit = {}) {
  asked = [];
  const answer = await fetch(server.url + path, {
    redirect: 'manual',
    ...options,
    headers: { connection: 'close', ...options.headers },
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

describe('an answer', () => {
  test('that is no error goes out as it is', async () => {
    const { status, text, headers } = await read('/there');
    expect([status, text, headers.get('cache-control'), headers.get('etag')]).toEqual([
      200,
      '在',
      's-maxage=60',
      '"1"',
    ]);
    expect(asked).toEqual(['GET /there']);
  });

  test('that is no page goes out as it is, whatever it says', async () => {
    expect(await read('/picture.jpg')).toMatchObject({ status: 404, text: 'no picture' });
    expect(await read('/data')).toMatchObject({ status: 500, text: '{}' });
  });

  test('that there is no such page becomes the page for it, still a 404, and is not kept by anybody', async () => {
    const { status, text, headers } = await read('/gone?page=9', { headers: { 'if-none-match': '"1"' } });
    expect([status, text]).toEqual([404, '查无此页，相近的在这里']);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('x-of')).toBe('/lost/gone');
    expect(asked).toEqual(['GET /gone?page=9 "1"', 'GET /lost/gone']);
  });

  test('is not “unchanged” for a reader who would take any edition of it', async () => {
    expect((await read('/gone', { headers: { 'if-none-match': '*' } })).status).toBe(404);
    expect(asked).toEqual(['GET /gone', 'GET /lost/gone']);
  });

  test.each([
    ['/moved', '/new'],
    ['/moved?utm=1', '/new?utm=1'],
    ['/list/page/1', '/list#top'],
    ['/list/page/1?utm=1', '/list?utm=1#top'],
    ['/old/index.xml', '/new/index.xml'],
  ])('that has moved leads on: %s → %s', async (path, target) => {
    for (const method of ['GET', 'HEAD']) {
      const { status, text, headers } = await read(path, { method });
      expect([status, headers.get('location'), text]).toEqual([308, target, '']);
      expect([headers.get('cache-control'), headers.get('x-of')]).toEqual(['public, max-age=3600', null]);
    }
  });

  test('that is no feed stays what it was', async () => {
    const { status, text, headers } = await read('/none/index.xml');
    expect([status, text, headers.get('x-of')]).toEqual([404, '没有', '/none/index.xml']);
    expect(asked).toEqual(['GET /none/index.xml', 'GET /lost/none/index.xml']);
  });

  test('of the API is looked for nowhere else', async () => {
    expect(await read('/api/none')).toMatchObject({ status: 404, text: '{}' });
    expect(asked).toEqual(['GET /api/none']);
  });

  test('has no body when only its head is asked for', async () => {
    expect(await read('/gone', { method: 'HEAD' })).toMatchObject({ status: 404, text: '' });
  });

  test('that something broke becomes a page in Chinese that needs nothing', async () => {
    const { status, text, headers } = await read('/breaks');
    expect([status, headers.get('cache-control')]).toEqual([500, 'no-store']);
    expect(text).toContain('<h1>出了点问题</h1>');
    expect(headers.get('x-of')).toBeNull();
  });

  test.each(['/both', '/circle', '/tags/a.svg'])(
    'is a 404 with words in it even when there is no page for it: %s',
    async (path) => {
      const { status, text, headers } = await read(path);
      expect(status).toBe(404);
      expect(text).toContain('<h1>查无此页</h1>');
      expect(headers.get('location')).toBeNull();
    },
  );

  test.each(['/lost', '/lost/gone', '/lost?q=1', '/_global-error', '/_not-found'])(
    'is missing for pages that are not for readers: %s',
    async (path) => {
      expect((await read(path)).status).toBe(404);
      expect(asked).toEqual([`GET /lost${path.replace(/\?.*/, '')}`]);
    },
  );
});
