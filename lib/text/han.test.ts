import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase, hanPunctuation } from '../testing/han-arbitraries';
import { clip, countText, isHan, isHanCode, isHanText, readingMinutes } from './han';

describe('Han text', () => {
  it.each(['中', '々', '〇', '𠮷', '龘', '⺼'])('%s is a Han character', (character) => {
    expect(isHan(character)).toBe(true);
    expect(isHanText(character)).toBe(true);
  });

  it.each([...'，。、：；！？“”‘’（）《》【】「」『』—…·　＋～'])('%s is Chinese punctuation', (mark) => {
    expect(isHan(mark)).toBe(false);
    expect(isHanText(mark)).toBe(true);
  });

  it.each(['a', 'Ａ', 'é', '5', '５', ',', '.', '(', '"', "'", '-', '_', '*', ' ', 'あ', '한'])(
    '%j is neither',
    (character) => {
      expect(isHanText(character)).toBe(false);
    },
  );
});

it('isHanCode agrees with isHan for every code point', () => {
  for (let code = 0; code <= 0x10ffff; code++)
    if (isHanCode(code) !== /\p{Script=Han}/u.test(String.fromCodePoint(code))) throw new Error(String(code));
});

describe('counting', () => {
  it('counts Han characters and other words separately', () => {
    expect(countText('OpenAI发布GPT-4.5，很快。')).toEqual({ han: 4, words: 2 });
    expect(countText("don't stop 3.14 times")).toEqual({ han: 0, words: 4 });
    expect(countText('𠮷野家')).toEqual({ han: 3, words: 0 });
    expect(countText('，。—— …')).toEqual({ han: 0, words: 0 });
  });

  it('counts each Han character once in any context', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(hanPhrase(), hanPunctuation, word)), (pieces) => {
        const text = pieces.map(([phrase, mark, latin]) => `${phrase}${mark}${latin}`).join('');
        const han = pieces.reduce((sum, [phrase]) => sum + phrase.length, 0);
        expect(countText(text)).toEqual({ han, words: pieces.length });
      }),
    );
  });

  it('reads 400 Han characters or 200 words a minute, at least one minute', () => {
    expect(readingMinutes({ han: 2000, words: 0 })).toBe(5);
    expect(readingMinutes({ han: 0, words: 1000 })).toBe(5);
    expect(readingMinutes({ han: 1200, words: 400 })).toBe(5);
    expect(readingMinutes({ han: 10, words: 0 })).toBe(1);
  });
});

describe('clipping', () => {
  it('leaves a short text unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(clip(text, Array.from(text).length)).toBe(text);
      }),
    );
  });

  it('ends at a nearby sentence end, without an ellipsis', () => {
    expect(clip('模型今天发布了。价格明天公布。', 9)).toBe('模型今天发布了。');
  });

  it('otherwise ends with an ellipsis and drops a comma before it', () => {
    expect(clip('模型今天发布，价格明天公布', 7)).toBe('模型今天发布……');
    expect(clip('好。模型今天发布以后价格明天公布', 12)).toBe('好。模型今天发布以后价格……');
  });

  it('is a prefix of the text, within the length limit plus ellipsis, and splits no character', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('。', '，', '！', '😀', '𠮷'), fc.constantFrom('字', 'a')),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (whole, length) => {
        const clipped = clip(whole, length);
        const prefix = clipped.replace(/……$/u, '');
        expect(whole.startsWith(prefix)).toBe(true);
        expect(Array.from(prefix).length).toBeLessThanOrEqual(length);
        expect(Buffer.from(clipped).toString()).toBe(clipped);
      }),
    );
  });
});
