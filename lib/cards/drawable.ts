import { fromTraditional } from '../text/fold';
import { faceOf, type Weight } from './faces';

/** Signs whose own form the font lacks, and what stands for them. */
const standIns: Record<string, string> = { '‑': '-', '−': '-', '〜': '～', '⸺': '—', '・': '·', '•': '·' };

/**
 * `text` in characters that the font has, so that no card ever shows a box: one that is missing gives way to its
 * compatible form, then to its simplified one; what has neither (emoji, 鞺) is left out.
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
