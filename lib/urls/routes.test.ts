import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routes } from './routes';
import { readSearchFilter, type SearchFilter, sortOf, sorts } from './search-filter';
import { splitPage } from './segments';

/** Query parameters of a URL as Next passes them to a page. */
function paramsOf(url: string): Record<string, string | string[]> {
  const { searchParams } = new URL(url, 'http://localhost');
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

/** Path segments as Next passes them to a page. */
const segmentsOf = (url: string) =>
  new URL(url, 'http://localhost').pathname.split('/').slice(1).map(decodeURIComponent);

describe('a search URL', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => text === text.trim() && !text.includes('\0'));
  const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const filters = fc.record<SearchFilter>({
    q: maybe(word),
    tag: fc.uniqueArray(word, { maxLength: 4 }),
    topic: fc.uniqueArray(word, { maxLength: 4 }),
    section: maybe(word),
    source: maybe(fc.domain().map((host) => host.toLowerCase().replace(/^www\./, ''))),
    from: maybe(day),
    to: maybe(day),
    sort: maybe(fc.constantFrom(...sorts)),
    page: fc.integer({ min: 1, max: 999 }),
  });

  it('round-trips any search', () => {
    fc.assert(
      fc.property(filters, (wanted) => {
        const url = routes.search(wanted);
        expect(url).toMatch(/^\/search(\?[\x21-\x7e]+)?$/);
        const { filter, faults } = readSearchFilter(paramsOf(url));
        expect(faults).toEqual([]);
        const comparable = ({ tag, topic, ...others }: SearchFilter) => ({
          ...others,
          sort: sortOf(others),
          tag: tag?.toSorted(),
          topic: topic?.toSorted(),
        });
        expect(comparable(filter)).toEqual(comparable(wanted));
      }),
    );
  });

  it('is the same for equivalent filters, with parameters sorted by name', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { tag = [], topic = [], ...others } = filter;
        const turned = { page: 1, ...others, tag: tag.toReversed(), topic: topic.toReversed() };
        expect(routes.search({ ...turned, sort: sortOf(filter) })).toBe(routes.search(filter));
        const names = [...new URL(routes.search(filter), 'http://localhost').searchParams.keys()];
        expect(names).toEqual(names.toSorted());
      }),
    );
  });

  it('is short for an empty filter and omits the default order', () => {
    expect(routes.search()).toBe('/search');
    expect(routes.search({ q: '', tag: [], page: 1 })).toBe('/search');
    expect(routes.search({ sort: 'newest' })).toBe('/search');
    expect(routes.search({ sort: 'relevance' })).toBe('/search');
    expect(routes.search({ q: 'AI', sort: 'relevance' })).toBe('/search?q=AI');
    expect(routes.search({ q: 'AI', sort: 'newest' })).toBe('/search?q=AI&sort=newest');
    expect(routes.search({ tag: ['b', 'a'], from: '2025-06-01' })).toBe(
      '/search?from=2025-06-01&tag=a&tag=b',
    );
  });

  it('has a feed without pages and an API URL', () => {
    expect(routes.searchFeed({ q: 'AI', page: 3 })).toBe('/search/index.xml?q=AI');
    expect(routes.searchFeed()).toBe('/search/index.xml');
    expect(routes.searchFeeds({ q: 'AI', sort: 'newest' })).toEqual({
      rss: '/search/index.xml?q=AI',
      atom: '/search/atom.xml?q=AI',
      json: '/search/index.json?q=AI',
    });
    expect(routes.articlesApi({ q: 'AI', page: 3 })).toBe('/api/articles?page=3&q=AI');
    expect(routes.articlesApi({ q: 'AI' }, 50)).toBe('/api/articles?q=AI&size=50');
    expect(routes.articlesApi({}, 50)).toBe('/api/articles?size=50');
    expect(paramsOf(routes.quickSearch('C++ & 模型'))).toEqual({ q: 'C++ & 模型' });
  });
});

describe('a listing’s URL', () => {
  it('round-trips term and page', () => {
    const slug = fc
      .array(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => !/[/.]/.test(text)),
        { minLength: 1, maxLength: 2 },
      )
      .map((parts) => parts.join('/'));
    const page = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(slug, page, fc.constantFrom('tag' as const, 'topic' as const), (term, number, kind) => {
        const url = routes.term(kind, term, number);
        expect(url).toMatch(/^[\x21-\x7e]+$/);
        const [first, ...segments] = segmentsOf(url);
        expect(first).toBe(kind === 'tag' ? 'tags' : 'topics');
        expect(splitPage(segments)).toEqual({ path: term, page: number });
      }),
    );
  });

  it('has no page number for page 1', () => {
    expect(routes.section('insights')).toBe('/insights');
    expect(routes.section('insights', 1)).toBe('/insights');
    expect(routes.section('insights', 2)).toBe('/insights/page/2');
    expect(routes.terms('topic')).toBe('/topics');
    expect(routes.terms('topic', { page: 3 })).toBe('/topics/page/3');
    expect(routes.sources()).toBe('/sources');
    expect(routes.sources(2)).toBe('/sources/page/2');
    expect(routes.source('example.com')).toBe('/sources/example.com');
    expect(routes.source('example.com', 2)).toBe('/sources/example.com/page/2');
  });

  it('of terms includes the order only if it is not the default', () => {
    expect(routes.terms('tag', { sort: 'pinyin' })).toBe('/tags');
    expect(routes.terms('topic', { sort: 'order', page: 2 })).toBe('/topics/page/2');
    expect(routes.terms('topic', { sort: 'pinyin' })).toBe('/topics?sort=pinyin');
    expect(routes.terms('tag', { sort: 'count', page: 2 })).toBe('/tags?page=2&sort=count');
    expect(routes.terms('tag', { sort: 'pinyin', q: '' })).toBe('/tags');
    expect(paramsOf(routes.terms('tag', { q: '数据 & AI', sort: 'count' }))).toEqual({
      q: '数据 & AI',
      sort: 'count',
    });
    expect(routes.terms('tag', { q: 'AI', sort: 'pinyin' })).toBe('/tags?q=AI');
  });

  it('of the archive contains year, month and day', () => {
    expect(routes.archive()).toBe('/archive');
    expect(routes.archive('2025')).toBe('/archive/2025');
    expect(routes.archive('2025-07')).toBe('/archive/2025/07');
    expect(routes.archive('2025-07-12', 2)).toBe('/archive/2025/07/12/page/2');
  });

  it('has a feed below it', () => {
    expect(routes.feed(routes.home())).toBe('/index.xml');
    expect(routes.feed(routes.section('insights'))).toBe('/insights/index.xml');
    expect(routes.feed(routes.term('tag', '智能体'))).toBe(`/tags/${encodeURIComponent('智能体')}/index.xml`);
    expect(routes.feeds(routes.home())).toEqual({
      rss: '/index.xml',
      atom: '/atom.xml',
      json: '/index.json',
    });
  });
});

describe('other URLs', () => {
  it('round-trip', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/^\.{1,2}$|\//.test(text));
    fc.assert(
      fc.property(name, name, (one, other) => {
        for (const url of [routes.article(one, other), routes.notFound(routes.article(one, other))])
          expect(url).toMatch(/^\/[\x21-\x7e]+$/);
        expect(segmentsOf(routes.article(one, other))).toEqual([one, other]);
        expect(segmentsOf(routes.notFound(routes.article(one, other)))).toEqual(['not-found', one, other]);
        expect(segmentsOf(routes.picture(`/${one}/${other}.jpg`))).toEqual([one, `${other}.jpg`]);
      }),
    );
  });

  it('of resized pictures are the picture’s URL plus the width', () => {
    expect(routes.pictureAt(routes.picture('/图/a b.jpg'), 640)).toBe('/%E5%9B%BE/a%20b.jpg?w=640');
  });
});
