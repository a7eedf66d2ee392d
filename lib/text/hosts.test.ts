import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, hostsIn, readHost } from './hosts';

/** A URL and the host it was built from. */
const url = fc
  .record({
    host: fc.domain().filter((domain) => !domain.toLowerCase().startsWith('www.')),
    scheme: fc.constantFrom('http://', 'https://', 'HTTPS://'),
    www: fc.constantFrom('', 'www.', 'WWW.'),
    capitals: fc.boolean(),
    end: fc.constantFrom('', '.'),
    port: fc.constantFrom('', ':8080'),
    path: fc.oneof(
      fc.constant(''),
      fc.webPath({ size: 'small' }).map((path) => `/${path}`),
    ),
    query: fc.oneof(
      fc.constant(''),
      fc.webQueryParameters({ size: 'small' }).map((query) => `/?${query}`),
    ),
  })
  .map(({ host, scheme, www, capitals, end, port, path, query }) => ({
    host: host.toLowerCase(),
    bare: `${www}${capitals ? host.toUpperCase() : host}${end}${port}${path}${query}`,
    scheme,
  }));

describe('hosts', () => {
  it('hostOf returns the lower-case host without `www.`', () => {
    fc.assert(
      fc.property(url, ({ host, bare, scheme }) => {
        expect(hostOf(`${scheme}${bare}`)).toBe(host);
        expect(readHost(`${scheme}${bare}`)).toBe(host);
        expect(readHost(`  ${bare} `)).toBe(host);
        expect(readHost(host)).toBe(host);
      }),
    );
  });

  it('hostOf returns a Chinese host in punycode', () => {
    expect(hostOf('https://例子.中国/新闻')).toBe(domainToASCII('例子.中国'));
    expect(readHost('例子.中国')).toBe(domainToASCII('例子.中国'));
  });

  it.each([
    '',
    'example.com',
    '/a/b',
    'mailto:a@b.com',
    'ftp://a.com',
    'javascript:alert(1)',
    'https://',
    'https://a b',
  ])('hostOf rejects %j', (text) => {
    expect(hostOf(text)).toBeUndefined();
  });

  it.each(['', '  ', 'https://', '两个 词', 'a b.com', '[', 'http://www./', 'a.com:port'])(
    'readHost rejects %j',
    (text) => {
      expect(readHost(text)).toBeUndefined();
    },
  );
});

describe('hostsIn', () => {
  it('finds the hosts of all URLs in order, whatever surrounds them', () => {
    const between = fc.constantFrom('，', '。', ' ', '）见（', '》', '\n', '的报道', '」', '>, <');
    fc.assert(
      fc.property(fc.array(fc.tuple(between, url, between)), (pieces) => {
        const text = pieces
          .map(([left, { scheme, bare }, right]) => `${left}${scheme}${bare}${right}`)
          .join('');
        expect(hostsIn(text)).toEqual(pieces.map(([, { host }]) => host));
      }),
    );
  });

  it('leaves out the full stop of a sentence', () => {
    expect(hostsIn('See https://a.com. Or http://www.b.org... Or https://c.net, d.com')).toEqual([
      'a.com',
      'b.org',
      'c.net',
    ]);
    expect(hostsIn('://, http:// 与 https://。')).toEqual([]);
  });
});
