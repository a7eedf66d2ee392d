import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearchFilter } from './search-filter';

describe('the filter that an address asks for', () => {
  it('is read from it', () => {
    expect(
      readSearchFilter({ q: ' 大模型 ', tag: ['a', 'b'], topic: 'c', section: 'insights', page: '3' }),
    ).toEqual({
      q: '大模型',
      tag: ['a', 'b'],
      topic: ['c'],
      section: 'insights',
      page: 3,
    });
    expect(readSearchFilter({})).toEqual({ q: undefined, tag: [], topic: [], section: undefined, page: 1 });
  });

  it('holds no term twice, none that is empty, and not more than anybody would choose', () => {
    expect(readSearchFilter({ tag: ['a', ' a ', '', ' ', 'b'] }).tag).toEqual(['a', 'b']);
    const many = Array.from({ length: 500 }, (_, index) => String(index));
    expect(readSearchFilter({ tag: many, topic: many }).tag?.length).toBeLessThan(100);
  });

  it('takes the first of what may be there once', () => {
    expect(readSearchFilter({ q: ['', '甲', '乙'], section: ['a', 'b'], page: ['2', '3'] })).toMatchObject({
      q: '甲',
      section: 'a',
      page: 2,
    });
  });

  it.each(['0', '-1', '1.5', '1e3', ' ', 'x', '01', '99999999', '２', '+2', 'Infinity', 'NaN'])(
    'is of the first page when the page is %j',
    (page) => {
      expect(readSearchFilter({ page }).page).toBe(1);
    },
  );

  it('does not cut a character in two', () => {
    const { q = '' } = readSearchFilter({ q: '𠮷'.repeat(1000) });
    expect(q).toBe('𠮷'.repeat(Array.from(q).length));
    expect(Array.from(q).length).toBeLessThan(1000);
  });

  it('is one, whatever the address holds', () => {
    const value = fc.string({ unit: 'binary' });
    const params = fc.dictionary(
      fc.oneof(fc.constantFrom('q', 'tag', 'topic', 'section', 'page', '__proto__'), fc.string()),
      fc.oneof(value, fc.array(value, { maxLength: 40 }), fc.constant(undefined)),
    );
    fc.assert(
      fc.property(params, (given) => {
        const { q, tag, topic, section, page } = readSearchFilter(given);
        for (const text of [q, section]) if (text !== undefined) expect(text).not.toBe('');
        for (const term of [...(tag ?? []), ...(topic ?? [])]) expect(term.trim()).toBe(term);
        expect(Number.isInteger(page)).toBe(true);
        expect(page).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
