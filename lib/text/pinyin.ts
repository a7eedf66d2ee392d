import { pinyin } from 'pinyin-pro';
import { isHan } from './han';

/** How a name is read aloud, in the letters that people type: `数据标注` as `shujubiaozhu` and `sjbz`. */
type Reading = { full: string; initials: string; key: string; letter: string };

const readings = new Map<string, Reading>();
/** More than there are names of tags; a reader's search cannot add to it. */
const mostKept = 200_000;

function readingOf(name: string): Reading {
  let reading = readings.get(name);
  if (!reading) {
    const folded = name
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '');
    const syllables = pinyin(folded, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
    const words = syllables
      .join(' ')
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
    const first = /^[\p{L}\p{N}]/u.test(folded) ? (syllables[0]?.trim()[0] ?? '') : (words[0]?.[0] ?? '');
    const letter = /^[a-z]$/.test(first) ? first.toUpperCase() : '#';
    // Under a letter Latin names stand first, as in a dictionary.
    const group = `${letter === '#' ? '~' : letter}${isHan(folded.charAt(0)) ? 1 : 0}`;
    reading = {
      full: words.join(''),
      initials: words.map((word) => word[0]).join(''),
      key: `${group} ${syllables.join(' ')}\u0001${folded}`,
      letter,
    };
    if (readings.size < mostKept) readings.set(name, reading);
  }
  return reading;
}

/** The letter under which a name stands in an index: A to Z, or `#`. */
export const letterOf = (name: string) => readingOf(name).letter;

/** Orders two names as a Chinese dictionary does: by pinyin, `#` last. */
export function comparePinyin(a: string, b: string): number {
  const [one, other] = [readingOf(a).key, readingOf(b).key];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether a name's pinyin, or its initials, begin with what was typed in Latin letters. */
export function matchesPinyin(name: string, typed: string): boolean {
  const letters = typed.toLowerCase().replace(/[\s']/g, '');
  if (!/^[a-z]+$/.test(letters)) return false;
  const { full, initials } = readingOf(name);
  return full.startsWith(letters) || initials.startsWith(letters);
}
