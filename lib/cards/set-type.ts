import { isHan } from '../text/han';
import type { WordBreaks } from '../text/word-breaks';

/** Characters drawn together, and their offset from the previous run in em (negative: closer). */
type Run = { text: string; shift: number };
export type Line = { runs: Run[]; width: number };
/** A text to set and its allowed breaks; without them it may break anywhere. */
export type Settable = { text: string; breaks?: WordBreaks };
export type SetText = { size: number; lines: Line[] };

// Marks whose right half is blank, and those whose left half is (《中文排版需求》, W3C clreq, section 3.1.6).
const closing = /[，。、；：）》」』】〉〕”’]/u;
const opening = /[（《「『【〈〔“‘]/u;
/** Marks that must not start a line. */
const notFirst = /[，。、；：）》」』】〉〕”’！？!?,.;:)\]}%…—～·°℃]/u;
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u;
/** Characters that form a Latin word or a number. */
const inWord = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{Nd}.,+#&'’/_%$@:-]/u;

/** Space between Han and Latin in em, as in browsers (`text-autospace`). */
const gap = 0.125;

/** Cost of a break inside a word. */
const insideWord = 14;
/** Cost of a break inside a Latin word that is longer than a line. */
const insideLatin = 60;

/** Maximum number of characters considered; no card has room for more. */
const longest = 600;

type Piece = { text: string; width: number; shift: number };
/** Cost of a break before a character; Infinity if not allowed. */
type Cost = number;

/**
 * Sets `text` in lines of at most `width` pixels. Uses the largest of `sizes` (px, descending) that needs at most
 * `linesAt(size)` lines. Prefers breaks between words and lines of similar length, keeps marks off the wrong line
 * ends and closes up adjacent marks. Text that does not fit in the smallest size is truncated with `……`. `widthOf`
 * returns a character's width in em.
 */
export function setText(
  { text, breaks }: Settable,
  widthOf: (character: string) => number,
  { width, sizes, linesAt }: { width: number; sizes: number[]; linesAt: (size: number) => number },
): SetText {
  const characters = Array.from(text).slice(0, longest);
  const last = sizes.at(-1) ?? 1;
  const costs = breakCosts(characters, breaks);
  // Prefer a smaller size over breaking a word.
  const betweenWords = costs.map((cost) => (cost < insideWord ? cost : Infinity));
  for (const allowed of [betweenWords, costs])
    for (const size of sizes) {
      const lines = breakLines(characters, allowed, widthOf, width / size, linesAt(size));
      if (lines) return { size, lines };
    }
  // Break words only if they are longer than a line.
  const loose = breakCosts(characters, breaks, insideLatin);
  const inLastSize = (text: string[], at: Cost[]) =>
    breakLines(text, at, widthOf, width / last, linesAt(last));
  const lines =
    inLastSize(characters, loose) ??
    shortened(characters, costs, insideWord, inLastSize) ??
    shortened(characters, loose, Infinity, inLastSize);
  return { size: last, lines: lines ?? [] };
}

/** The longest start of the text that fits with `……`, cut where a break costs less than `maxCost`. */
function shortened(
  characters: string[],
  costs: Cost[],
  maxCost: Cost,
  fit: (text: string[], costs: Cost[]) => Line[] | undefined,
): Line[] | undefined {
  for (let length = characters.length - 1; length > 0; length--) {
    if ((costs[length] ?? 0) >= maxCost) continue;
    const cut = characters.slice(0, length);
    while (cut.length > 0 && (notFirst.test(cut.at(-1) ?? '') || opening.test(cut.at(-1) ?? ''))) cut.pop();
    if (cut.length === 0) return undefined;
    const lines = fit([...cut, '…', '…'], [...costs.slice(0, cut.length), Infinity, Infinity]);
    if (lines) return lines;
  }
  return undefined;
}

function breakLines(
  characters: string[],
  costs: Cost[],
  widthOf: (character: string) => number,
  most: number,
  maxLines: number,
): Line[] | undefined {
  for (let count = 1; count <= maxLines; count++) {
    const ends = bestEnds(characters, costs, widthOf, most, count);
    if (!ends) continue;
    return ends.map((end, index) => lineOf(characters.slice(ends[index - 1] ?? 0, end), widthOf));
  }
  return undefined;
}

/**
 * Line ends for `count` lines with the lowest total cost (balance and break quality); `undefined` if they do not
 * fit.
 */
function bestEnds(
  characters: string[],
  costs: Cost[],
  widthOf: (character: string) => number,
  most: number,
  count: number,
): number[] | undefined {
  const whole = lineOf(characters, widthOf).width;
  if (whole > most * count) return undefined;
  const ideal = whole / count;
  const places = [...costs.keys(), characters.length].filter((place) => (costs[place] ?? 0) < Infinity);
  type Best = { cost: number; ends: number[] };
  let best = new Map<number, Best>([[0, { cost: 0, ends: [] }]]);
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, Best>();
    for (const [start, before] of best)
      for (const end of places) {
        if (end <= start || (line === count) !== (end === characters.length)) continue;
        const { width } = lineOf(characters.slice(start, end), widthOf);
        if (width > most) break;
        const cost = before.cost + (costs[end] ?? 0) + ((width - ideal) / most) ** 2 * 100;
        if (cost < (next.get(end)?.cost ?? Infinity)) next.set(end, { cost, ends: [...before.ends, end] });
      }
    best = next;
  }
  return best.get(characters.length)?.ends;
}

function breakCosts(
  characters: string[],
  breaks: WordBreaks | undefined,
  withinLatin: Cost = Infinity,
): Cost[] {
  const allowed = breaks && new Set(breaks.allowed);
  const forbidden = new Set(breaks?.forbidden);
  let offset = 0;
  return characters.map((character, index) => {
    const before = characters[index - 1] ?? '';
    const place = offset;
    offset += character.length;
    if (index === 0 || notFirst.test(character) || character === ' ' || opening.test(before)) return Infinity;
    if (inWord.test(before) && inWord.test(character)) return withinLatin;
    if (forbidden.has(place)) return insideWord;
    if (before === ' ') return 1;
    if (/[，。；：！？]/u.test(before)) return -4;
    if (/[、）》”’」』—…·]/u.test(before)) return 0;
    if (opening.test(character)) return 0;
    if (isHan(before) && isHan(character)) return !allowed || allowed.has(place) ? 1 : insideWord;
    return 2;
  });
}

function lineOf(characters: string[], widthOf: (character: string) => number): Line {
  const pieces = characters.map((character, index): Piece => {
    const before = characters[index - 1];
    return { text: character, width: widthOf(character), shift: shiftOf(before, character) };
  });
  while (pieces.at(-1)?.text === ' ') pieces.pop();
  const runs: Run[] = [];
  let width = 0;
  for (const { text, width: own, shift } of pieces) {
    const run = runs.at(-1);
    if (run && shift === 0) run.text += text;
    else runs.push({ text, shift });
    width += own + shift;
  }
  // The blank half of a final mark hangs into the margin.
  if (closing.test(pieces.at(-1)?.text ?? '')) width -= 0.5;
  return { runs, width };
}

function shiftOf(before: string | undefined, character: string): number {
  if (before === undefined) return opening.test(character) ? -0.5 : 0;
  if (
    closing.test(before) &&
    (closing.test(character) || opening.test(character) || /[！？]/.test(character))
  )
    return -0.5;
  if (opening.test(before) && opening.test(character)) return -0.5;
  const meet = (isHan(before) && latin.test(character)) || (latin.test(before) && isHan(character));
  return meet ? gap : 0;
}
