import fc from 'fast-check';
import { Converter } from 'opencc-js/t2cn';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { site } from '../site';
import { corpora } from '../testing/corpora';
import { countTerms, ingestCorpus, type Kind, type Model, now, readModel } from '../testing/model';
import { type Content, contentOf } from '../testing/newsroom';
import { termSlug } from '../text/slug';

/** Everything is compared with a reading of the files that knows nothing of the store, the edition or the index. */
type Article = Model['articles'][number];

const simplify = Converter({ from: 't', to: 'cn' });
/** A text as a reader would compare it: no matter the case, the width, the script, or the dot in a name. */
const folded = (text: string) =>
  Array.from(text.normalize('NFKC').toLowerCase(), (one) => simplify(one))
    .join('')
    .replace(/[·•‧・\u200b]/g, '')
    // Some type a space between Han and Latin.
    .replace(/(?<=\p{Script=Han})[^\S\n]+(?=[a-z0-9])|(?<=[a-z0-9])[^\S\n]+(?=\p{Script=Han})/gu, '');

describe.each(corpora)('the search of the %s articles', (_name, folder) => {
  const model = readModel(folder);
  const texts = new Map(
    model.articles.map(({ url, fields }) => [url, Object.values(fields).map(folded)] as const),
  );
  let content: Content;

  beforeAll(async () => {
    const dataDir = await ingestCorpus(folder);
    vi.useFakeTimers({ now, toFake: ['Date'] });
    content = await contentOf(dataDir);
  });
  afterAll(() => void vi.useRealTimers());

  /** Articles that hold a run of Han characters, or a Latin word that begins so. */
  const holding = (word: string): Article[] => {
    const wanted = folded(word);
    const isHan = /^\p{Script=Han}/u.test(wanted);
    return model.articles.filter(({ url }) =>
      texts
        .get(url)
        ?.some((field) =>
          isHan ? field.includes(wanted) : new RegExp(`(?<![\\p{L}\\p{N}])${wanted}`, 'u').test(field),
        ),
    );
  };
  const urlsOf = (results: { url: string }[]) =>
    results.map(({ url }) => decodeURIComponent(new URL(url, site.url).pathname));
  const urls = (articles: Article[]) => articles.map(({ url }) => url).sort();
  const found = (filter: Parameters<Content['listArticles']>[0]) => {
    const all: string[] = [];
    for (let page = 1; ; page++) {
      const answer = content.listArticles({ ...filter, page }, 100);
      if ('pages' in answer) return all.sort();
      all.push(...urlsOf(answer.items));
      if (all.length >= answer.total) return all.sort();
    }
  };

  /** A run of two to eight Han characters out of what some article says. */
  const run = fc.constantFrom(...model.articles).chain(({ fields }) => {
    const runs = `${fields.title}\n${fields.summary}\n${fields.body}\n${fields.terms}`.match(
      /\p{Script=Han}{2,}/gu,
    ) ?? ['无'];
    return fc
      .record({ from: fc.constantFrom(...runs), start: fc.nat(400), length: fc.integer({ min: 2, max: 8 }) })
      .map(({ from, start, length }) => {
        const at = start % Math.max(1, from.length - 1);
        return from.slice(at, at + length);
      });
  });

  it('finds any run of Han characters in every article that holds it, and in no other', () => {
    fc.assert(
      fc.property(run, (word) => {
        expect(found({ q: word }), word).toEqual(urls(holding(word)));
      }),
      { numRuns: 400 },
    );
  });
});
