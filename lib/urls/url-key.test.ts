import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasKeys, hugoUrl, urlKey } from './url-key';

describe('urlKey', () => {
  it.each([
    ['/old/post/', 'old/post'],
    ['old/post', 'old/post'],
    ['/Old/Post/index.html', 'old/post'],
    ['/2024/旧闻.html', '2024/旧闻.html'],
    ['/%E6%97%A7%E9%97%BB/', '旧闻'],
    ['/%e6%97%a7%e9%97%bb', '旧闻'],
    ['https://old.example/p/1/?a=b#c', 'p/1'],
    ['//old.example/p', 'p'],
    ['/a b/c', 'a b/c'],
    ['/a%20b/c', 'a b/c'],
    ['/c%23/', 'c#'],
    ['/a/./b/../c//d/', 'a/c/d'],
    ['/../../etc', 'etc'],
    ['/100%/x', '100%/x'],
    ['/', ''],
    ['  ', ''],
    ['/index.html', ''],
    ['https://old.example', ''],
    ['/my-index.html', 'my-index.html'],
    // macOS writes é as two code points.
    ['/caf\u0065\u0301', 'caf\u00e9'],
  ])('of %j is %j', (url, key) => expect(urlKey(url)).toBe(key));

  it('is the same for raw and encoded paths in either case, with extra slashes or a host', () => {
    const segment = fc
      .string({ unit: fc.constantFrom('a', 'B', '旧', '9', ' ', '-', '.', '+', '&', '·'), minLength: 1 })
      .filter((text) => text.trim() === text && !/^\.+$/.test(text));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const key = segments.join('/').toLowerCase();
        const encoded = segments.map(encodeURIComponent).join('/');
        for (const path of [segments.join('/'), encoded, encoded.toLowerCase()])
          for (const url of [
            `/${path}`,
            `/${path}/`,
            `/${path}/index.html`,
            `https://old.example/${path}?x=1`,
          ])
            expect(urlKey(url)).toBe(key);
      }),
    );
  });
});

describe('aliasKeys', () => {
  it('gives one key for an absolute alias, two for a relative one', () => {
    expect(aliasKeys('/old', 'insights/a.md')).toEqual(['old']);
    expect(aliasKeys('https://old.example/old', 'insights/a.md')).toEqual(['old']);
    expect(aliasKeys('old', 'insights/2025/a.md')).toEqual(['old', 'insights/2025/old']);
    expect(aliasKeys('../old', 'insights/2025/a/index.md')).toEqual(['old', 'insights/old']);
    expect(aliasKeys('旧闻/一', 'My Notes/a.md')).toEqual(['旧闻/一', 'my-notes/旧闻/一']);
  });

  it('gives none for an empty alias or the front page', () => {
    for (const alias of ['/', '', ' ', 'https://old.example/'])
      expect(aliasKeys(alias, 'a/b.md').filter((key) => key !== 'a')).toEqual([]);
  });
});

it('hugoUrl keeps folders, lower-cases and turns spaces into hyphens', () => {
  expect(hugoUrl('insights/2025/Kimi K2.md')).toBe('insights/2025/kimi-k2');
  expect(hugoUrl('insights/kimi/index.md')).toBe('insights/kimi');
  expect(hugoUrl('Notes/a (1).md')).toBe('notes/a-1');
});
