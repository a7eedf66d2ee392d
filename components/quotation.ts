import { beginnings, type Passage } from '@/lib/text/text-fragment';

/** What a reader has selected of the body, in words, and where its end is on the page. */
export type Quotation = {
  text: string;
  /** The sentences that it is of, whole. */
  passage: Passage;
  left: number;
  top: number;
};

/** A part of a text node; slices of one `line` stand together, with nothing between them. */
type Slice = { node: Text; from: number; to: number; block: Element; line: number; isNumber: boolean };

/** The quotation that a selection makes; `undefined` when it is empty or not within the body of an article. */
export function quotationOf(selection: Selection | null): Quotation | undefined {
  const body = document.querySelector('article .prose');
  if (!body || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const slices = slicesOf(body);
  const chosen = slices.flatMap((slice) => within(slice, range));
  const [first, last] = [chosen.find(hasWords), chosen.findLast(hasWords)];
  const text = chosen
    .map((slice, index) => glue(chosen[index - 1], slice) + wordsIn(slice))
    .join('')
    .replace(/\s*\n\s*/gu, '\n')
    .trim();
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

/** The text of the body, piece by piece. */
function slicesOf(body: Element): Slice[] {
  const slices: Slice[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let line = 0;
  let before: Element | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      if (/^(?:br|img|hr)$/i.test(node.nodeName)) line += 1;
      continue;
    }
    const number = node.parentElement?.closest('.ref');
    const block = blockOf(node.parentElement ?? body);
    if ((number ?? block) !== before) line += 1;
    before = number ?? block;
    slices.push({ node, from: 0, to: node.length, block, line, isNumber: Boolean(number) });
  }
  return slices;
}

/** The nearest element that is no part of a line; the button of a number is none, for those who look for text. */
function blockOf(element: Element): Element {
  let block = element.closest('.ref')?.parentElement ?? element;
  while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}

/** What of a slice is in a range, numbers aside. */
function within(slice: Slice, range: Range): Slice[] {
  const { node, isNumber } = slice;
  if (isNumber || !range.intersectsNode(node)) return [];
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return from < to ? [{ ...slice, from, to }] : [];
}

/** Whether a range has words of what is not the body. A triple click ends at the beginning of what follows. */
function reachesOut(range: Range, body: Element): boolean {
  const outside = range.cloneRange();
  const ends = [range.startContainer, range.endContainer].map((node) => body.contains(node));
  if (ends[0]) outside.setStartAfter(body);
  else if (ends[1]) outside.setEndBefore(body);
  else return true;
  return !ends.every(Boolean) && outside.toString().trim() !== '';
}

const hasWords = (slice: Slice) => wordsIn(slice).trim() !== '';
const wordsIn = ({ node, from, to }: Slice) => node.data.slice(from, to).replace(/\s+/gu, ' ');
const glue = (before: Slice | undefined, { block }: Slice) => (before && before.block !== block ? '\n' : '');

/** The passage from the beginning of a sentence to the end of one. */
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
    // Browsers do not find a piece that begins with the mark after a number.
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
  const isNew = (words: string) => !standsBefore(words, first);
  const starts = pieces.map((piece) => beginnings(piece).find(isNew));
  if (starts[0]) return { pieces, start: starts[0] };
  const [head = ''] = pieces;
  if (before && isNew(before + head)) return { pieces, before };
  // The same words after the same words; the first of the body are often those of its summary. From where they differ,
  // or by what stands on both sides.
  const differ = starts.findIndex((start) => start !== undefined);
  return differ > 0
    ? { pieces: pieces.slice(differ), start: starts[differ] }
    : { pieces: [head], before, after };
}

/** The text of slices, those that stand together as one; numbers part them, and are pieces if asked for. */
function piecesOf(slices: Slice[], withNumbers = false): string[] {
  const pieces = new Map<number, string>();
  for (const slice of slices)
    if (withNumbers || !slice.isNumber)
      pieces.set(slice.line, (pieces.get(slice.line) ?? '') + wordsIn(slice));
  return [...pieces.values()].map((piece) => piece.trim()).filter(Boolean);
}

const sentenceEnds = /[。！？]+[”’」』）》]*/gu;

function sentenceStart(words: Slice[], first: Slice): Slice {
  const end = [...first.node.data.slice(0, first.from).matchAll(sentenceEnds)].at(-1);
  if (end) return { ...first, from: end.index + end[0].length };
  const above = words[words.findIndex(({ node }) => node === first.node) - 1];
  if (above?.block !== first.block || /[。！？][”’」』）》]*\s*$/u.test(above.node.data))
    return { ...first, from: 0 };
  return sentenceStart(words, { ...above, from: above.node.length });
}

function sentenceEnd(words: Slice[], last: Slice): Slice {
  const { node, to } = last;
  const isOver = /[。！？][”’」』）》]*\s*$/u.test(node.data.slice(0, to));
  const end = isOver
    ? /^[”’」』）》]*/u.exec(node.data.slice(to))
    : /^.*?[。！？]+[”’」』）》]*/su.exec(node.data.slice(to));
  if (end) return { ...last, to: to + end[0].length };
  const below = words[words.findIndex((word) => word.node === node) + 1];
  if (below?.block !== last.block) return { ...last, to: node.length };
  return sentenceEnd(words, { ...below, to: 0 });
}

/** Whether the page has words already before a place, as browsers compare them. */
function standsBefore(words: string, { node, from }: Slice): boolean {
  const above = document.createRange();
  above.setStart(document.body, 0);
  above.setEnd(node, from);
  const plain = (text: string) => text.replace(/\s+/gu, '').toLowerCase();
  return plain(above.toString()).includes(plain(words));
}
