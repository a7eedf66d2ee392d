import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { loadDictionary } from './dictionary';
import { findTitleNames, isTitleName, titleNames } from './title-names';

describe('isTitleName', () => {
  it.each(['马斯克', '飞书', 'AI人才争夺战', 'C端', '36氪', '约书亚·本吉奥', '3D打印'])(
    'is short and has Han characters: %s',
    (name) => expect(isTitleName(name)).toBe(true),
  );

  it.each([
    ['one character', '雷'],
    ['Latin alone, which no browser breaks', 'OpenAI'],
    ['with a space', '特斯拉 Model'],
    ['long', '中国科学院自动化研究所'],
    ['a long row of Han characters', '通用人工智能'],
    ['a phrase', 'AI与就业'],
    ['a phrase', '协作的未来'],
    ['a sentence', '人人都会用，'],
    ['in brackets', '（无作者）'],
    ['nothing', ''],
    ['a number', '2025'],
  ])('rejects %s', (_what, name) => expect([name, isTitleName(name)]).toEqual([name, false]));
});

describe('findTitleNames', () => {
  const find = async (title: string, names: string[]) => {
    const dictionary = await loadDictionary();
    return findTitleNames(title, dictionary.words(title), titleNames(names), dictionary).map(
      ({ start, end }) => title.slice(start, end),
    );
  };

  it('prefers the longest and finds no overlapping names', async () => {
    expect(await find('AI人才争夺战', ['AI人才', '争夺战', 'AI人才争夺战'])).toEqual(['AI人才争夺战']);
    expect(await find('飞书与飞书', ['飞书'])).toEqual(['飞书', '飞书']);
  });

  it('finds none within Latin words or across word boundaries', async () => {
    expect(await find('OpenAI人才出走', ['AI人才'])).toEqual([]);
    expect(await find('智能力量', ['能力'])).toEqual([]);
    expect(await find('飞书写得好', ['飞书'])).toEqual(['飞书']);
  });

  it('returns whole names in order', async () => {
    const dictionary = await loadDictionary();
    await fc.assert(
      fc.asyncProperty(
        fc.array(hanPhrase(), { maxLength: 6 }),
        fc.array(hanPhrase({ minLength: 2 })),
        async (words, names) => {
          const title = words.join('');
          const found = findTitleNames(title, dictionary.words(title), titleNames(names), dictionary);
          let end = 0;
          for (const name of found) {
            expect(name.start).toBeGreaterThanOrEqual(end);
            expect(names).toContain(title.slice(name.start, name.end));
            end = name.end;
          }
        },
      ),
    );
  });
});
