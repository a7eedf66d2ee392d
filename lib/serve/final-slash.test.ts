import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localServer } from '../testing/local-server';
import { finalSlash } from './final-slash.mjs';

let server: Awaited<ReturnType<typeof localServer>>;
/** What the handler behind was asked for, in order. */
let asked: string[] = [];

const answers: Record<string, [status: number, text: string, location?: string]> = {
  '/there': [200, '在'],
  '/there?q=%E4%B8%80': [200, '在'],
  '/evil.example': [200, '在'],
  '/moved': [308, 'Redirecting', '/new'],
  '/moved?a=1': [308, 'Redirecting', '/new'],
  '/search?tag=X&page=1': [308, '', '/search?tag=x'],
  '/list': [200, '列表'],
  '/old-list': [308, '', '/list'],
  '/list/page/2': [200, '第二页'],
  '/for-now': [307, 'Redirecting', '/there'],
  '/breaks': [500, '坏了'],
  '/bad': [400, '错了'],
};

beforeAll(async () => {
  const handle = finalSlash((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['if-none-match'] ?? ''}`.trim());
    const [status, text, location] = answers[request.url ?? ''] ?? [404, '没有'];
    response.setHeader('cache-control', 's-maxage=31536000');
    response.setHeader('content-security-policy', 'x');
    if (location) response.setHeader('location', location);
    response.statusCode = status;
    response.write(text);
    response.end();
  });
  server = await localServer(handle);
});
afterAll(() => server.close());

async function read(path: string, options: RequestInit = {}) {
  asked = [];
  const headers = { connection: 'close', ...options.headers };
  const answer = await fetch(server.url + path, { redirect: 'manual', ...options, headers });
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    text: await answer.text(),
    headers: answer.headers,
  };
}

describe('an address with a slash at its end', () => {
  test.each([
    ['/there/', '/there'],
    ['/there//', '/there'],
    ['/there/?q=%E4%B8%80', '/there?q=%E4%B8%80'],
    ['/moved/', '/new'],
    ['/moved/?a=1', '/new?a=1'],
    ['/search/?tag=X&page=1', '/search?tag=x'],
    ['/list/page/2/', '/list/page/2'],
    ['/list/page/75/', '/list'],
    ['/old-list/page/75/', '/list'],
    ['//evil.example/', '/evil.example'],
  ])('%s leads to %s at once, without a body and not for ever', async (path, target) => {
    for (const method of ['GET', 'HEAD']) {
      const { status, to, text, headers } = await read(path, { method });
      expect([status, to, text]).toEqual([308, target, '']);
      expect(headers.get('cache-control')).toBe('public, max-age=3600');
      expect(headers.get('content-length')).toBe('0');
      expect(headers.get('content-security-policy')).toBeNull();
    }
  });

  test('is missing where the address without it is', async () => {
    expect(await read('/nowhere/?a=1')).toMatchObject({ status: 404, text: '没有', to: null });
    expect(asked).toEqual(['GET /nowhere?a=1']);
    expect(await read('/nowhere/page/3/')).toMatchObject({ status: 404, text: '没有' });
    expect(asked).toEqual(['GET /nowhere/page/3', 'GET /nowhere']);
  });

  test('is what the address without it is, where that is neither there nor missing', async () => {
    expect(await read('/breaks/')).toMatchObject({ status: 500, text: '坏了', to: null });
    expect(await read('/bad/')).toMatchObject({ status: 400, text: '错了' });
    expect(await read('/for-now/')).toMatchObject({ status: 307, to: '/there' });
  });

  test('is not “unchanged”, whatever its reader knows', async () => {
    expect(await read('/there/', { headers: { 'if-none-match': '"1"', range: 'bytes=0-1' } })).toMatchObject({
      status: 308,
    });
    expect(asked).toEqual(['GET /there']);
  });
});

test.each(['/', '/?a=/', '/there', '/there?q=a/', '/_next/x/', '/list/page/75'])(
  '%s is asked for as it is',
  async (path) => {
    await read(path, { headers: { 'if-none-match': '"1"' } });
    expect(asked).toEqual([`GET ${path} "1"`]);
  },
);
