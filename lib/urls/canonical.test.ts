import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { canonicalUrl, rawUrl } from './canonical';
import { routes } from './routes';

/** A path sent as raw UTF-8, as Node presents it: one character per byte. */
const rawBytes = (text: string) => Buffer.from(text).toString('latin1');
const lowerHex = (text: string) => text.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase());

/** Resolves dot segments as a browser does. */
function resolved([, ...segments]: string[]): string[] {
  const left: string[] = [];
  for (const segment of segments)
    if (segment === '..') left.pop();
    else if (segment !== '.') left.push(segment);
  return ['', ...(left.length > 0 ? left : [''])];
}

describe('a canonical URL', () => {
  it('is the same however Han characters are encoded', () => {
    const text = fc.array(fc.oneof(hanPhrase(), fc.constantFrom('AI', ' ', '·', '“', '𠮷', '-', '.')), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        text.map((parts) => parts.join('')).filter((name) => name !== '.' && name !== '..'),
        (name) => {
          const encoded = `/tags/${encodeURIComponent(name)}`;
          const spellings = [
            encoded,
            lowerHex(encoded),
            rawBytes(`/tags/${name}`),
            `${rawBytes(`/tags/${Array.from(name)[0]}`)}${encodeURIComponent(Array.from(name).slice(1).join(''))}`,
            // Every byte escaped, including ASCII letters.
            `/tags/${Array.from(Buffer.from(name), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`,
          ];
          for (const spelling of spellings) expect(canonicalUrl(spelling)).toBe(encoded);
        },
      ),
    );
  });

  it('matches the site’s own links', () => {
    for (const slug of [
      '大模型',
      'c++',
      'c#',
      'ma--market',
      '无代码/低代码',
      "o'reilly",
      '100%',
      'a&b=c',
      '(x)',
      '@x',
      '$,;:',
    ])
      expect(decodeURIComponent(canonicalUrl(routes.term('tag', slug)) ?? '')).toBe(`/tags/${slug}`);
    expect(canonicalUrl(routes.term('tag', '大模型', 2))).toBe(routes.term('tag', '大模型', 2));
    expect(canonicalUrl(routes.article('insights', 'kimi-k2'))).toBe('/insights/kimi-k2');
  });

  it.each([
    ['/./missing', '/missing'],
    ['/insights/../tags/AI', '/tags/AI'],
    ['/%2e%2E/a', '/a'],
    ['/..', '/'],
    ['http://example.com:3000/insights?q=1', '/insights?q=1'],
    ['HTTPS://example.com', '/'],
  ])('resolves %s', (requested, url) => {
    expect(canonicalUrl(requested)).toBe(url);
  });

  it('keeps an encoded slash distinct from a path separator', () => {
    expect(canonicalUrl('/tags/a%2fb')).toBe('/tags/a%2Fb');
    expect(canonicalUrl('/tags/a/b')).toBe('/tags/a/b');
  });

  it('keeps the query and encodes only what is invalid in it', () => {
    expect(canonicalUrl('/search?q=a%20b&tag=%e5%a4%a7')).toBe('/search?q=a%20b&tag=%e5%a4%a7');
    expect(canonicalUrl(rawBytes('/search?q=大 模型'))).toBe(`/search?q=${encodeURIComponent('大 模型')}`);
    expect(canonicalUrl('/?')).toBe('/?');
    expect(canonicalUrl('/')).toBe('/');
  });

  it('is idempotent and keeps the path’s meaning', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/',
        '%',
        '?',
        '&',
        '=',
        '+',
        '#',
        '.',
        '..',
        '%25',
        '%2F',
        '%3F',
        '%e5%a4%a7',
        '%00',
        '%FF',
        'w=640',
        '.jpg',
        'a',
        ' ',
      ),
      fc.string({ unit: 'binary-ascii', maxLength: 2 }),
      hanPhrase({ maxLength: 1 }).map(rawBytes),
    );
    let known = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const url = `/${pieces.join('')}`;
        const canonical = canonicalUrl(url);
        if (canonical === undefined) return;
        known += 1;
        expect(canonicalUrl(canonical)).toBe(canonical);
        expect(canonical).toMatch(/^[\x21-\x7e]+$/);
        const [path = ''] = url.split('?');
        const [canonicalPath = ''] = canonical.split('?');
        const raw = Buffer.from(path, 'latin1').toString();
        expect(canonicalPath.split('/').map(decodeURIComponent)).toEqual(
          resolved(raw.split('/').map(decodeURIComponent)),
        );
      }),
      { numRuns: 2000 },
    );
    expect(known).toBeGreaterThan(300);
  });
});

describe('invalid URLs', () => {
  it.each([
    '/tags/%FF',
    '/tags/%',
    '/tags/%E5%A4',
    '/tags/%zz',
    '/%00',
    '/a%00b',
    '/tags/%C0%AF',
    '/tags/%ED%A0%80',
    '/tags/\xff',
    '/tags/\xe5\xa4',
    '/?q=\xff',
    '*',
    'insights',
  ])('include %j', (url) => {
    expect(canonicalUrl(url)).toBeUndefined();
  });
});

describe('rawUrl', () => {
  const packet = (line: string) => Buffer.from(`${line}\r\nHost: localhost\r\n\r\n`);

  it('returns the encoded URL of a request line with raw UTF-8', () => {
    fc.assert(
      fc.property(hanPhrase(), fc.constantFrom('GET', 'HEAD'), (name, method) => {
        expect(rawUrl(packet(`${method} /tags/${name} HTTP/1.1`))).toBe(`/tags/${encodeURIComponent(name)}`);
      }),
    );
    expect(rawUrl(packet('GET /search?q=大模型&page=2 HTTP/1.0'))).toBe(
      `/search?q=${encodeURIComponent('大模型')}&page=2`,
    );
  });

  it.each([
    packet('POST /tags/大 HTTP/1.1'),
    packet('GET 大 HTTP/1.1'),
    packet('GET /tags/大 模 HTTP/1.1'),
    packet('GET /tags/大 HTTP/2'),
    packet('GET /tags/ai HTTP/1.1'),
    packet('GET /tags/%FF大 HTTP/1.1'),
    Buffer.from('GET /tags/\xff HTTP/1.1\r\n', 'latin1'),
    Buffer.from('GET /tags/大'),
    Buffer.from(''),
    'GET /tags/大 HTTP/1.1\r\n',
    undefined,
  ])('is undefined for %j', (what) => {
    expect(rawUrl(what)).toBeUndefined();
  });
});
