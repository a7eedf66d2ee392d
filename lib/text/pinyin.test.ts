import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demo, listOf, readCorpus } from '../testing/corpora';
import { hanPhrase } from '../testing/han-arbitraries';
import { comparePinyin, letterOf, matchesPinyin } from './pinyin';

// The platform's own pinyin order: the first character of each letter; no syllable begins with i, u or v.
const collator = new Intl.Collator('zh-u-co-pinyin');
const firsts = Array.from('阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀');
const letters = Array.from('ABCDEFGHJKLMNOPQRSTWXYZ');
const letterByIntl = (character: string) =>
  letters[firsts.findLastIndex((first) => collator.compare(first, character) <= 0)];

describe('letterOf', () => {
  it.each([
    ['数据标注', 'S'],
    ['重庆', 'C'],
    ['绿色', 'L'],
    ['Scale AI', 'S'],
    ['ＡＩ', 'A'],
    ['Élan', 'E'],
    ['“智能体”', 'Z'],
    ['AI智能体', 'A'],
    ['3D 打印', '#'],
    ['①', '#'],
    ['データ', '#'],
    ['', '#'],
  ])('%j is %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });

  it('agrees with the platform’s pinyin order for nearly all characters of the articles', () => {
    const titles = readCorpus(demo.content).map(({ frontMatter }) => String(frontMatter.title));
    const characters = [...new Set(titles.join('').match(/\p{Script=Han}/gu))];
    expect(characters.length).toBeGreaterThan(100);
    const other = characters.filter((one) => letterOf(one) !== letterByIntl(one));
    // Characters with several readings, such as 行, may differ.
    expect(other.length, other.join('')).toBeLessThan(characters.length / 50);
  });

  it('is always A to Z or #', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(letterOf(name)).toMatch(/^[A-Z#]$/);
      }),
    );
  });
});

describe('comparePinyin', () => {
  it('sorts like a Chinese dictionary, Latin names first under each letter, # last', () => {
    const names = [
      '3D 打印',
      '智能体',
      'Zoom',
      '阿里',
      '数据标注',
      '数据',
      'OpenAI',
      '安全',
      'AI',
      'Scale AI',
    ];
    expect(names.toSorted(comparePinyin)).toEqual([
      ...['AI', '阿里', '安全', 'OpenAI', 'Scale AI', '数据', '数据标注', 'Zoom', '智能体', '3D 打印'],
    ]);
  });

  it('groups names by letter, independent of the input order', () => {
    const name = fc.oneof(hanPhrase(), fc.string({ unit: 'grapheme', maxLength: 6 }));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 20 }), fc.nat(), (names, turn) => {
        const sorted = names.toSorted(comparePinyin);
        const groups = sorted.map(letterOf).map((letter) => (letter === '#' ? '~' : letter));
        expect(groups).toEqual(groups.toSorted());
        const at = turn % Math.max(1, names.length);
        const turned = [...names.slice(at), ...names.slice(0, at)].reverse().toSorted(comparePinyin);
        for (const [index, one] of turned.entries()) expect(comparePinyin(one, sorted[index] ?? '')).toBe(0);
      }),
    );
  });
});

describe('matchesPinyin', () => {
  it.each([
    [
      '数据标注',
      ['s', 'shuju', 'shujubiaozhu', 'ShuJu', 'shu ju', 'sj', 'SJBZ'],
      ['biaozhu', 'shujux', 'bz'],
    ],
    ['重庆', ['chongqing', 'cq'], ['zhongqing', 'zq']],
    ['西安', ['xian', "xi'an", 'xa'], ['xn']],
    ['绿色', ['lv', 'lvse', 'ls'], ['lu']],
    ['AI智能体', ['ai', 'aizhineng', 'aznt'], ['zhineng']],
    ['Open AI', ['openai', 'open a', 'oa'], ['pen']],
    ['Élan', ['elan'], ['lan']],
    ['3D 打印', [], ['d', 'dayin']],
  ])('matches %s with %j, not with %j', (name, finding, others) => {
    for (const typed of finding) expect(matchesPinyin(name, typed), typed).toBe(true);
    for (const typed of others) expect(matchesPinyin(name, typed), typed).toBe(false);
  });

  it('matches nothing for input other than Latin letters', () => {
    const names = readCorpus(demo.content).flatMap(({ frontMatter }) => listOf(frontMatter.tags));
    expect(names.length).toBeGreaterThan(20);
    for (const typed of ['', ' ', "'", '数', '.*', '4', '^', '数ju'])
      expect(names.filter((name) => matchesPinyin(name, typed))).toEqual([]);
  });

  it('matches every name by every prefix of its pinyin', () => {
    fc.assert(
      fc.property(hanPhrase(), fc.stringMatching(/^[a-z]{1,4}$/), (name, typed) => {
        if (matchesPinyin(name, typed))
          for (let end = 1; end < typed.length; end++)
            expect(matchesPinyin(name, typed.slice(0, end))).toBe(true);
        // A Latin name is its own reading.
        expect(matchesPinyin(typed, typed)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
