import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hanPhrase, hanPunctuation } from '../testing/han-arbitraries';
import { type Dictionary, loadDictionary } from './dictionary';
import { findTitleNames, isTitleName, titleNames } from './title-names';
import { type WordBreaks, wordBreaks } from './word-breaks';

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await loadDictionary();
});

const tags = ['马斯克', '宁德时代', '飞书', 'AI人才争夺战', '大模型', '智能体', '能力', 'Z世代'];
const breaksOf = (title: string, names = tags) =>
  wordBreaks(title, titleNames(names.filter(isTitleName)), dictionary);

/** Marks breaks in a title: `/` for an allowed one, `_` for one a browser would take but must not. */
function marked(title: string, names?: string[]): string {
  const { allowed, forbidden } = breaksOf(title, names);
  return Array.from(title.matchAll(/./gsu), ({ index, 0: character }) => {
    const mark = allowed.includes(index) ? '/' : forbidden.includes(index) ? '_' : '';
    return mark + character;
  }).join('');
}

describe('a title', () => {
  it.each([
    ['马斯克说飞书写得不错', '马斯克/说飞书/写得/不错'],
    ['宁德时代与飞书联手', '宁德时代/与飞书/联手'],
    ['智能力量正在改变中国', '智能/力量/正在/改变/中国'],
    ['大模型智能体的账本', '大模型/智能体的/账本'],
  ])('keeps unknown names whole without tearing words: %s', (title, broken) => {
    expect(marked(title)).toBe(broken);
  });

  it('keeps a name of Han and Latin whole, on cards too', () => {
    expect(marked('AI人才争夺战开打')).toBe('AI_人才争夺战/开打');
    expect(marked('写给Z世代的信')).toBe('写给Z_世代的信');
    // Without the known name it splits into two words.
    expect(marked('AI人才争夺战开打', [])).toBe('AI人才/争夺战/开打');
  });

  it.each([
    ['栽在“偏见”上的招聘系统', '栽在_“偏见”_上的/招聘/系统'],
    ['把“开源”二字写进章程', '把_“开源”二字/写进/章程'],
    ['新“管家”上岗', '新_“管家”上岗'],
    ['跃升30%的背后', '跃升30%_的/背后'],
  ])('keeps a quotation with its preposition or particle: %s', (title, broken) => {
    expect(marked(title)).toBe(broken);
  });

  it.each([
    ['高考志愿：一场千万级用户的革命', '一场'],
    ['为什么这次不同', '这次'],
    ['谈判已经进行八个月之久', '八个月'],
    ['他把一生都给了翻译', '给了'],
    ['音乐之父的遗产', '音乐之父'],
    ['诞生于车库的公司', '诞生于'],
    ['在喧嚣中点燃', '在喧嚣中'],
    ['下一个十年会是谁的', '谁的'],
    ['小米的新战场', '新战场'],
    ['技术并不等于产品', '并不'],
    ['搜索框与浏览器', '搜索框'],
    ['为何押题潮又起', '押题潮'],
  ])('keeps together what belongs together: %s', (title, phrase) => {
    const { allowed } = breaksOf(title);
    const start = title.indexOf(phrase);
    const inside = allowed.filter((place) => place > start && place < start + phrase.length);
    expect([title, inside]).toEqual([title, []]);
  });

  it('keeps foreign names and model names whole, which browsers would break at punctuation', () => {
    expect(marked('山姆·奥特曼谈GPT-5')).toBe('山姆_·_奥特曼/谈_GPT-_5');
    expect(marked('扎克伯格的豪赌')).toBe('扎克伯格的/豪赌');
    expect(marked('新模型o3-pro')).toBe('新模型o3-_pro');
  });

  it('breaks long names and phrase tags between words', () => {
    const long = '高校人工智能通识课程建设指南';
    expect(Array.from(long)).toHaveLength(14);
    expect(breaksOf(long, [long]).allowed.length).toBeGreaterThan(2);
    expect(marked('数据与开源生态', ['数据与开源生态'])).toBe('数据/与开源/生态');
  });

  it('fits the narrowest line, if need be by a break between scripts', () => {
    const { allowed } = breaksOf('CloudMatrix512如何重塑计算', []);
    expect(allowed).toContain('CloudMatrix512'.length);
    expect(breaksOf('AI如何重塑计算', []).allowed).not.toContain(2);
  });

  it('has no breaks without adjacent Han characters', () => {
    for (const title of ['', 'Kimi K2', '早', 'AI', '科技：生活', '👍 100'])
      expect([title, breaksOf(title).allowed]).toEqual([title, []]);
  });
});

// Arbitrary titles: words, names, punctuation, Latin and spaces in any order.
const title = fc
  .array(
    fc.oneof(
      hanPhrase(),
      fc.constantFrom(...tags),
      hanPunctuation,
      fc.constantFrom(
        'AI',
        'GPT-5',
        'o3',
        ' ',
        '30%',
        '2025',
        'Scale AI',
        '·',
        '-',
        '的',
        '在',
        '之',
        '𠮷',
        '\ud842',
        '👍',
        'é',
      ),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('breaks in any title', () => {
  const gapOf = (text: string, place: number) => [
    Array.from(text.slice(0, place)).at(-1) ?? '',
    Array.from(text.slice(place))[0] ?? '',
  ];

  it('are distinct, in order and between characters', () => {
    fc.assert(
      fc.property(title, (text) => {
        const { allowed, forbidden } = breaksOf(text);
        for (const places of [allowed, forbidden]) {
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          for (const place of places) {
            expect(place).toBeGreaterThan(0);
            expect(place).toBeLessThan(text.length);
            // Not inside a surrogate pair.
            expect(text.slice(place - 1, place + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
          }
        }
        expect(allowed.filter((place) => forbidden.includes(place))).toEqual([]);
      }),
    );
  });

  it('are not next to punctuation or spaces if allowed', () => {
    fc.assert(
      fc.property(title, (text) => {
        for (const place of breaksOf(text).allowed)
          expect(gapOf(text, place).join('')).toMatch(/^[\p{L}\p{M}\p{N}]{2}$/u);
      }),
    );
  });

  it('are never within a delimited name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tags), hanPunctuation, hanPunctuation, (name, before, after) => {
        const text = `“${before}${name}${after}”`;
        const start = text.indexOf(name);
        const inside = breaksOf(text).allowed.filter((place) => place > start && place < start + name.length);
        expect(inside).toEqual([]);
      }),
    );
  });

  it('are never within a found name', () => {
    fc.assert(
      fc.property(title, (text) => {
        const names = findTitleNames(text, dictionary.words(text), titleNames(tags), dictionary);
        const { allowed } = breaksOf(text);
        for (const { start, end } of names)
          expect(allowed.filter((place) => place > start && place < end)).toEqual([]);
      }),
    );
  });

  it('do not depend on names absent from the title', () => {
    fc.assert(
      fc.property(title, fc.array(hanPhrase({ minLength: 2 })), (text, others) => {
        const absent = others.filter((name) => !text.includes(name));
        const of = (names: string[]): WordBreaks => breaksOf(text, names);
        expect(of([...tags, ...absent])).toEqual(of(tags.filter((name) => text.includes(name))));
      }),
    );
  });

  it('do not depend on earlier calls or the process', async () => {
    // A fresh dictionary that has seen no other word.
    const { vi } = await import('vitest');
    vi.resetModules();
    const fresh = await (await import('./dictionary')).loadDictionary();
    for (const text of ['马斯克说飞书写得不错', '狂赚700万刀之后', '亚裔小孩哥火出圈'])
      expect(wordBreaks(text, titleNames(tags), fresh)).toEqual(breaksOf(text));
  });
});

it('the names of these tests are all title names', () => {
  expect(tags.filter(isTitleName)).toEqual(tags);
});
