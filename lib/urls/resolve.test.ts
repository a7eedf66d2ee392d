import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { termSlug } from '../text/slug';
import { canonicalUrl } from './canonical';
import { reservedFolders } from './reserved';
import { type Form, type Place, resolve, urlOf } from './resolve';
import { cardEndings, feedFiles } from './routes';
import { encodePath } from './segments';

const page = fc.integer({ min: 1, max: 999_999 });
const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  hanPhrase(),
  fc.constantFrom(
    'C++',
    'M&A · Market',
    '无代码/低代码',
    '100%',
    'page',
    'a/page/2',
    'page/3',
    "o'reilly",
    'index',
  ),
);
const slug = name.map(termSlug).filter(Boolean);
const segment = name.map((text) => text.toLowerCase()).filter((text) => !/^\.{1,2}$|\/|\0/.test(text));
const section = segment.filter((text) => !reservedFolders.has(text));
const kind = fc.constantFrom('tag' as const, 'topic' as const);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const places: fc.Arbitrary<Place> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('home' as const, 'search' as const, 'about' as const, 'developers' as const),
  }),
  fc.record({ kind: fc.constant('section' as const), section, page }),
  fc.record({ kind: fc.constant('article' as const), section, slug: segment }),
  fc.record({ kind: fc.constant('terms' as const), of: kind, page }),
  fc.record({ kind: fc.constant('term' as const), of: kind, slug, page }),
  fc.record({ kind: fc.constant('sources' as const), page }),
  fc.record({
    kind: fc.constant('source' as const),
    host: fc.domain().map((host) => host.toLowerCase().replace(/^www\./, '')),
    page,
  }),
  fc.record({
    kind: fc.constant('archive' as const),
    date: fc.tuple(day, fc.constantFrom(7, 10)).map(([date, length]) => date.slice(0, length)),
    page,
  }),
  fc.record({
    kind: fc.constant('archive' as const),
    date: fc.constantFrom('', '2025'),
    page: fc.constant(1),
  }),
);

/** Listings have feeds, so a term's last segment must not be a feed's file name or a bare `page/N`. */
const isListing = (place: Place) => ['home', 'section', 'term', 'source', 'search'].includes(place.kind);
const feedNames: readonly string[] = Object.values(feedFiles);
const isNameable = (place: Place) => {
  const url = decodeURIComponent(urlOf(place));
  const last = url.split('/').at(-1) ?? '';
  if (place.kind === 'term' && /^page\/\d+$/.test(place.slug)) return false;
  if (place.kind === 'article' && place.slug === 'page') return true;
  return !feedNames.includes(last);
};

const has = (url: string, place: Place, form: Form) =>
  resolve(url).some(
    (target) => target.form === form && JSON.stringify(target.place) === JSON.stringify(place),
  );

describe('resolve', () => {
  it('inverts urlOf for pages', () => {
    fc.assert(
      fc.property(places.filter(isNameable), (place) => {
        expect(has(urlOf(place), place, 'page'), urlOf(place)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('inverts urlOf for feeds and cards', () => {
    const forms = fc.constantFrom(...(Object.keys({ ...feedFiles, ...cardEndings }) as Form[]));
    fc.assert(
      fc.property(places.filter(isNameable), forms, (place, form) => {
        const first = 'page' in place ? { ...place, page: 1 } : place;
        if (form in feedFiles && !isListing(place)) return;
        expect(has(urlOf(first, form), first, form), urlOf(first, form)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('resolves any path to places whose own URL resolves to them', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'tags',
        'topics',
        'sources',
        'archive',
        'cards',
        'wide',
        'page',
        '1',
        '02',
        '2025',
        '7',
        '12',
      ),
      fc.constantFrom(
        'insights',
        'index.xml',
        'atom.xml',
        'a.png',
        'wide.png',
        'qr',
        'a.svg',
        'www.36kr.com',
        'AI',
      ),
      fc.constantFrom('api', 'about', 'search', '_next', 'not-found', '..', '', '%', 'A', 'a/b'),
      name,
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        for (const { place, form } of resolve(`/${parts.map(encodeURIComponent).join('/')}`)) {
          const url = urlOf(place, form);
          expect(url).toMatch(/^\/[\x21-\x7e]*$/);
          if (isNameable(place)) expect(has(url, place, form), url).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the same result for the canonical spelling', () => {
    fc.assert(
      fc.property(places.filter(isNameable), (place) => {
        const canonical = canonicalUrl(urlOf(place)) ?? '';
        if (/\/\.{1,2}(?:\/|$)/.test(urlOf(place))) return;
        expect(has(canonical, place, 'page'), canonical).toBe(true);
      }),
    );
  });
});

describe('alternative spellings', () => {
  it.each<[path: string, url: string]>([
    ['/tags/AI', '/tags/ai'],
    ['/tags/M%26A%20%C2%B7%20Market', '/tags/ma--market'],
    [
      '/tags/%E6%97%A0%E4%BB%A3%E7%A0%81%2F%E4%BD%8E%E4%BB%A3%E7%A0%81',
      `/tags/${encodePath('无代码/低代码')}`,
    ],
    ['/tags/page/1', '/tags'],
    ['/insights/page/1', '/insights'],
    ['/insights/Kimi-K2', '/insights/kimi-k2'],
    ['/sources/www.36kr.com', '/sources/36kr.com'],
    ['/sources/https%3A%2F%2F36kr.com%2Fp%2F1', '/sources/36kr.com'],
    ['/archive/2025/7', '/archive/2025/07'],
    ['/archive/2025/7/2/page/1', '/archive/2025/07/02'],
    ['/archive/page/3', '/archive'],
  ])('resolve %s to %s', (path, url) => {
    expect(resolve(path).map(({ place }) => urlOf(place))).toContain(url);
  });

  it('read a term ending in /page/N as a term first, then as a page', () => {
    expect(resolve('/tags/a/page/2').map(({ place }) => place)).toEqual([
      { kind: 'term', of: 'tag', slug: 'a/page/2', page: 1 },
      { kind: 'term', of: 'tag', slug: 'a', page: 2 },
    ]);
  });
});

describe('no target', () => {
  it.each([
    '/api/articles',
    '/feeds/rss',
    '/not-found/a',
    '/_next/static/a.js',
    '/insights/a/b',
    '/insights/a/index.xml',
    '/tags/index.xml',
    '/search/a',
    '/about/page/2',
    '/archive/2025/13',
    '/archive/2025/02/30',
    '/archive/x',
    '/sources/not%20a%20host',
    '/cards/wide/insights/a.jpg',
    '/cards/tall/insights/a.png',
    '/cards/toString/a.png',
    '/tags/%E5%A4',
    '/tags/%C2%B7',
  ])('for %s', (path) => {
    expect(resolve(path)).toEqual([]);
  });
});
