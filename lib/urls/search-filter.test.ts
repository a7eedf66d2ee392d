import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuery, readSearchFilter, sortOf, sorts, valuesOf } from './search-filter';

const filterOf = (params: Parameters<typeof readSearchFilter>[0]) => readSearchFilter(params).filter;
/** Names of the rejected parameters. */
const faultyOf = (params: Parameters<typeof readSearchFilter>[0]) =>
  readSearchFilter(params).faults.map(({ parameter }) => parameter);

describe('readSearchFilter', () => {
  it('reads every parameter', () => {
    const params = {
      q: ' 大模型 ',
      tag: ['a', 'b'],
      topic: 'c',
      section: 'insights',
      source: 'https://www.Example.com/news',
      from: '2025-06-01',
      to: '2025-06-30',
      sort: 'oldest',
      page: '3',
    };
    expect(readSearchFilter(params)).toEqual({
      filter: {
        q: '大模型',
        tag: ['a', 'b'],
        topic: ['c'],
        section: 'insights',
        source: 'example.com',
        from: '2025-06-01',
        to: '2025-06-30',
        sort: 'oldest',
        page: 3,
      },
      faults: [],
    });
  });

  it('returns an empty filter for an empty query or an empty form', () => {
    const nothing = { filter: { tag: [], topic: [], page: 1 }, faults: [] };
    expect(readSearchFilter({})).toEqual(nothing);
    const names = ['q', 'tag', 'topic', 'section', 'source', 'from', 'to', 'sort', 'page'];
    expect(readSearchFilter(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(nothing);
  });

  it('drops duplicate and empty terms and limits their number', () => {
    expect(filterOf({ tag: ['a', ' a ', '', ' ', 'b'] }).tag).toEqual(['a', 'b']);
    const many = Array.from({ length: 500 }, (_, index) => String(index));
    expect(filterOf({ tag: many }).tag?.length).toBeLessThan(100);
    expect(faultyOf({ tag: many, topic: many })).toEqual(['tag', 'topic']);
  });

  it('takes the first value of single-valued parameters', () => {
    expect(filterOf({ q: ['', '甲', '乙'], section: ['a', 'b'], page: ['2', '3'] })).toMatchObject({
      q: '甲',
      section: 'a',
      page: 2,
    });
  });

  it.each(['0', '-1', '1.5', '1e3', 'x', '01', '99999999', '２', '+2', 'Infinity', 'NaN'])(
    'falls back to page 1 for page %j and reports it',
    (page) => {
      expect(filterOf({ page }).page).toBe(1);
      expect(faultyOf({ page })).toEqual(['page']);
    },
  );

  it.each([
    ['from', ['2025-6-1', '2025-02-30', '2025-13-01', '2025', '昨天', '2025-06-30T00:00']],
    ['to', ['2025-02-29', '0', '-2025-06-01']],
    ['sort', ['date', 'Newest', '新']],
    ['source', ['两个 词', 'https://', 'a b.com']],
  ] as const)('drops an invalid %s such as %j and reports it', (name, values) => {
    for (const value of values) {
      const { filter, faults } = readSearchFilter({ [name]: value });
      expect(filter[name]).toBeUndefined();
      expect(faults).toEqual([{ parameter: name, value, problem: expect.stringMatching(/\p{Script=Han}/u) }]);
    }
  });

  it('truncates a long query at a character boundary and reports it', () => {
    const { filter, faults } = readSearchFilter({ q: '𠮷'.repeat(1000) });
    expect(filter.q).toBe('𠮷'.repeat(longestQuery));
    expect(faults).toMatchObject([{ parameter: 'q' }]);
    expect(Buffer.from(faults[0]?.value ?? '').toString()).toBe(faults[0]?.value);
    expect(faultyOf({ q: '𠮷'.repeat(longestQuery) })).toEqual([]);
  });

  it('never fails, whatever the query', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2025-06-30', 'newest', 'a.com', '2'),
    );
    const names = ['q', 'tag', 'topic', 'section', 'source', 'from', 'to', 'sort', 'page', '__proto__'];
    const params = fc.dictionary(
      fc.oneof(fc.constantFrom(...names), fc.string()),
      fc.oneof(value, fc.array(value, { maxLength: 40 }), fc.constant(undefined)),
    );
    fc.assert(
      fc.property(params, (given) => {
        const { filter, faults } = readSearchFilter(given);
        const { q, tag = [], topic = [], section, source, from, to, sort, page } = filter;
        for (const text of [q, section, source, from, to, ...tag, ...topic]) {
          if (text === undefined) continue;
          expect(text).not.toBe('');
          expect(text).toBe(text.trim());
          expect(text).not.toContain('\0');
        }
        for (const day of [from, to])
          if (day) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        if (source) expect(new URL(`https://${source}`).hostname).toBe(source);
        if (sort) expect(sorts).toContain(sort);
        expect(Number.isInteger(page)).toBe(true);
        expect(page).toBeGreaterThanOrEqual(1);
        for (const { parameter, value: shown } of faults) {
          expect(names).toContain(parameter);
          expect(Array.from(shown).length).toBeLessThanOrEqual(40);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it('returns distinct non-empty values of a parameter', () => {
  expect(valuesOf({ tag: ['b', ' a', '', 'a', 'b\0'] }, 'tag')).toEqual(['b', 'a']);
  expect(valuesOf({ tag: 'a' }, 'tag')).toEqual(['a']);
  expect(valuesOf({}, 'tag')).toEqual([]);
});

it('sorts by relevance by default with search words, and never without them', () => {
  expect(sortOf({})).toBe('newest');
  expect(sortOf({ sort: 'relevance' })).toBe('newest');
  expect(sortOf({ sort: 'oldest' })).toBe('oldest');
  expect(sortOf({ q: '模型' })).toBe('relevance');
  expect(sortOf({ q: '模型', sort: 'newest' })).toBe('newest');
  expect(sortOf({ q: '模型', sort: 'relevance' })).toBe('relevance');
});
