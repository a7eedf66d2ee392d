import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearchFilter } from '../urls/search-filter';
import { encodeCursor } from './cursor';
import { articlesQuery } from './parameters';
import { readArticlesQuery } from './read-query';

const filterNames = ['q', 'tag', 'topic', 'section', 'source', 'from', 'to', 'sort', 'page'];
const cursor = (sort: 'newest' | 'oldest') =>
  encodeCursor({ sort, page: 2, date: 0, path: 'insights/一.md' });
const faultsOf = (params: Record<string, string[]>) => {
  const read = readArticlesQuery(params);
  return 'errors' in read ? read.errors.map(({ parameter }) => parameter) : [];
};

describe('the query of /api/articles', () => {
  it('reports the same faults as readSearchFilter', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        ' ',
        '2025-06-30',
        '2025-02-30',
        ' newest ',
        'a.com',
        'https://a.com/一',
        '2',
        '02',
      ),
      fc.constantFrom(
        '999999',
        '1000000',
        '0',
        '2e3',
        '+1',
        'relevance',
        '两个 词',
        '0000-01-01',
        '1900-02-29',
      ),
    );
    const values = fc.oneof(
      fc.array(value, { maxLength: 3 }),
      fc.uniqueArray(fc.string(), { maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...filterNames, 'other', '__proto__'), values), (params) => {
        const issues = articlesQuery.safeParse(params).error?.issues ?? [];
        const own = readSearchFilter(params).faults.map(({ parameter }) => parameter);
        expect([...new Set(issues.map(({ path }) => path[0]))].sort()).toEqual(
          own.filter((parameter) => parameter !== 'q').sort(),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['size', ['0', '101', '-1', '1.5', 'x', '1e1', '99999', '２']],
    ['facets', ['-1', '1001', 'x', '0.5']],
    ['cursor', ['x', '%', '====', `${cursor('newest')}=`, `${cursor('newest')}A`, btoa('[]')]],
  ])('rejects %s values %j', (name, wrong) => {
    for (const value of wrong) {
      const read = readArticlesQuery({ [name]: [value] });
      expect(read).toMatchObject({ errors: [{ parameter: name, value }] });
      expect('errors' in read && read.errors[0]?.problem).toMatch(/\p{Script=Han}/u);
    }
  });

  it('parses numbers and applies the default size', () => {
    expect(readArticlesQuery({})).toMatchObject({ query: { size: 12 }, filter: { page: 1 }, notes: [] });
    expect(readArticlesQuery({ size: ['', ' 007 ', '8'], facets: ['0'] })).toMatchObject({
      query: { size: 7, facets: 0 },
    });
    expect(readArticlesQuery({ q: ['长'.repeat(300)] })).toMatchObject({ notes: [{ parameter: 'q' }] });
  });

  it('accepts a cursor only with its own sort order and without a page', () => {
    const newest = { cursor: [cursor('newest')] };
    expect(faultsOf(newest)).toEqual([]);
    expect(faultsOf({ ...newest, sort: ['newest'], q: ['模型'] })).toEqual([]);
    expect(faultsOf({ ...newest, sort: ['relevance'] })).toEqual([]);
    expect(faultsOf({ cursor: [cursor('oldest')], sort: ['oldest'] })).toEqual([]);
    expect(faultsOf({ ...newest, page: [' '] })).toEqual([]);
    expect(faultsOf({ ...newest, page: ['1'] })).toEqual(['cursor']);
    expect(faultsOf({ ...newest, q: ['模型'] })).toEqual(['cursor']);
    expect(faultsOf({ ...newest, sort: ['oldest'] })).toEqual(['cursor']);
    expect(faultsOf({ ...newest, sort: ['best'] })).toEqual(['sort']);
  });
});
