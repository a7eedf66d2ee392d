import { beforeEach, describe, expect, test } from 'vitest';
import { trailingSlash } from './trailing-slash';
import type { PageRequest } from './types';

/** Requests that reached the inner handler, in order. */
let requests: string[] = [];
beforeEach(() => {
  requests = [];
});

const responses: Record<string, [status: number, text: string, location?: string]> = {
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

const respond = trailingSlash(async ({ url, headers }: PageRequest) => {
  requests.push(`${url} ${headers['if-none-match'] ?? ''}`.trim());
  const [status, text, location] = responses[url] ?? [404, '没有'];
  return {
    status,
    headers: {
      'cache-control': 's-maxage=31536000',
      'content-security-policy': 'x',
      ...(location && { location }),
    },
    body: Buffer.from(text),
  };
});

async function read(url: string, headers = {}) {
  const response = await respond({ method: 'GET', url, headers });
  return { ...response, to: response.headers.location ?? null, text: response.body.toString() };
}

describe('a URL with a trailing slash', () => {
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
  ])('%s redirects to %s in one hop, without a body, cached for an hour', async (path, target) => {
    const { status, to, text, headers } = await read(path);
    expect([status, to, text]).toEqual([308, target, '']);
    expect(headers['cache-control']).toBe('public, max-age=3600');
    expect(headers['content-security-policy']).toBeUndefined();
  });

  test('is a 404 if the URL without the slash is', async () => {
    expect(await read('/nowhere/?a=1')).toMatchObject({ status: 404, text: '没有', to: null });
    expect(requests).toEqual(['/nowhere?a=1']);
    requests = [];
    expect(await read('/nowhere/page/3/')).toMatchObject({ status: 404, text: '没有' });
    expect(requests).toEqual(['/nowhere/page/3', '/nowhere']);
  });

  test('passes on other errors and temporary redirects of the URL without the slash', async () => {
    expect(await read('/breaks/')).toMatchObject({ status: 500, text: '坏了', to: null });
    expect(await read('/bad/')).toMatchObject({ status: 400, text: '错了' });
    expect(await read('/for-now/')).toMatchObject({ status: 307, to: '/there' });
  });

  test('ignores If-None-Match', async () => {
    expect(await read('/there/', { 'if-none-match': '"1"' })).toMatchObject({ status: 308 });
    expect(requests).toEqual(['/there']);
  });
});

test.each(['/', '/?a=/', '/there', '/there?q=a/', '/list/page/75'])(
  '%s is passed through unchanged',
  async (path) => {
    await read(path, { 'if-none-match': '"1"' });
    expect(requests).toEqual([`${path} "1"`]);
  },
);
