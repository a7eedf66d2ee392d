import { fromTraditional } from '../text/fold';
import type { WordBreaks } from '../text/word-breaks';
import { faceOf, type Weight } from './faces';
import type { Settable } from './set-type';

/** Replacements for signs missing from the font. */
const replacements: Record<string, string> = {
  '‑': '-',
  '−': '-',
  '〜': '～',
  '⸺': '—',
  '・': '·',
  '•': '·',
};

/** Letters with a stroke, which Unicode normalisation does not decompose. */
const unaccented: Record<string, string> = { Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Ø: 'O', ø: 'o' };

/**
 * Rewrites `text` in characters that the font has, so that cards never show boxes. A missing character is replaced
 * by its compatibility form, its simplified form or its letter without accent; others (emoji, 鞺) are dropped.
 */
export function drawable(text: string, weight: Weight): string {
  const has = (character: string) => faceOf(character, weight) !== undefined;
  const characters = Array.from(text.normalize('NFC').replace(/\s+/gu, ' '), (character) => {
    if (/\p{C}/u.test(character)) return '';
    if (has(character)) return character;
    const choices = [
      replacements[character] ?? '',
      character.normalize('NFKC'),
      ...fromTraditional(character),
      // Better a letter without its accent than none.
      unaccented[character] ?? character.normalize('NFD').charAt(0),
    ].filter((choice) => choice !== '');
    return choices.find((choice) => Array.from(choice).every(has)) ?? '';
  });
  return (
    characters
      .join('')
      // The font's ’ is as wide as a Han character.
      .replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'")
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

/** The same for a text with breaks; break offsets refer to the new text. */
export function drawableText(text: string, breaks: WordBreaks | undefined, weight: Weight): Settable {
  // A character after it keeps a trailing space from being trimmed.
  const placeOf = (place: number) => drawable(`${text.slice(0, place)}.`, weight).length - 1;
  return {
    text: drawable(text, weight),
    breaks: breaks && {
      allowed: breaks.allowed.map(placeOf),
      forbidden: breaks.forbidden.map(placeOf),
    },
  };
}
