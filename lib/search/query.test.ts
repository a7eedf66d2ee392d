import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { type Phrase, readQuery, toFts } from './query';

/** A phrase without the spaces between Han characters, with `…` for a prefix match. */
const written = ({ spellings: [words], open }: Phrase) =>
  `${words.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')}${open ? '…' : ''}`;
const read = (typed: string) => {
  const { wanted, unwanted } = readQuery(typed);
  return [...wanted.map(written), ...unwanted.map((phrase) => `-${written(phrase)}`)];
};

describe('readQuery', () => {
  it.each([
    ['大模型 价格', ['大模型', '价格']],
    ['大模型　价格', ['大模型', '价格']],
    ['OpenAI 融资', ['openai…', '融资']],
    ['"Scale AI" 数据', ['scale ai', '数据']],
    ['“人工智能”「数据标注」『芯片』＂算力＂', ['人工智能', '数据标注', '芯片', '算力']],
    ['"没有写完', ['没有写完']],
    ['模型 -价格', ['模型', '-价格']],
    ['－价格 −"Scale AI"', ['-价格', '-scale ai']],
    ['GPT-4 - 模型', ['gpt 4…', '模型']],
    ['模型-“价格”', ['模型', '价格']],
    ['C++ C# c', ['c++', 'c#', 'c…']],
    ['AI AI ai ＡＩ "AI"', ['ai…', 'ai']],
    ['AI眼镜', ['ai 眼镜']],
    ['其中，国家', ['其中 ¶ 国家']],
    ['AND OR NOT NEAR', ['and…', 'or…', 'not…', 'near…']],
    ['，。 "" - -- “” 😀 \0', []],
    ['', []],
  ])('reads %j as %j', (typed, asked) => {
    expect(read(typed)).toEqual(asked);
  });

  it('finds the words, phrases and exclusions whatever separates them', () => {
    const quotes = fc.constantFrom('""', '“”', '「」', '『』', '＂＂', '„“');
    const part = fc.record({
      words: fc.array(hanPhrase({ minLength: 2 }), { minLength: 1, maxLength: 3 }),
      minus: fc.constantFrom('', '', '-', '－', '−'),
      quotes: fc.option(quotes),
      space: fc.constantFrom(' ', '　', '\t', '  '),
    });
    const parts = fc.uniqueArray(part, { maxLength: 12, selector: ({ words }) => words.join() });
    fc.assert(
      fc.property(parts, (all) => {
        const pieces = all.map(({ words: [word = '', ...more], minus, quotes: pair, space }) => ({
          typed: `${minus}${pair ? pair[0] + [word, ...more].join(space) + pair[1] : word}${space}`,
          asked: pair ? [word, ...more].join(' ¶ ') : word,
          minus,
        }));
        fc.pre(new Set(pieces.map(({ asked }) => asked)).size === pieces.length);
        const { wanted, unwanted, dropped } = readQuery(pieces.map(({ typed }) => typed).join(''));
        expect(wanted.map(written)).toEqual(pieces.filter((one) => !one.minus).map(({ asked }) => asked));
        expect(unwanted.map(written)).toEqual(pieces.filter((one) => one.minus).map(({ asked }) => asked));
        expect(dropped).toBe(0);
      }),
    );
  });

  it('keeps twelve distinct words and counts the dropped ones', () => {
    const words = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰');
    expect(readQuery(words.join(' '))).toMatchObject({ wanted: { length: 12 }, dropped: 3 });
    expect(readQuery(words.map((word) => `-${word}`).join(' '))).toMatchObject({
      unwanted: { length: 12 },
      dropped: 3,
    });
    expect(readQuery([...words.slice(0, 12), '甲', '乙'].join(' ')).dropped).toBe(0);
    expect(readQuery('甲 '.repeat(90))).toMatchObject({ wanted: { length: 1 }, dropped: 0 });
  });

  it('tries every simplified form of ambiguous traditional characters', () => {
    expect(readQuery('隨著').wanted[0]?.spellings.toSorted()).toEqual(['随 着', '随 著']);
    expect(readQuery('乾隆').wanted[0]?.spellings).toContain('干 隆');
    expect(readQuery('随着 著名').wanted.map(({ spellings }) => spellings)).toEqual([['随 着'], ['著 名']]);
  });

  it('looks for a dotted name with and without the dot', () => {
    expect(readQuery('山姆·奥特曼').wanted[0]?.spellings).toEqual(['山 姆 奥 特 曼', '山 姆 ¶ 奥 特 曼']);
  });
});

it('toFts quotes every word, whatever was typed', () => {
  const operators = fc.constantFrom('"', "'", '*', ' OR ', 'NEAR(', ')', '-', '{', ':', '^', '模', '發', 'a');
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(operators).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const { wanted, unwanted } = readQuery(text);
      for (const phrase of [...wanted, ...unwanted])
        expect(toFts(phrase)).toMatch(/^\("[^"*\s]+( [^"*\s]+)*"( \*)?( OR "[^"*]+"( \*)?)*\)$/u);
    }),
    { numRuns: 1000 },
  );
  expect(readQuery('OpenAI 發展').wanted.map(toFts)).toEqual(['("openai" *)', '("发 展")']);
});
