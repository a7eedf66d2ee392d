import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonResponse, preflightResponse, problemResponse } from './api/responses';
import { etagResponse, paramsOf } from './http';

const request = (path = '/api/tags', ifNoneMatch?: string) =>
  new Request(`http://localhost${path}`, ifNoneMatch ? { headers: { 'if-none-match': ifNoneMatch } } : {});
const tagOf = (value: unknown) => jsonResponse(request(), value).headers.get('etag') ?? '';

describe('a response', () => {
  it('is JSON with CORS headers and a short max-age', async () => {
    const response = jsonResponse(request(), { 名: ['甲'] });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toBe('etag, link');
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    expect(await response.json()).toEqual({ 名: ['甲'] });
  });

  it('has an RFC 9110 ETag that is equal exactly for equal bodies', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (one, other) => {
        expect(tagOf(one)).toMatch(/^"[\x21\x23-\x7e]+"$/);
        expect(tagOf(one) === tagOf(other)).toBe(one === other);
      }),
    );
  });

  it.each([
    ['the same tag', (tag: string) => tag, 304],
    ['the same tag, weakened by a proxy', (tag: string) => `W/${tag}`, 304],
    ['several tags including it', (tag: string) => `"a", W/"b" ,${tag}, "c"`, 304],
    ['a wildcard', () => '*', 304],
    ['another tag', () => '"a"', 200],
    ['a tag with the same prefix', (tag: string) => `${tag.slice(0, -1)}x"`, 200],
    ['the tag without quotes', (tag: string) => tag.slice(1, -1), 200],
  ])('handles If-None-Match with %s', async (_who, known, status) => {
    const value = { total: 1 };
    const response = jsonResponse(request('/api/tags', known(tagOf(value))), value);
    expect(response.status).toBe(status);
    expect(response.headers.get('etag')).toBe(tagOf(value));
    expect(response.headers.get('cache-control')).toContain('max-age');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.text()).toBe(status === 304 ? '' : '{"total":1}');
  });

  it('has the given content type', async () => {
    const response = etagResponse(request('/index.xml'), '<rss/>', 'application/rss+xml; charset=utf-8');
    expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(await response.text()).toBe('<rss/>');
    expect(response.headers.has('last-modified')).toBe(false);
  });

  it.each([
    ['the same second', {}, 'Sat, 12 Jul 2025 01:00:00 GMT', 304],
    ['a later time', {}, 'Sat, 12 Jul 2025 02:00:00 GMT', 304],
    ['an earlier time', {}, 'Sat, 12 Jul 2025 00:59:59 GMT', 200],
    ['an invalid date', {}, 'gestern', 200],
    ['a later time, but another tag', { 'if-none-match': '"a"' }, 'Sat, 12 Jul 2025 02:00:00 GMT', 200],
    ['an earlier time, but any tag', { 'if-none-match': '*' }, 'Sat, 12 Jul 2025 00:00:00 GMT', 304],
  ])('handles If-Modified-Since with %s', async (_what, tags, since, status) => {
    const conditional = new Request('http://localhost/index.xml', {
      headers: { 'if-modified-since': since, ...tags },
    });
    const response = etagResponse(conditional, '<rss/>', 'application/rss+xml', {
      changed: Date.parse('2025-07-12T01:00:00.900Z'),
    });
    expect(response.headers.get('last-modified')).toBe('Sat, 12 Jul 2025 01:00:00 GMT');
    expect([response.status, await response.text()]).toEqual([status, status === 304 ? '' : '<rss/>']);
  });
});

describe('a problem', () => {
  it('follows RFC 9457, includes extra members and is not cached', async () => {
    const errors = [{ parameter: 'page', value: 'x', problem: '不是页码' }];
    const response = problemResponse(request('/api/articles?page=x'), 400, 'page=x：不是页码', { errors });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({
      type: 'about:blank',
      title: expect.stringMatching(/\p{Script=Han}/u),
      status: 400,
      detail: 'page=x：不是页码',
      instance: '/api/articles?page=x',
      errors,
    });
    const notFound = problemResponse(request('/api/articles?page=9'), 404, '没有第 9 页', { pages: 3 });
    expect(notFound.status).toBe(404);
    expect(await notFound.json()).toMatchObject({ status: 404, pages: 3, instance: '/api/articles?page=9' });
  });
});

it('allows CORS preflights with If-None-Match', () => {
  const response = preflightResponse();
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-methods')).toContain('GET');
  expect(response.headers.get('access-control-allow-headers')).toContain('if-none-match');
});

it('returns every value of every parameter in order, for any parameter name', () => {
  const name = fc.oneof(fc.constantFrom('tag', '__proto__', 'constructor', 'toString'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' }))), (pairs) => {
      const query = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
      const expected = new Map<string, string[]>();
      for (const [key, value] of pairs) expected.set(key, [...(expected.get(key) ?? []), value]);
      const params = paramsOf(request(`/api/articles?${query}`));
      // URLSearchParams skips empty pairs.
      if (pairs.some(([key, value]) => key === '' && value === '')) return;
      expect(new Map(Object.entries(params))).toEqual(expected);
    }),
  );
});
