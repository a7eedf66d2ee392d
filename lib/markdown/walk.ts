import type { Nodes, Parent } from 'mdast';

/** A visitor's result: `'skip'` to skip the node's children, or the index in the parent at which to continue. */
type VisitResult = 'skip' | number | undefined | void;

/**
 * Walks a Markdown tree depth first. The visitor may change the parent's children and say where to continue. A lean
 * `unist-util-visit`, whose tests and named frames took a fifth of ingest (docs/performance.md).
 */
export function walk(parent: Parent, visitor: (node: Nodes, index: number, parent: Parent) => VisitResult) {
  for (let index = 0; index < parent.children.length; ) {
    const node = parent.children[index] as Nodes;
    const result = visitor(node, index, parent);
    if (typeof result === 'number') {
      index = result;
      continue;
    }
    if (result !== 'skip' && 'children' in node) walk(node, visitor);
    index += 1;
  }
}
