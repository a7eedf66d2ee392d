import Database from 'better-sqlite3';
import fc from 'fast-check';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { readQuery, toFts } from '../search/query';
import { createTables } from '../store/schema';
import { hanPhrase, hanPunctuation } from '../testing/han-arbitraries';
import { toPlacedSearchText, toSearchText } from './search-text';

// The store's own full-text table, to test with the real tokenizer.
const store = new Database(':memory:');
store.exec(createTables);

const put = store.transaction((texts: string[]) => {
  store.exec('DELETE FROM search_body');
  const insert = store.prepare("INSERT INTO search_body (rowid, body, citations) VALUES (?, ?, '')");
  texts.forEach((text, index) => void insert.run(index + 1, toSearchText(text)));
});

/** Texts that match everything in the query and nothing it excludes. */
function find(typed: string): number[] {
  const { wanted, unwanted } = readQuery(typed);
  const select = store.prepare('SELECT rowid FROM search_body WHERE search_body MATCH ?').pluck();
  const [first = [], ...others] = wanted.map((phrase) => select.all(toFts(phrase)) as number[]);
  const without = unwanted.flatMap((phrase) => select.all(toFts(phrase)) as number[]);
  return first.filter((id) => others.every((ids) => ids.includes(id)) && !without.includes(id));
}

const simplify = Converter({ from: 't', to: 'cn' });
/** Letters without case, width, accents and script variant. */
const bare = (character: string) =>
  Array.from(character.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, ''), (one) => simplify(one)).join(
    '',
  );

describe('full-text search', () => {
  it('finds exactly the texts that contain a substring of two to eight Han characters', () => {
    const piece = fc.tuple(hanPhrase({ maxLength: 20 }), hanPunctuation).map((pair) => pair.join(''));
    const text = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
    const substring = fc.record({ which: fc.nat(), where: fc.nat(), length: fc.integer({ min: 2, max: 8 }) });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), substring, (all, chosen) => {
        put(all);
        // The interpunct in names is ignored.
        const runs = all.map((one) => one.replaceAll('·', '').match(/\p{Script=Han}+/gu) ?? []);
        const some = runs.flat().filter((run) => run.length > 1);
        const run = some[chosen.which % some.length];
        fc.pre(run !== undefined);
        const start = chosen.where % (run.length - 1);
        const wanted = run.slice(start, start + chosen.length);
        const holding = runs.flatMap((own, index) =>
          own.some((one) => one.includes(wanted)) ? [index + 1] : [],
        );
        expect(find(wanted)).toEqual(holding);
        expect(find(`“${wanted}”`)).toEqual(holding);
      }),
      { numRuns: 400 },
    );
  });

  it('does not match across punctuation, line ends or spaces between Han characters', () => {
    put(['其中，国家', '其中国家', '其中\n国家', '其中 国家', '其中　国家', '其中（国家', '其中+国家']);
    expect(find('中国')).toEqual([2]);
    const two = fc.tuple(hanPhrase({ minLength: 1 }), hanPunctuation, hanPhrase({ minLength: 1 }));
    fc.assert(
      fc.property(two, ([a, mark, b]) => {
        put([`${a}${mark}${b}`]);
        expect(find(`${a}${b}`)).toEqual(mark === '' || mark === '·' ? [1] : []);
      }),
    );
  });

  it.each([...'·•‧・･\u200b\u00ad\ufeff'])(
    'finds 山姆奥特曼 with and without %j in the name, both ways',
    (dot) => {
      put(['山姆奥特曼', `山姆${dot}奥特曼`]);
      expect(find('山姆奥特曼')).toEqual([1, 2]);
      expect(find(`山姆${dot}奥特曼`)).toEqual([1, 2]);
      expect(find('姆奥')).toEqual([1, 2]);
    },
  );

  it('ignores spaces between Han and Latin', () => {
    put(['Meta公司推出AI眼镜', 'Meta 公司推出 AI 眼镜', 'Meta：公司推出AI，眼镜']);
    for (const typed of ['Meta公司', '“Meta 公司”', '推出AI', '“推出 AI 眼镜”'])
      expect(find(typed).slice(0, 2)).toEqual([1, 2]);
    expect(find('Meta公司')).toEqual([1, 2]);
    expect(find('AI眼镜')).toEqual([1, 2]);
    put(['Meta\n  公司', 'Meta， 公司', 'Meta  公司']);
    expect(find('Meta公司')).toEqual([3]);
  });

  it('finds rare characters, including those beyond the BMP', () => {
    put(['𠮷野家的牛丼', '鞺鞳之声', '〇一二']);
    expect(find('𠮷野')).toEqual([1]);
    expect(find('鞺鞳')).toEqual([2]);
    expect(find('〇一')).toEqual([3]);
  });

  it('finds words by prefix, ignoring case, width and accents', () => {
    put(['OpenAI 发布 GPT-4o', 'ＯｐｅｎＡＩ融资', 'Scale AI 与 Meta', 'Café', 'Cafe\u0301', 'Open\u200bAI']);
    expect(find('openai')).toEqual([1, 2, 6]);
    expect(find('OPENAI')).toEqual([1, 2, 6]);
    expect(find('ｏｐｅｎ')).toEqual([1, 2, 6]);
    expect(find('Open\u00adAI')).toEqual([1, 2, 6]);
    expect(find('gpt-4')).toEqual([1]);
    expect(find('scale a')).toEqual([3]);
    expect(find('CAFE')).toEqual([4, 5]);
    expect(find('cafés')).toEqual([]);
    expect(find('pen')).toEqual([]);
  });

  it('distinguishes C, C++ and C#, and ends words at a dot', () => {
    put(['用 C 写', '用C++写', '用 C#、F# 写', 'OpenAI·Meta']);
    expect(find('C++')).toEqual([2]);
    expect(find('c#')).toEqual([3]);
    expect(find('"C"')).toEqual([1]);
    expect(find('c')).toEqual([1, 2, 3]);
    expect(find('Meta')).toEqual([4]);
  });

  it('matches traditional and simplified characters both ways', () => {
    put(['大語言模型的發展', '大语言模型的发展']);
    expect(find('语言模型')).toEqual([1, 2]);
    expect(find('語言')).toEqual([1, 2]);
    put(['随着模型', '隨著模型', '著名']);
    expect(find('隨著')).toEqual([1, 2]);
    expect(find('著名')).toEqual([3]);
  });

  it('matches query words in any order, and the characters of one word only together', () => {
    put(['模型的价格下降', '价格上涨的模型', '模范与类型']);
    expect(find('价格 模型')).toEqual([1, 2]);
    expect(find('模型')).toEqual([1, 2]);
    expect(find('模　型')).toEqual([1, 2, 3]);
    expect(find('模型 -下降')).toEqual([2]);
  });

  it('treats FTS5 operators as plain words', () => {
    put(['AND 与 OR 与 NOT 与 NEAR', 'body: title']);
    expect(find('AND')).toEqual([1]);
    expect(find('NOT NEAR')).toEqual([1]);
    expect(find('AND body')).toEqual([]);
    expect(find('body:')).toEqual([2]);
    expect(find('citations:title')).toEqual([]);
    expect(find('"AND" OR *')).toEqual([1]);
  });

  it('never fails on any input and finds every text by itself', () => {
    const signs = ` "'*^-+:(){}\0\n\\%_;¶#`;
    const words = [' AND ', ' OR ', ' NOT ', 'NEAR(', ', 2)', '模', 'model', '\ud83d', '\u0301', '"*"', '--'];
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...signs, ...words)).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (input) => {
        put([input]);
        expect(() => find(input)).not.toThrow();
        // As one phrase; quotation marks inside would end it.
        const whole = input.replace(/["“”„‟＂「」『』]/gu, '，');
        put(['', whole]);
        if (/[\p{L}\p{N}]/u.test(whole)) expect(find(`"${whole}"`)).toEqual([2]);
      }),
      { numRuns: 1000, examples: [['ﷺ国ﷺ，国'], ['㍿，㍿'], ['C+国']] },
    );
  });
});

describe('toSearchText', () => {
  it('separates words and Han characters by exactly one space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const words = toSearchText(text);
        expect(words).toMatch(/^( [^\s]+)* ?$/u);
        for (const word of words.trim().split(' '))
          expect(word).toMatch(/^(\p{Script=Han}|[^\p{Script=Han}]*)$/u);
        expect(words.match(/\p{Script=Han}/gu)?.length ?? 0).toBe(
          text.normalize('NFKC').match(/\p{Script=Han}/gu)?.length ?? 0,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a very long text as many words as its parts', () => {
    const line = '其中，国家 Meta 公司。\n';
    expect(toSearchText(line.repeat(40_000)).length).toBeGreaterThan(400_000);
    expect(toSearchText(line.repeat(40_000)).replaceAll(' ¶', '')).toBe(
      ` ${'其 中 国 家 meta 公 司 '.repeat(40_000)}`,
    );
    // One character that unfolds to four words.
    const words = 'ﷺ'.normalize('NFKC');
    expect(words.split(' ')).toHaveLength(4);
    expect(toSearchText('ﷺ\n'.repeat(30_000))).toBe(` ${Array(30_000).fill(words).join(' ¶ ')} `);
  });

  it('maps each Han character and letter to the same one in the source', () => {
    const traditional = fc.constantFrom(
      '發',
      '髮',
      '體',
      '𠮷',
      'Ａ',
      'é',
      'e\u0301',
      '①',
      '·',
      '，',
      ' ',
      '😀',
    );
    const text = fc.array(fc.oneof(hanPhrase(), traditional, fc.string({ unit: 'binary', maxLength: 4 })));
    fc.assert(
      fc.property(text, (pieces) => {
        const { text: words, source, places } = toPlacedSearchText(pieces.join(''));
        expect(words).toBe(toSearchText(pieces.join('')));
        expect(source).toBe(pieces.join('').normalize('NFC'));
        expect(places).toHaveLength(words.length + 1);
        expect(places.at(-1)).toBe(source.length);
        let before = 0;
        for (const { 0: character, index } of words.matchAll(/[^ ¶]/gu)) {
          const place = places[index] ?? 0;
          expect(place).toBeGreaterThanOrEqual(before);
          before = place;
          const there = String.fromCodePoint(source.codePointAt(place) ?? 0);
          expect(bare(there)).toContain(bare(character));
        }
      }),
      { numRuns: 1000 },
    );
    const { source, text: words, places } = toPlacedSearchText('頭，髮Ａ');
    expect(source[places[words.indexOf('发')] ?? 0]).toBe('髮');
    expect(source[places[words.indexOf('a')] ?? 0]).toBe('Ａ');
  });
});
