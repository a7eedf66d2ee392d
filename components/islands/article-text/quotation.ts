import { beginnings, type Passage } from '@/lib/text/text-fragment';
import { sentenceEnd, sentenceStart } from './sentences';
import { hasWords, piecesOf, quoted, type Slice, slicesOf, within } from './slices';

/** A selected passage and where on the page it ends. */
export type Quotation = {
  text: string;
  /** The passage extended to whole sentences. */
  passage: Passage;
  left: number;
  top: number;
};

/** Reads the selection; `undefined` if it is empty or not within the article's body. */
export function quotationOf(selection: Selection | null, body: Element): Quotation | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const slices = slicesOf(body);
  const chosen = slices.flatMap((slice) => within(slice, range));
  const [first, last] = [chosen.find(hasWords), chosen.findLast(hasWords)];
  const text = quoted(chosen);
  if (!first || !last || Array.from(text).length < 2 || reachesOut(range, body)) return undefined;
  const shown = document.createRange();
  shown.setStart(first.node, first.from);
  shown.setEnd(last.node, last.to);
  const { left, bottom } = shown.getBoundingClientRect();
  return {
    text,
    passage: passageOf(slices, first, last),
    left: Math.max(0, Math.min(left, innerWidth - 340)) + scrollX,
    top: bottom + scrollY + 8,
  };
}

/** Whether a range holds words outside the body. A triple click ends at the start of the next block, which does not count. */
function reachesOut(range: Range, body: Element): boolean {
  const outside = range.cloneRange();
  const ends = [range.startContainer, range.endContainer].map((node) => body.contains(node));
  if (ends[0]) outside.setStartAfter(body);
  else if (ends[1]) outside.setEndBefore(body);
  else return true;
  return !ends.every(Boolean) && outside.toString().trim() !== '';
}

/** The passage from the start of its first sentence to the end of its last. */
function passageOf(slices: Slice[], chosenFirst: Slice, chosenLast: Slice): Passage {
  const words = slices.filter(({ isNumber }) => !isNumber);
  const first = sentenceStart(words, chosenFirst);
  const last = sentenceEnd(words, chosenLast);
  const at = (slice: Slice) => slices.findIndex(({ node }) => node === slice.node);
  const [begins, ends] = [at(first), at(last)];
  const inside = slices.slice(begins, ends + 1).map((slice, index, all) => ({
    ...slice,
    from: index === 0 ? first.from : 0,
    to: index === all.length - 1 ? last.to : slice.to,
  }));
  const pieces = piecesOf(inside)
    // Browsers do not match a text fragment that starts with punctuation after a citation number.
    .map((piece) => piece.replace(/^[，。、；：！？）》」』”’,.;:!?)\s]+/u, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const [before = ''] = piecesOf(
    [...slices.slice(0, begins), { ...first, from: 0, to: first.from }],
    true,
  ).slice(-1);
  const [after] = piecesOf(
    [{ ...last, from: last.to, to: last.node.length }, ...slices.slice(ends + 1)],
    true,
  );
  const above = textBefore(first);
  const isNew = (words: string) => !above.includes(comparable(words));
  const starts = pieces.map((piece) => beginnings(piece).find(isNew));
  if (starts[0]) return { pieces, start: starts[0] };
  const [head = ''] = pieces;
  if (before && isNew(before + head)) return { pieces, before };
  // The same words after the same words; the first of the body are often those of its summary. From where they differ,
  // or by what stands on both sides.
  const differ = starts.findIndex((start) => start !== undefined);
  return differ > 0
    ? { pieces: pieces.slice(differ), start: starts[differ] }
    : { pieces: [head], before, ...(pieces.length === 1 && { after }) };
}

/** The text of the page before a place. */
function textBefore({ node, from }: Slice): string {
  const above = document.createRange();
  above.setStart(document.body, 0);
  above.setEnd(node, from);
  return comparable(above.toString());
}

/** Text normalised the way browsers compare fragments. */
const comparable = (text: string) => text.replace(/\s+/gu, '').toLowerCase();
