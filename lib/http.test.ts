import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonResponse, preflightResponse, problemResponse } from './api/responses';
import { paramsOf, taggedResponse } from './http';

const request = (path = '/api/tags', ifNoneMatch?: string) =>
  new Request(`http://localhost${path}`, ifNoneMatch ? { headers: { 'if-none-match': ifNoneMatch } } : {});
const tagOf = (value: unknown) => jsonResponse(request(), value).headers.get('etag') ?? '';

describe('an answer', () => {
  it('is JSON that any page may read, and keep for a moment', async () => {
    const answer = jsonResponse(request(), { 名: ['甲'] });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toBe('etag, link');
    expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    expect(await answer.json()).toEqual({ 名: ['甲'] });
  });

  it('has a tag as RFC 9110 writes one, another for another answer and the same for the same', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (one, other) => {
        expect(tagOf(one)).toMatch(/^"[\x21\x23-\x7e]+"$/);
        expect(tagOf(one) === tagOf(other)).toBe(one === other);
      }),
    );
  });

  it.each([
    ['just that', (tag: string) => tag, 304],
    ['that, as a proxy weakens it', (tag: string) => `W/${tag}`, 304],
    ['several, that among them', (tag: string) => `"a", W/"b" ,${tag}, "c"`, 304],
    ['anything', () => '*', 304],
    ['another', () => '"a"', 200],
    ['another that begins so', (tag: string) => `${tag.slice(0, -1)}x"`, 200],
    ['that without quotation marks', (tag: string) => tag.slice(1, -1), 200],
  ])('is not sent again to who has %s', async (_who, known, status) => {
    const value = { total: 1 };
    const answer = jsonResponse(request('/api/tags', known(tagOf(value))), value);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('etag')).toBe(tagOf(value));
    expect(answer.headers.get('cache-control')).toContain('max-age');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.text()).toBe(status === 304 ? '' : '{"total":1}');
  });

  it('of another kind says so', async () => {
    const answer = taggedResponse(request('/index.xml'), '<rss/>', 'application/rss+xml; charset=utf-8');
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(await answer.text()).toBe('<rss/>');
    expect(answer.headers.has('last-modified')).toBe(false);
  });

  it.each([
    ['the very second', {}, 'Sat, 12 Jul 2025 01:00:00 GMT', 304],
    ['a later time', {}, 'Sat, 12 Jul 2025 02:00:00 GMT', 304],
    ['an earlier time', {}, 'Sat, 12 Jul 2025 00:59:59 GMT', 200],
    ['no time', {}, 'gestern', 200],
    ['a later time, but another tag', { 'if-none-match': '"a"' }, 'Sat, 12 Jul 2025 02:00:00 GMT', 200],
    ['an earlier time, but any tag', { 'if-none-match': '*' }, 'Sat, 12 Jul 2025 00:00:00 GMT', 304],
  ])('that last changed then is or is not sent to who names %s', async (_what, tags, since, status) => {
    const asked = new Request('http://localhost/index.xml', {
      headers: { 'if-modified-since': since, ...tags },
    });
    const answer = taggedResponse(asked, '<rss/>', 'application/rss+xml', {
      changed: Date.parse('2025-07-12T01:00:00.900Z'),
    });
    expect(answer.headers.get('last-modified')).toBe('Sat, 12 Jul 2025 01:00:00 GMT');
    expect([answer.status, await answer.text()]).toEqual([status, status === 304 ? '' : '<rss/>']);
  });
});

describe('a problem', () => {
  it('is told as RFC 9457 has it, with what more is known, and not kept', async () => {
    const errors = [{ parameter: 'page', value: 'x', problem: '不是页码' }];
    const answer = problemResponse(request('/api/articles?page=x'), 400, 'page=x：不是页码', { errors });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toMatchObject({
      type: 'about:blank',
      title: expect.stringMatching(/\p{Script=Han}/u),
      status: 400,
      detail: 'page=x：不是页码',
      instance: '/api/articles?page=x',
      errors,
    });
    const lost = problemResponse(request('/api/articles?page=9'), 404, '没有第 9 页', { pages: 3 });
    expect(lost.status).toBe(404);
    expect(await lost.json()).toMatchObject({ status: 404, pages: 3, instance: '/api/articles?page=9' });
  });
});

it('lets a page of another site ask, with the tag that it has', () => {
  const answer = preflightResponse();
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-allow-methods')).toContain('GET');
  expect(answer.headers.get('access-control-allow-headers')).toContain('if-none-match');
});

it('gives every value of every parameter, in order, whatever they are called', () => {
  const name = fc.oneof(fc.constantFrom('tag', '__proto__', 'constructor', 'toString'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' }))), (pairs) => {
      const query = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
      const expected = new Map<string, string[]>();
      for (const [key, value] of pairs) expected.set(key, [...(expected.get(key) ?? []), value]);
      const params = paramsOf(request(`/api/articles?${query}`));
      // A pair that is nothing at all is none.
      if (pairs.some(([key, value]) => key === '' && value === '')) return;
      expect(new Map(Object.entries(params))).toEqual(expected);
    }),
  );
});
