import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from './address-key';

describe('an old address', () => {
  it.each([
    ['/insights/kimi-k2/', 'insights/kimi-k2'],
    ['insights/kimi-k2', 'insights/kimi-k2'],
    ['https://old.example/Insights/Kimi-K2/?from=feed#top', 'insights/kimi-k2'],
    ['//old.example/insights/kimi-k2', 'insights/kimi-k2'],
    ['  /insights//kimi-k2/index.html ', 'insights/kimi-k2'],
    ['./insights/kimi-k2.html', 'insights/kimi-k2.html'],
    ['/tags/%E5%BC%80%E6%BA%90/', 'tags/开源'],
    ['/tags/开源', 'tags/开源'],
    // Macs write é in two characters.
    ['/caf\u0065\u0301', 'caf\u00e9'],
    ['/insights/100%', 'insights/100%'],
    ['/insights/index.htm', 'insights'],
    ['/index.html', ''],
    ['https://old.example', ''],
    ['/', ''],
  ])('%j is known as %j', (written, key) => {
    expect(addressKey(written)).toBe(key);
  });

  it('keeps a folder that only ends like an index file', () => {
    expect(addressKey('/my-index.html')).toBe('my-index.html');
  });

  it('has one key, whatever it looks like: encoded or not, with a host or without', () => {
    const segment = fc.string({ unit: fc.constantFrom(...'aB1-_·开源 é'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        fc.pre(segments.every((each) => each.trim() === each));
        const plain = addressKey(`/${segments.join('/')}`);
        expect(addressKey(`https://old.example/${segments.map(encodeURIComponent).join('/')}/?a#b`)).toBe(
          plain,
        );
        expect(addressKey(plain)).toBe(plain);
        expect(plain).not.toMatch(/^\/|\/$|[A-Z]/);
      }),
    );
  });
});
