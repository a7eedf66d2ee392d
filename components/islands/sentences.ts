import type { Slice } from './slices';

const sentenceEnds = /[。！？]+[”’」』）》]*/gu;

/** The start of the sentence that a slice starts in; never leaves its block. */
export function sentenceStart(words: Slice[], first: Slice): Slice {
  const end = [...first.node.data.slice(0, first.from).matchAll(sentenceEnds)].at(-1);
  if (end) return { ...first, from: end.index + end[0].length };
  const above = words[words.findIndex(({ node }) => node === first.node) - 1];
  if (above?.block !== first.block || /[。！？][”’」』）》]*\s*$/u.test(above.node.data))
    return { ...first, from: 0 };
  return sentenceStart(words, { ...above, from: above.node.length });
}

/** The end of the sentence that a slice ends in; never leaves its block. */
export function sentenceEnd(words: Slice[], last: Slice): Slice {
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
