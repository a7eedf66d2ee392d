import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, hostsIn, readHost } from './hosts';

/** An address and the host that it was made of. */
const address = fc
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

describe('the host of an address', () => {
  it('is the one that it was made with, without `www.`, in small letters', () => {
    fc.assert(
      fc.property(address, ({ host, bare, scheme }) => {
        expect(hostOf(`${scheme}${bare}`)).toBe(host);
        expect(readHost(`${scheme}${bare}`)).toBe(host);
        expect(readHost(`  ${bare} `)).toBe(host);
        expect(readHost(host)).toBe(host);
      }),
    );
  });

  it('is written as browsers send it when it is Chinese', () => {
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
  ])('is none where %j is no web address', (text) => {
    expect(hostOf(text)).toBeUndefined();
  });

  it.each(['', '  ', 'https://', '两个 词', 'a b.com', '[', 'http://www./', 'a.com:port'])(
    'is none where a reader writes %j',
    (text) => {
      expect(readHost(text)).toBeUndefined();
    },
  );
});

describe('the hosts in a text', () => {
  it('are those of all addresses in it, in order, whatever stands around them', () => {
    const between = fc.constantFrom('，', '。', ' ', '）见（', '》', '\n', '的报道', '」', '>, <');
    fc.assert(
      fc.property(fc.array(fc.tuple(between, address, between)), (pieces) => {
        const text = pieces
          .map(([left, { scheme, bare }, right]) => `${left}${scheme}${bare}${right}`)
          .join('');
        expect(hostsIn(text)).toEqual(pieces.map(([, { host }]) => host));
      }),
    );
  });

  it('do not hold the dots that end a sentence', () => {
    expect(hostsIn('See https://a.com. Or http://www.b.org... Or https://c.net, d.com')).toEqual([
      'a.com',
      'b.org',
      'c.net',
    ]);
    expect(hostsIn('://, http:// 与 https://。')).toEqual([]);
  });
});
