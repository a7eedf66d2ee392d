import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTables } from '../store/schema';
import { hanPhrase, hanPunctuation } from '../testing/han-arbitraries';
import { toFtsQuery, toSearchText } from './search-text';

/** The store's own full-text table, so that its tokenizer is the one that readers search with. */
const store = new Database(':memory:');
store.exec(createTables);

const put = store.transaction((texts: string[]) => {
  store.exec('DELETE FROM search');
  const insert = store.prepare(
    "INSERT INTO search (rowid, title, summary, body, terms, citations) VALUES (?, '', '', ?, '', '')",
  );
  texts.forEach((text, index) => void insert.run(index + 1, toSearchText(text)));
});

function find(input: string): number[] {
  const query = toFtsQuery(input);
  if (query === undefined) return [];
  return store.prepare('SELECT rowid FROM search WHERE search MATCH ?').pluck().all(query) as number[];
}

it('sets every Han character apart and leaves all else as it was folded, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const folded = text.normalize('NFKC').toLowerCase();
      expect(toSearchText(text)).toBe(folded.replace(/\p{Script=Han}/gu, ' $& '));
    }),
    { numRuns: 2000 },
  );
  expect(toSearchText('𠮷野家Ａ')).toBe(' 𠮷  野  家 a');
});

describe('the full text', () => {
  it('finds any substring of two to eight Han characters, and nothing that does not hold it', () => {
    const texts = fc.array(hanPhrase({ minLength: 2, maxLength: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.integer({ min: 2, max: 8 }), (all, which, where, length) => {
        put(all);
        const text = all[which % all.length] ?? '';
        const start = where % (text.length - 1);
        const wanted = text.slice(start, start + length);
        const holding = all.flatMap((other, index) => (other.includes(wanted) ? [index + 1] : []));
        expect(find(wanted)).toEqual(holding);
      }),
      { numRuns: 300 },
    );
  });

  it('finds rare characters too, those beyond the basic plane included', () => {
    put(['𠮷野家的牛丼', '鞺鞳之声', '〇一二']);
    expect(find('𠮷野')).toEqual([1]);
    expect(find('鞺鞳')).toEqual([2]);
    expect(find('〇一')).toEqual([3]);
  });

  it('finds words in any case and width, and by their beginning', () => {
    put(['OpenAI 发布 GPT-4o', 'ＯｐｅｎＡＩ融资', 'Scale AI 与 Meta']);
    expect(find('openai')).toEqual([1, 2]);
    expect(find('OPENAI')).toEqual([1, 2]);
    expect(find('Open')).toEqual([1, 2]);
    expect(find('gpt-4')).toEqual([1]);
    expect(find('scale a')).toEqual([3]);
    expect(find('pen')).toEqual([]);
  });

  it('looks for the words of a query everywhere, in any order, but for the characters of one word together', () => {
    put(['模型的价格下降', '价格上涨的模型', '模范与类型']);
    expect(find('价格 模型')).toEqual([1, 2]);
    expect(find('模型')).toEqual([1, 2]);
    expect(find('模　型')).toEqual([1, 2, 3]);
  });

  it('does not mind punctuation between the characters, in the text or in the query', () => {
    fc.assert(
      fc.property(
        hanPhrase({ minLength: 2 }),
        hanPhrase({ minLength: 1 }),
        hanPunctuation,
        hanPunctuation,
        (a, b, inText, inQuery) => {
          put([`${a}${inText}${b}`]);
          expect(find(`${a}${inQuery}${b}`)).toEqual([1]);
        },
      ),
    );
  });

  it('takes the operators of FTS5 for words, and none of them for a mistake', () => {
    put(['AND 与 OR 与 NOT 与 NEAR', 'body: title']);
    expect(find('AND')).toEqual([1]);
    expect(find('NOT NEAR')).toEqual([1]);
    expect(find('body:')).toEqual([2]);
    expect(find('"AND" OR *')).toEqual([1]);
  });

  it('never fails, whatever a reader types', () => {
    put(['模型 model']);
    const operators = fc.constantFrom(
      ...[
        '"',
        "'",
        '*',
        '^',
        '-',
        '+',
        ':',
        '(',
        ')',
        '{',
        '}',
        ' AND ',
        ' OR ',
        ' NOT ',
        'NEAR(',
        ', 2)',
        '\0',
        ' ',
        '\n',
      ],
      ...['模', 'model', '\ud83d', '\u0301', '\u{e000}', '"*"', '\\', '%', '_', ';', '--'],
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.array(operators).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (input) => {
        expect(() => find(input)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it('looks for nothing when nothing in the query is a letter or a digit', () => {
    for (const input of ['', '   ', '，。', '"*"', '\0', '😀']) expect(toFtsQuery(input)).toBeUndefined();
  });
});
