import { foldedCode, foldedParts, kindOfCode, kinds } from './fold';

/**
 * Converts text to the form the full-text index stores: words with one space before and after each. Each Han
 * character is a word, so any Han substring is found as a phrase; adjacent letters and digits form one word (plus
 * the signs of `C++` and `C#`). A `¶` separates two words across a line end, across punctuation if either is Han,
 * and across a space if both are, so 其中，国家 does not match 中国. Other spaces are ignored, because writers differ
 * (Meta 公司).
 */
export const toSearchText = (input: string): string => write(input.normalize('NFC')).text;

/**
 * Like `toSearchText`, with the offset in `source` (the text in NFC) of each code unit; the last entry is its
 * length.
 */
export function toPlacedSearchText(input: string): { text: string; source: string; places: Uint32Array } {
  const source = input.normalize('NFC');
  const { text, places: offsets } = write(source, true);
  return { text, source, places: offsets.slice(0, text.length + 1) };
}

/** Separates words that must not match as a phrase. It never comes from the text itself. */
const parting = '¶';

const space = 32;
const partingCode = parting.charCodeAt(0);
// Buffers reused for all but the longest texts; allocating per text outruns the garbage collector.
let codes = new Uint16Array(0);
let places = new Uint32Array(0);
const reusedLength = 400_000;
const none = new Uint32Array(0);

/** What separates the last word from the next. */
const apart = { not: 0, bySpace: 1, byMark: 2, byLine: 3 } as const;

/** How the last word may continue: with letters and signs, with signs only, or not at all. */
const ends = { closed: 0, open: 1, signed: 2 } as const;

function write(text: string, placed = false): { text: string; places: Uint32Array } {
  // A Han character with separator takes eight; some ligatures unfold to more (ﷺ: 18).
  const wanted = text.length * 20 + 8;
  if (codes.length < Math.min(wanted, reusedLength)) codes = new Uint16Array(reusedLength);
  const out = wanted <= reusedLength ? codes : new Uint16Array(wanted);
  if (placed && places.length < out.length) places = new Uint32Array(out.length);
  const at = placed ? places : none;
  let end = 0;
  let last = 0;
  let gap: number = apart.not;
  let word: number = ends.closed;

  const put = (code: number, place: number) => {
    if (placed) at[end] = place;
    out[end++] = code;
  };
  const take = (kind: number, code: number, place: number) => {
    if (kind === kinds.han || kind === kinds.word) {
      const joins = word === ends.open && kind === kinds.word;
      if (!joins) {
        put(space, place);
        if (isParted(last, kind, gap)) {
          put(partingCode, place);
          put(space, place);
        }
      }
      if (code > 0xffff) {
        put(0xd800 + ((code - 0x10000) >> 10), place);
        put(0xdc00 + ((code - 0x10000) & 0x3ff), place);
      } else put(code, place);
      last = kind;
      gap = apart.not;
      word = kind === kinds.word ? ends.open : ends.closed;
    } else if (kind === kinds.sign && word !== ends.closed) {
      put(code, place);
      word = ends.signed;
    } else if (kind === kinds.dot) {
      word = ends.closed;
    } else if (kind !== kinds.nothing) {
      word = ends.closed;
      const wide = kind === kinds.space ? apart.bySpace : kind === kinds.line ? apart.byLine : apart.byMark;
      if (wide > gap) gap = wide;
    }
  };

  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    const kind = kindOfCode(code);
    if (kind === kinds.several) for (const part of foldedParts(code)) take(part.kind, part.code, index);
    else take(kind, foldedCode(code), index);
    if (code > 0xffff) index += 1;
  }
  if (end > 0) put(space, text.length);
  if (placed) at[end] = text.length;
  return { text: Buffer.from(out.buffer, 0, end * 2).toString('utf16le'), places: at };
}

function isParted(last: number, next: number, gap: number): boolean {
  if (last === 0 || gap === apart.not) return false;
  if (gap === apart.byLine) return true;
  if (gap === apart.byMark) return last === kinds.han || next === kinds.han;
  return last === kinds.han && next === kinds.han;
}
