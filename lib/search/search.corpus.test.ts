import fc from 'fast-check';
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { site } from '../site';
import { corpora } from '../testing/corpora';
import { countTerms, ingestCorpus, type Kind, type Model, now, readModel } from '../testing/model';
import { type Content, contentOf } from '../testing/newsroom';
import { termSlug } from '../text/slug';
import type { SearchFilter } from '../urls/search-filter';

/** Expected results come from the files, read without the store, the edition or the index. */
type Article = Model['articles'][number];
type Field = keyof Article['fields'];

const simplify = ToSimplified({ from: 't', to: 'cn' });
const toTraditional = ToTraditional({ from: 'cn', to: 't' });
/** Text for comparison: ignores case, width, traditional or simplified script, and the dot in a name. */
const folded = (text: string) =>
  Array.from(text.normalize('NFKC').toLowerCase(), (one) => simplify(one))
    .join('')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/(?<=[a-z0-9])[·•‧・](?=[a-z0-9])/g, ' ')
    .replace(/[·•‧・\u200b]/g, '')
    // Some authors put a space between Han and Latin.
    .replace(/(?<=\p{Script=Han})[^\S\n]+(?=[a-z0-9])|(?<=[a-z0-9])[^\S\n]+(?=\p{Script=Han})/gu, '');
/** The day in Shanghai, from Intl rather than lib/time. */
const dayOf = (time: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(time);

describe.each(corpora)('search in the %s articles', (_name, { content: folder }) => {
  const model = readModel(folder);
  const texts = new Map(
    model.articles.map(({ url, fields }) => [
      url,
      Object.fromEntries(
        Object.entries(fields).map(([name, text]) => [
          name,
          // In citations the dot separates title, publisher and author.
          folded(name === 'citations' ? text.replaceAll('·', '\n') : text),
        ]),
      ) as Record<Field, string>,
    ]),
  );
  const days = new Map(model.articles.map(({ url, date }) => [url, dayOf(date)]));
  let content: Content;

  beforeAll(async () => {
    const dataDir = await ingestCorpus(folder);
    vi.useFakeTimers({ now, toFake: ['Date'] });
    content = await contentOf(dataDir);
  });
  afterAll(() => void vi.useRealTimers());

  /** Terms with several names, by each name. */
  const meanings = new Map<string, [Kind, string][]>();
  for (const kind of ['tag', 'topic'] as const) {
    const several = new Set(
      [...model.names[kind]].flatMap(([name, slug]) => (termSlug(name) === slug ? [] : [slug])),
    );
    for (const [name, slug] of model.names[kind])
      if (several.has(slug))
        meanings.set(folded(name), [...(meanings.get(folded(name)) ?? []), [kind, slug]]);
  }
  /** Whether an article contains Han characters as a substring, or a Latin word with this prefix. */
  const holds = (article: Article, word: string, field?: Field) => {
    const wanted = folded(word);
    const all = texts.get(article.url) as Record<Field, string>;
    const isHan = /^\p{Script=Han}/u.test(wanted);
    const begins = new RegExp(`(?<![a-z0-9\\u00c0-\\u024f])${wanted}`, 'u');
    const names = field ? [field] : (Object.keys(all) as Field[]);
    if (names.some((name) => (isHan ? all[name].includes(wanted) : begins.test(all[name])))) return true;
    // Any name of a term finds the term.
    const named = !field || field === 'terms' ? (meanings.get(wanted) ?? []) : [];
    return named.some(([kind, slug]) => article.terms[kind].includes(slug));
  };
  const holding = (word: string) => model.articles.filter((article) => holds(article, word));
  const pathOf = (url: string) => decodeURIComponent(new URL(url, site.url).pathname);
  const urls = (articles: Article[]) => articles.map(({ url }) => url);
  /** URLs of all articles that a filter finds, in order. */
  const found = (filter: SearchFilter) => {
    const all: string[] = [];
    for (let page = 1; ; page++) {
      const response = content.listArticles({ ...filter, page }, { size: 100 });
      if ('pages' in response) throw new Error(`no page ${page} of ${response.pages}`);
      all.push(...response.items.map(({ url }) => pathOf(url)));
      if (all.length >= response.total) return all;
    }
  };
  const foundNewest = (q: string) => found({ q, sort: 'newest' });

  /** Two to eight consecutive Han characters from some article. */
  const run = fc.constantFrom(...model.articles).chain(({ fields }) => {
    const runs = Object.values(fields)
      .join('\n')
      .match(/\p{Script=Han}{2,}/gu) ?? ['无'];
    return fc
      .record({ from: fc.constantFrom(...runs), start: fc.nat(400), length: fc.integer({ min: 2, max: 8 }) })
      .map(({ from, start, length }) => {
        const at = start % Math.max(1, from.length - 1);
        return from.slice(at, at + length);
      });
  });
  /** A prefix of a Latin word from some article. */
  const latin = fc.constantFrom(...model.articles).chain(({ fields }) => {
    const words = `${fields.title}\n${fields.body}`.match(/(?<![A-Za-z0-9\u00c0-\u024f])[A-Za-z]{3,}/gu) ?? [
      'AI',
    ];
    return fc
      .record({ word: fc.constantFrom(...words), length: fc.integer({ min: 3, max: 12 }) })
      .map(({ word, length }) => word.slice(0, length));
  });

  it('finds any Han substring in exactly the articles that contain it', () => {
    fc.assert(
      fc.property(run, (word) => {
        expect(foundNewest(word), word).toEqual(urls(holding(word)));
      }),
      { numRuns: 400 },
    );
  });

  it('finds Latin words by prefix, in any case and width', () => {
    const wide = (word: string) =>
      word.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(latin, (word) => {
        const expected = urls(holding(word));
        expect(expected.length).toBeGreaterThan(0);
        for (const typed of [word, word.toUpperCase(), wide(word)])
          expect(foundNewest(typed), typed).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('finds simplified text by traditional characters', () => {
    fc.assert(
      fc.property(run, (word) => {
        const traditional = toTraditional(word);
        // Skip words that OpenCC itself cannot convert back.
        fc.pre(simplify(traditional) === word);
        const all = new Set(foundNewest(traditional));
        for (const { url } of holding(word)) expect(all, `${word} ${traditional}`).toContain(url);
      }),
      { numRuns: 150 },
    );
  });

  it('requires every word, and excludes words with a minus', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(run, latin), { minLength: 1, maxLength: 3 }), run, (words, not) => {
        const all = model.articles.filter((article) => words.every((word) => holds(article, word)));
        expect(foundNewest(words.join(' '))).toEqual(urls(all));
        expect(foundNewest(words.join('　'))).toEqual(urls(all));
        const without = all.filter((article) => !holds(article, not));
        expect(foundNewest(`${words.join(' ')} -${not}`)).toEqual(urls(without));
        expect(foundNewest(`-${not}`)).toEqual(
          urls(model.articles.filter((article) => !holds(article, not))),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('ranks title matches before summary and term matches, and those before the rest', () => {
    fc.assert(
      fc.property(run, (word) => {
        const rank = (article: Article) =>
          holds(article, word, 'title')
            ? 0
            : holds(article, word, 'summary') || holds(article, word, 'terms')
              ? 1
              : 2;
        const expected = holding(word).sort((a, b) => rank(a) - rank(b));
        expect(found({ q: word })).toEqual(urls(expected));
        expect(found({ q: word, sort: 'oldest' })).toEqual(urls(holding(word)).reverse());
      }),
      { numRuns: 150 },
    );
  });

  const pick = <Item>(from: Item[]) => fc.constantFrom(...from);
  const maybe = <Item>(arbitrary: fc.Arbitrary<Item>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
  /** Filters built mostly from one article, so that they find something. */
  const filters = pick(model.articles).chain((article) => {
    const of = (kind: Kind, most: number) => {
      const own = article.terms[kind].length > 0 ? article.terms[kind] : ['x'];
      const other = pick([...model.names[kind].keys(), '无']);
      return fc.array(fc.oneof({ weight: 9, arbitrary: pick(own) }, { weight: 1, arbitrary: other }), {
        maxLength: most,
      });
    };
    const near = fc
      .integer({ min: -12, max: 12 })
      .map((step) => dayOf(article.date + step * 24 * 60 * 60 * 1000));
    return fc.record({
      q: maybe(run),
      tag: of('tag', 2),
      topic: of('topic', 1),
      section: maybe(pick([article.section, article.section, 'newspaper', 'nowhere'])),
      source: maybe(pick([...article.hosts, 'nobody.example'])),
      from: maybe(near),
      to: maybe(near),
    });
  });

  it('finds the right articles and facet counts for any combination of filters', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const mean = (kind: Kind, written: string) => model.names[kind].get(written) ?? termSlug(written);
        const day = (article: Article) => days.get(article.url) ?? '';
        const fits: Record<'words' | 'terms' | 'section' | 'source' | 'days', (article: Article) => boolean> =
          {
            words: (article) => !filter.q || holds(article, filter.q),
            terms: ({ terms }) =>
              (['tag', 'topic'] as const).every((kind) =>
                filter[kind].every((written) => terms[kind].includes(mean(kind, written))),
              ),
            section: ({ section }) => !filter.section || section === filter.section,
            source: ({ hosts }) => !filter.source || hosts.includes(filter.source),
            days: (article) =>
              (!filter.from || day(article) >= filter.from) && (!filter.to || day(article) <= filter.to),
          };
        const fitting = (but?: keyof typeof fits) =>
          model.articles.filter((article) =>
            Object.entries(fits).every(([name, test]) => name === but || test(article)),
          );
        const all = fitting();
        expect(found({ ...filter, sort: 'newest' })).toEqual(urls(all));

        const response = content.listArticles(filter, { size: 10 });
        if ('pages' in response) throw new Error('no first page');
        expect(response.total).toBe(all.length);
        const shown = (list: { slug: string; count: number }[]) =>
          new Map(list.map(({ slug, count }) => [slug, count]));
        const counted = (articles: Article[], keysOf: (article: Article) => string[]) => {
          const counts = new Map<string, number>();
          for (const key of articles.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
          return counts;
        };
        const { facets } = response;
        expect(shown(facets.tags)).toEqual(new Map(countTerms(all, 'tag')));
        expect(shown(facets.topics)).toEqual(new Map(countTerms(all, 'topic')));
        expect(shown(facets.sections)).toEqual(counted(fitting('section'), ({ section }) => [section]));
        expect(shown(facets.months)).toEqual(
          counted(fitting('days'), (article) => [day(article).slice(0, 7)]),
        );
        expect(shown(facets.sources)).toEqual(counted(fitting('source'), ({ hosts }) => hosts));
      }),
      { numRuns: 500 },
    );
  });

  it('shows each result once, with its versions, and highlights the matches', () => {
    fc.assert(
      fc.property(run, (word) => {
        const expected = holding(word);
        const first = content.searchPage({ q: word });
        expect(first.total).toBe(expected.length);
        const shown: string[] = [];
        for (let page = 1; page <= first.pages; page++) {
          const { results } = content.searchPage({ q: word, page });
          expect(results.length).toBeLessThanOrEqual(site.pageSize);
          for (const { url, marked, snippet, versions = [], title } of results) {
            shown.push(pathOf(url), ...versions.map((version) => pathOf(version.url)));
            expect(marked.map(({ text }) => text).join('')).toBe(title.normalize('NFC'));
            const hits = [...marked, ...snippet].filter(({ hit }) => hit);
            expect(hits.length, `${word} in ${url}`).toBeGreaterThan(0);
            for (const { text } of hits)
              if (!meanings.has(folded(word))) expect(folded(text).replace(/\s/g, '')).toBe(folded(word));
          }
        }
        expect(shown.sort()).toEqual(urls(expected).sort());
        const past = content.searchPage({ q: word, page: first.pages + 1 });
        expect(past).toMatchObject({ results: [], pages: first.pages });
      }),
      { numRuns: 100 },
    );
  });

  it('suggests which part of a fruitless filter to drop, with the right count', () => {
    let empty = 0;
    fc.assert(
      fc.property(filters, (filter) => {
        const page = content.searchPage(filter);
        if (page.total > 0) {
          expect(page.advice).toBeUndefined();
          return;
        }
        empty += 1;
        for (const { filter: left, count } of page.advice?.waysOut ?? []) {
          expect(count).toBeGreaterThan(0);
          expect(found({ ...left, sort: 'newest' })).toHaveLength(count);
        }
      }),
      { numRuns: 200 },
    );
    expect(empty).toBeGreaterThan(10);
  });

  it('quick search finds the same articles, and terms by name', () => {
    fc.assert(
      fc.property(run, (word) => {
        const quick = content.quickSearch(word);
        expect(quick.total).toBe(holding(word).length);
        expect(quick.articles.map(({ url }) => pathOf(url))).toEqual(found({ q: word }).slice(0, 7));
      }),
      { numRuns: 60 },
    );
    const [name] = countTerms(model.articles, 'tag').filter(([slug]) =>
      /^\p{Script=Han}{3,}$/u.test(slug),
    )[0] ?? [''];
    expect(content.quickSearch(name).terms[0]).toMatchObject({ kind: 'tag', name });
  });

  it('accepts any input', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '"',
        '-',
        '--',
        '-"',
        '" -',
        '*',
        'NEAR(',
        '\0',
        '“',
        '😀',
        'a',
        '的',
        '-的',
        `${'的'.repeat(200)}`,
      ),
      fc
        .array(fc.constantFrom('的', ' ', '"', '-', 'a', '“', '”'), { maxLength: 60 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(wild, wild, wild, (q, tag, section) => {
        const page = content.searchPage({ q, tag: [tag], section });
        expect(page.results.length).toBeLessThanOrEqual(page.total);
        content.quickSearch(q);
        content.searchPage({ q }, [], tag);
      }),
      { numRuns: 300 },
    );
    for (const q of ['绝无此词之文章', '“”', '"', '*', '😀'])
      expect(content.searchPage({ q }).total, q).toBe(0);
  });
});
