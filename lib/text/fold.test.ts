import fc from 'fast-check';
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { foldedCode, foldedParts, fromTraditional, kindOfCode, kinds } from './fold';

/** A text as the search sees it, character by character. */
const folded = (text: string) =>
  Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const kind = kindOfCode(code);
    const parts = kind === kinds.several ? foldedParts(code) : [{ kind, code: foldedCode(code) }];
    const seen = parts.filter((part) => part.kind !== kinds.nothing && part.kind !== kinds.dot);
    return String.fromCodePoint(...seen.map((part) => part.code));
  }).join('');

const allCharacters = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

describe('a folded character', () => {
  it.each([
    ['ＡＢｃ１２', 'abc12'],
    ['Élan Ångström naïve İ', 'elan angstrom naive i'],
    ['ﬁ', 'fi'],
    ['①', '1'],
    ['㍿', '株式会社'],
    ['山姆·奥特曼', '山姆奥特曼'],
    ['A\u200bB\u00adC\ufe0f', 'abc'],
    ['發髮後體龍乾', '发发后体龙干'],
    ['𠮷', '𠮷'],
    ['𫗦', '𫗦'],
  ])('of %j is %j', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });

  it('is the same for each Latin letter in capitals and small, and has no accent', () => {
    const collator = new Intl.Collator('en', { sensitivity: 'base' });
    for (const letter of allCharacters) {
      if (!/\p{Script=Latin}/u.test(letter) || !/[\p{Lu}\p{Ll}]/u.test(letter)) continue;
      const plain = folded(letter);
      expect(collator.compare(plain, letter), letter).toBe(0);
      expect(plain.normalize('NFD'), letter).not.toMatch(/\p{Mn}/u);
      if (letter.toUpperCase().length === letter.length && letter.toUpperCase().toLowerCase() === letter)
        expect(folded(letter.toUpperCase()), letter).toBe(plain);
    }
  });

  it('is itself folded, or is Han if it was', () => {
    for (const character of allCharacters) {
      const plain = folded(character);
      const isKept = /\p{Script=Han}/u.test(character)
        ? /^\p{Script=Han}+$/u.test(plain)
        : // ŀ is l with a dot.
          folded(plain) === plain.replace('·', '');
      if (!isKept) throw new Error(character);
    }
  });

  it('is the same for simplified and traditional characters, in any text', () => {
    const toTraditional = ToTraditional({ from: 'cn', to: 't' });
    const toTaiwan = ToTraditional({ from: 'cn', to: 'tw' });
    fc.assert(
      fc.property(hanPhrase({ maxLength: 20 }), (text) => {
        // 着 is 著 in Taiwan, which may stay 著: `fromTraditional` is for that.
        expect(folded(toTraditional(text))).toBe(text);
        expect(folded(toTaiwan(text))).toBe(text);
      }),
    );
  });
});

describe('the kind of a character', () => {
  it.each([
    ['han', '中〇々𠮷⺼發'],
    ['word', 'aＺé5５あ한яß'],
    ['sign', '+#＋＃'],
    ['gap', '，。-_"¶😀\0\ud83d'],
    ['line', '\n\r\u2028\u2029'],
    ['space', ' \t　\u00a0'],
    ['dot', '·•‧・･'],
    ['nothing', '\u200b\u200d\ufeff\u00ad\u0301\ufe0f\u{e0100}'],
    ['several', 'ﬁ㍿½'],
  ] as const)('is %s for each of %j', (kind, characters) => {
    for (const one of characters) expect(kindOfCode(one.codePointAt(0) ?? 0), one).toBe(kinds[kind]);
  });

  it('is a Han character, a word or several for all letters and digits there are, and for nothing else', () => {
    for (const character of allCharacters) {
      const isText = /[\p{L}\p{N}]/u.test(character.normalize('NFKC'));
      const kind = kindOfCode(character.codePointAt(0) ?? 0);
      if (isText && ![kinds.han, kinds.word, kinds.several].some((one) => one === kind))
        throw new Error(character);
      if (kind === kinds.han && !/\p{Script=Han}/u.test(character.normalize('NFKC')))
        throw new Error(character);
    }
  });
});

describe('what is typed in traditional characters', () => {
  it.each([
    ['隨著', '随着'],
    ['憑藉', '凭借'],
    ['乾隆', '乾隆'],
    ['乾淨', '干净'],
    ['頭髮與發展', '头发与发展'],
    ['大語言模型 GPT-4', '大语言模型 GPT-4'],
  ])('may be, of %s, %s', (typed, simplified) => {
    expect([typed, ...fromTraditional(typed)]).toContain(simplified);
  });

  it('is nothing else where none of it is traditional', () => {
    const text = fc.array(
      fc.oneof(hanPhrase(), fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom('着名', '显著', '著名')),
    );
    fc.assert(
      fc.property(text, (pieces) => {
        expect(fromTraditional(pieces.join(''))).toEqual([]);
      }),
    );
  });
});
