import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPage } from './route-params';
import { routes, type SearchFilter } from './routes';
import { readSearchFilter } from './search-filter';

/** The parameters of an address as Next gives them to a page. */
function paramsOf(url: string): Record<string, string | string[]> {
  const { searchParams } = new URL(url, 'http://localhost');
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

describe('a search’s address', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => text === text.trim() && text !== '');

  it('leads back to the search, whatever is searched for', () => {
    const filter = fc.record<SearchFilter>({
      q: fc.option(word, { nil: undefined }),
      tag: fc.uniqueArray(word, { maxLength: 4 }),
      topic: fc.uniqueArray(word, { maxLength: 4 }),
      section: fc.option(word, { nil: undefined }),
      page: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(filter, (wanted) => {
        const url = routes.search(wanted);
        expect(url).toMatch(/^\/search(\?[\x21-\x7e]+)?$/);
        expect(readSearchFilter(paramsOf(url))).toEqual(wanted);
      }),
    );
  });

  it('is short when nothing is asked for', () => {
    expect(routes.search()).toBe('/search');
    expect(routes.search({ q: '', tag: [], page: 1 })).toBe('/search');
  });
});

describe('a listing’s address', () => {
  it('leads back to the term and the page', () => {
    const slug = fc
      .array(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => !/[/.]/.test(text)),
        { minLength: 1, maxLength: 2 },
      )
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(
        slug,
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('tag', 'topic' as const),
        (term, page, kind) => {
          const url = routes.term(kind as 'tag' | 'topic', term, page);
          expect(url).toMatch(/^[\x21-\x7e]+$/);
          const [, first, ...segments] = new URL(url, 'http://localhost').pathname
            .split('/')
            .map(decodeURIComponent);
          expect(first).toBe(kind === 'tag' ? 'tags' : 'topics');
          expect(splitPage(segments)).toEqual({ path: term, page });
        },
      ),
    );
  });

  it('has no page in it for the first', () => {
    expect(routes.section('insights')).toBe('/insights');
    expect(routes.section('insights', 1)).toBe('/insights');
    expect(routes.section('insights', 2)).toBe('/insights/page/2');
    expect(routes.terms('topic', 3)).toBe('/topics/page/3');
  });
});
