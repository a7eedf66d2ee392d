import { foldedCode, foldedParts, kindOfCode, kinds } from './fold';

/**
 * Text as the full-text index sees it: words with one space before and after each. Every Han character is a word of
 * its own, so that any substring of Han text is found as a phrase of its characters; letters and digits in a row are
 * one (with the signs of `C++` and `C#`). Where punctuation or a line's end parts two words and one of them is Han, or
 * a space two Han characters, a `¶` stands between: 其中，国家 does not hold 中国. Spaces beside Latin words part
 * nothing, since some type them (Meta 公司) and some do not.
 */
export const toSearchText = (input: string): string => write(input.normalize('NFC')).text;

/** The same, with the place in `source` (the text in NFC) at which each code unit of it begins; the last is its length. */
export function toPlacedSearchText(input: string): { text: string; source: string; places: Uint32Array } {
  const source = input.normalize('NFC');
  const { text, places: kept } = write(source, true);
  return { text, source, places: kept.slice(0, text.length + 1) };
}

/** Stands where two words are parted. It cannot come from a text. */
const parting = '¶';

const space = 32;
const partingCode = parting.charCodeAt(0);
/** Kept for all but the longest texts: new ones for each fill the memory faster than it is swept. */
let codes = new Uint16Array(0);
let places = new Uint32Array(0);
const mostKept = 400_000;
const none = new Uint32Array(0);

/** How far the last word and the next are apart. */
const apart = { not: 0, bySpace: 1, byMark: 2, byLine: 3 } as const;

/** Whether the word that was last written may go on: with letters and signs, with signs, or not. */
const ends = { closed: 0, open: 1, signed: 2 } as const;

function write(text: string, placed = false): { text: string; places: Uint32Array } {
  // Eight for a Han character with a parting before it; a ligature may unfold to more (ﷺ: 18).
  const wanted = text.length * 20 + 8;
  if (codes.length < Math.min(wanted, mostKept)) codes = new Uint16Array(mostKept);
  const out = wanted <= mostKept ? codes : new Uint16Array(wanted);
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
