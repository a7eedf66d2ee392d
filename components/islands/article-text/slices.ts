/** A part of a text node. Slices of the same `line` are adjacent. */
export type Slice = { node: Text; from: number; to: number; block: Element; line: number; isNumber: boolean };

/** Every text node of the body as a slice. */
export function slicesOf(body: Element): Slice[] {
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

/** The nearest block element. A citation number counts as part of the block around it. */
function blockOf(element: Element): Element {
  let block = element.closest('.ref')?.parentElement ?? element;
  while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}

/** The part of a slice that is in a range; nothing for citation numbers. */
export function within(slice: Slice, range: Range): Slice[] {
  const { node, isNumber } = slice;
  if (isNumber || !range.intersectsNode(node)) return [];
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return from < to ? [{ ...slice, from, to }] : [];
}

export const hasWords = (slice: Slice) => wordsIn(slice).trim() !== '';
const wordsIn = ({ node, from, to }: Slice) => node.data.slice(from, to).replace(/\s+/gu, ' ');

/** The text of slices, adjacent ones joined. Citation numbers separate pieces, and are pieces themselves with `withNumbers`. */
export function piecesOf(slices: Slice[], withNumbers = false): string[] {
  const pieces = new Map<number, string>();
  for (const slice of slices)
    if (withNumbers || !slice.isNumber)
      pieces.set(slice.line, (pieces.get(slice.line) ?? '') + wordsIn(slice));
  return [...pieces.values()].map((piece) => piece.trim()).filter(Boolean);
}

/** The text of slices as a quotation, with a line break between blocks. */
export const quoted = (slices: Slice[]) =>
  slices
    .map((slice, index) => {
      const before = slices[index - 1];
      return (before && before.block !== slice.block ? '\n' : '') + wordsIn(slice);
    })
    .join('')
    .replace(/\s*\n\s*/gu, '\n')
    .trim();
