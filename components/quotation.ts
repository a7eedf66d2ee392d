/** What a reader has selected of the body, in words, and where its end is on the page. */
export type Quotation = {
  text: string;
  /** The sentences that it is of, whole, in the pieces between citation numbers. */
  sentence: string[];
  left: number;
  top: number;
};

/** The quotation that a selection makes; `undefined` when it is empty or not within the body of an article. */
export function quotationOf(selection: Selection | null): Quotation | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const body = document.querySelector('.prose');
  const text = wordsOf(range).join('').replace(/\s+/gu, ' ').trim();
  if (!body?.contains(range.commonAncestorContainer) || Array.from(text).length < 2) return undefined;
  const { left, bottom } = range.getBoundingClientRect();
  return {
    text,
    sentence: wordsOf(wholeSentences(range))
      .map((piece) => piece.replace(/\s+/gu, ' ').trim())
      .filter((piece) => /[\p{L}\p{N}]/u.test(piece)),
    left: Math.max(0, Math.min(left, innerWidth - 340)) + scrollX,
    top: bottom + scrollY + 8,
  };
}

/** The text of a range in the pieces between citation numbers. */
function wordsOf(range: Range): string[] {
  const part = range.cloneContents();
  for (const number of part.querySelectorAll('.ref')) number.replaceWith('\0');
  return (part.textContent ?? '').split('\0').filter((piece) => piece.trim() !== '');
}

/** The range widened to the beginning and the end of the sentences that it touches, within their paragraphs. */
function wholeSentences(range: Range): Range {
  const whole = range.cloneRange();
  const start = paragraphOf(range.startContainer);
  const end = paragraphOf(range.endContainer);
  const before = document.createRange();
  before.setStart(start, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const [from, fromOffset] = placeAt(start, lastEnd(before.toString()));
  whole.setStart(from, fromOffset);
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(end, end.childNodes.length);
  const done = /[。！？]\s*$/u.test(range.toString());
  const length = done ? 0 : (/^.*?[。！？]/su.exec(after.toString())?.[0].length ?? after.toString().length);
  const [to, toOffset] = placeAt(end, endOffsetIn(end, range) + length);
  whole.setEnd(to, toOffset);
  return whole;
}

const paragraphOf = (node: Node): Element =>
  (node instanceof Element ? node : node.parentElement)?.closest(
    'p, li, td, th, blockquote, h2, h3, h4, h5, h6',
  ) ?? document.body;

const lastEnd = (text: string) => Math.max(...['。', '！', '？'].map((mark) => text.lastIndexOf(mark))) + 1;

function endOffsetIn(paragraph: Element, range: Range): number {
  const until = document.createRange();
  until.setStart(paragraph, 0);
  until.setEnd(range.endContainer, range.endOffset);
  return until.toString().length;
}

/** The text node, and the place in it, that lies `offset` characters into an element. */
function placeAt(element: Element, offset: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Node = element;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left <= length) return [node, left];
    left -= length;
    last = node;
  }
  return [last, last.textContent?.length ?? 0];
}
