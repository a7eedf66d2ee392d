import { beforeEach, describe, expect, test } from 'vitest';
import { withNotFoundPages } from './not-found';
import type { PageRequest } from './types';

/** URLs the renderer received, in order. */
let requested: string[] = [];
beforeEach(() => {
  requested = [];
});

const responses: Record<string, [status: number, type: string, text: string]> = {
  '/there': [200, 'text/html', '在'],
  '/picture.jpg': [404, 'text/plain', 'no picture'],
  '/breaks': [500, 'text/html', ''],
  '/data': [500, 'application/json', '{}'],
  '/not-found/gone': [200, 'text/html', '查无此页，相近的在这里'],
  '/not-found/both': [500, 'text/html', ''],
  '/not-found/moved': [308, 'text/plain', '/new'],
  '/not-found/circle': [308, 'text/plain', '/not-found/circle'],
  '/list/page/1': [308, 'text/html', '/list#top'],
  '/list/page/1?utm=1': [308, 'text/html', '/list#top'],
  '/none/index.xml': [404, 'text/plain', '没有'],
  '/old/index.xml': [404, 'text/plain', '没有'],
  '/not-found/old/index.xml': [308, 'text/plain', '/new/index.xml'],
  '/api/none': [404, 'application/problem+json', '{}'],
  '/not-found/tags/a.svg': [404, 'text/plain', 'no picture'],
  '/not-found/search?page=99': [200, 'text/html', '没有第 99 页'],
};

const respond = withNotFoundPages(async ({ url }: PageRequest) => {
  requested.push(url);
  const [status, type, text] = responses[url] ?? [404, 'text/html', '<script>空</script>'];
  const headers = { 'content-type': type, 'cache-control': 's-maxage=60', 'x-of': url };
  return {
    status,
    headers: status === 308 ? { ...headers, location: text } : headers,
    body: Buffer.from(text),
  };
});

const read = async (url: string) => {
  const { status, headers, body } = await respond({ method: 'GET', url, headers: {} });
  return { status, headers, text: body.toString() };
};

describe('not-found pages', () => {
  test('pass successful responses through unchanged', async () => {
    const { status, text, headers } = await read('/there');
    expect([status, text, headers['cache-control']]).toEqual([200, '在', 's-maxage=60']);
    expect(requested).toEqual(['/there']);
  });

  test('pass non-HTML errors through unchanged', async () => {
    expect(await read('/picture.jpg')).toMatchObject({ status: 404, text: 'no picture' });
    expect(await read('/data')).toMatchObject({ status: 500, text: '{}' });
  });

  test('replace an HTML 404 with the rendered not-found page, as an uncached 404', async () => {
    const { status, text, headers } = await read('/gone?page=9');
    expect([status, text]).toEqual([404, '查无此页，相近的在这里']);
    expect([headers['cache-control'], headers['x-of']]).toEqual(['no-cache', '/not-found/gone']);
    expect(requested).toEqual(['/gone?page=9', '/not-found/gone']);
  });

  test('keep the query past the last page of a search', async () => {
    expect(await read('/search?page=99')).toMatchObject({ status: 404, text: '没有第 99 页' });
  });

  test.each([
    ['/moved', '/new'],
    ['/moved?utm=1', '/new?utm=1'],
    ['/list/page/1', '/list#top'],
    ['/list/page/1?utm=1', '/list?utm=1#top'],
    ['/old/index.xml', '/new/index.xml'],
  ])('redirect moved URLs: %s → %s', async (path, target) => {
    const { status, text, headers } = await read(path);
    expect([status, headers.location, text]).toEqual([308, target, '']);
    expect([headers['cache-control'], headers['x-of']]).toEqual(['public, max-age=3600', undefined]);
  });

  test('leave a missing feed as it is', async () => {
    const { status, text, headers } = await read('/none/index.xml');
    expect([status, text, headers['x-of']]).toEqual([404, '没有', '/none/index.xml']);
    expect(requested).toEqual(['/none/index.xml', '/not-found/none/index.xml']);
  });

  test('leave API 404s alone', async () => {
    expect(await read('/api/none')).toMatchObject({ status: 404, text: '{}' });
    expect(requested).toEqual(['/api/none']);
  });

  test('replace an HTML 500 with a self-contained Chinese page', async () => {
    const { status, text, headers } = await read('/breaks');
    expect([status, headers['cache-control']]).toEqual([500, 'no-store']);
    expect(text).toContain('<h1>出了点问题</h1>');
    expect(headers['x-of']).toBeUndefined();
  });

  test.each(['/both', '/circle', '/tags/a.svg'])(
    'use a plain 404 page if the not-found page itself fails: %s',
    async (path) => {
      const { status, text, headers } = await read(path);
      expect(status).toBe(404);
      expect(text).toContain('<h1>查无此页</h1>');
      expect(headers.location).toBeUndefined();
    },
  );

  test.each(['/not-found', '/not-found/gone', '/not-found?q=1', '/_global-error', '/_not-found'])(
    'are shown for internal URLs: %s',
    async (path) => {
      expect((await read(path)).status).toBe(404);
      expect(requested).toEqual([`/not-found${path.replace(/\?.*/, '')}`]);
    },
  );
});
