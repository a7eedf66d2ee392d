import type { Slice } from './slices';

const sentenceEndPattern = /[。！？]+[”’」』）》]*/gu;

/** Moves `first` back to the start of its sentence, without leaving the block. */
export function sentenceStart(slices: Slice[], first: Slice): Slice {
  const end = [...first.node.data.slice(0, first.from).matchAll(sentenceEndPattern)].at(-1);
  if (end) return { ...first, from: end.index + end[0].length };
  const previous = slices[slices.findIndex(({ node }) => node === first.node) - 1];
  if (previous?.block !== first.block || /[。！？][”’」』）》]*\s*$/u.test(previous.node.data))
    return { ...first, from: 0 };
  return sentenceStart(slices, { ...previous, from: previous.node.length });
}

/** Moves `last` forward to the end of its sentence, without leaving the block. */
export function sentenceEnd(slices: Slice[], last: Slice): Slice {
  const { node, to } = last;
  const endsSentence = /[。！？][”’」』）》]*\s*$/u.test(node.data.slice(0, to));
  const end = endsSentence
    ? /^[”’」』）》]*/u.exec(node.data.slice(to))
    : /^.*?[。！？]+[”’」』）》]*/su.exec(node.data.slice(to));
  if (end) return { ...last, to: to + end[0].length };
  const next = slices[slices.findIndex((slice) => slice.node === node) + 1];
  if (next?.block !== last.block) return { ...last, to: node.length };
  return sentenceEnd(slices, { ...next, to: 0 });
}
