import { pinyin } from 'pinyin-pro';
import { isHan } from './han';

/** A name's pinyin as people type it: `数据标注` is `shujubiaozhu` or `sjbz`. */
type Reading = { full: string; initials: string; key: string; letter: string };

const readings = new Map<string, Reading>();
/** Cache limit, well above the number of terms; search input is never cached. */
const maxCached = 200_000;

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
    // Latin names come first under each letter, as in a dictionary.
    const group = `${letter === '#' ? '~' : letter}${isHan(folded.charAt(0)) ? 1 : 0}`;
    reading = {
      full: words.join(''),
      initials: words.map((word) => word[0]).join(''),
      key: `${group} ${syllables.join(' ')}\u0001${folded}`,
      letter,
    };
    if (readings.size < maxCached) readings.set(name, reading);
  }
  return reading;
}

/** Index letter of a name: A to Z, or `#`. */
export const letterOf = (name: string) => readingOf(name).letter;

/** Compares two names in Chinese dictionary order: by pinyin, `#` last. */
export function comparePinyin(a: string, b: string): number {
  const [one, other] = [readingOf(a).key, readingOf(b).key];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether a name's full pinyin or initials begin with the typed Latin letters. */
export function matchesPinyin(name: string, typed: string): boolean {
  const letters = typed.toLowerCase().replace(/[\s']/g, '');
  if (!/^[a-z]+$/.test(letters)) return false;
  const { full, initials } = readingOf(name);
  return full.startsWith(letters) || initials.startsWith(letters);
}
