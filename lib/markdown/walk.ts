import type { Nodes, Parent } from 'mdast';

/** What a visitor may answer: leave this node's children alone, or the index at which to go on in the parent. */
export type WalkAnswer = 'skip' | number | undefined | void;

/**
 * Walks a Markdown tree depth first; the visitor may change the parent's children and say where to go on. It is
 * `unist-util-visit` without the tests and the named frames, which took a fifth of an ingest (docs/performance.md).
 */
export function walk(parent: Parent, visitor: (node: Nodes, index: number, parent: Parent) => WalkAnswer) {
  for (let index = 0; index < parent.children.length; ) {
    const node = parent.children[index] as Nodes;
    const answer = visitor(node, index, parent);
    if (typeof answer === 'number') {
      index = answer;
      continue;
    }
    if (answer !== 'skip' && 'children' in node) walk(node, visitor);
    index += 1;
  }
}
