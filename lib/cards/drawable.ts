import { fromTraditional } from '../text/fold';
import type { WordBreaks } from '../text/word-breaks';
import { faceOf, type Weight } from './faces';
import type { Settable } from './set-type';

/** Signs whose own form the font lacks, and what stands for them. */
const standIns: Record<string, string> = { '‑': '-', '−': '-', '〜': '～', '⸺': '—', '・': '·', '•': '·' };

/** Letters with a stroke, which Unicode does not take apart. */
const unaccented: Record<string, string> = { Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Ø: 'O', ø: 'o' };

/**
 * `text` in characters that the font has, so that no card ever shows a box: one that is missing gives way to its
 * compatible form, its simplified one, or its letter without the accent; what has none of these (emoji, 鞺) is left out.
 */
export function drawable(text: string, weight: Weight): string {
  const has = (character: string) => faceOf(character, weight) !== undefined;
  const characters = Array.from(text.normalize('NFC').replace(/\s+/gu, ' '), (character) => {
    if (/\p{C}/u.test(character)) return '';
    if (has(character)) return character;
    const choices = [
      standIns[character] ?? '',
      character.normalize('NFKC'),
      ...fromTraditional(character),
      // A letter without its accent is nearer than none.
      unaccented[character] ?? character.normalize('NFD').charAt(0),
    ].filter((choice) => choice !== '');
    return choices.find((choice) => Array.from(choice).every(has)) ?? '';
  });
  return (
    characters
      .join('')
      // The font's own is as wide as a Han character.
      .replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'")
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

/** The same for a text with its breaks, whose places are those in the drawable text. */
export function drawableText(text: string, breaks: WordBreaks | undefined, weight: Weight): Settable {
  // A sign after it keeps a space at the end.
  const placeOf = (place: number) => drawable(`${text.slice(0, place)}.`, weight).length - 1;
  return {
    text: drawable(text, weight),
    breaks: breaks && {
      allowed: breaks.allowed.map(placeOf),
      forbidden: breaks.forbidden.map(placeOf),
    },
  };
}
