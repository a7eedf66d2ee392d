import fc from 'fast-check';
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { foldedCode, foldedParts, fromTraditional, kindOfCode, kinds } from './fold';

/** A text folded character by character, as search sees it. */
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

describe('character folding', () => {
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
  ])('folds %j to %j', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });

  it('ignores case and accents of Latin letters', () => {
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

  it('is idempotent and keeps Han characters Han', () => {
    for (const character of allCharacters) {
      const plain = folded(character);
      const isKept = /\p{Script=Han}/u.test(character)
        ? /^\p{Script=Han}+$/u.test(plain)
        : // ŀ folds to l and a dot.
          folded(plain) === plain.replace('·', '');
      if (!isKept) throw new Error(character);
    }
  });

  it('folds traditional and simplified characters to the same', () => {
    const toTraditional = ToTraditional({ from: 'cn', to: 't' });
    const toTaiwan = ToTraditional({ from: 'cn', to: 'tw' });
    fc.assert(
      fc.property(hanPhrase({ maxLength: 20 }), (text) => {
        // 著 stays 著 here, although Taiwan writes 着 as 著; `fromTraditional` handles that.
        expect(folded(toTraditional(text))).toBe(text);
        expect(folded(toTaiwan(text))).toBe(text);
      }),
    );
  });
});

describe('kindOfCode', () => {
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

  it('is Han, word or several for exactly the letters and digits of Unicode', () => {
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

describe('fromTraditional', () => {
  it.each([
    ['隨著', '随着'],
    ['憑藉', '凭借'],
    ['乾隆', '乾隆'],
    ['乾淨', '干净'],
    ['頭髮與發展', '头发与发展'],
    ['大語言模型 GPT-4', '大语言模型 GPT-4'],
  ])('converts %s to %s', (typed, simplified) => {
    expect([typed, ...fromTraditional(typed)]).toContain(simplified);
  });

  it('returns nothing for text without traditional characters', () => {
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
