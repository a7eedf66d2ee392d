import type { Nodes, Root } from 'mdast';
import { isHanText } from '../text/han';
import { walk } from './walk';

/**
 * Removes source line breaks between Han characters. Chinese has no spaces between words, but browsers would show the
 * line break as a space.
 */
export function remarkHanLineBreaks() {
  return (tree: Root) =>
    walk(tree, (node, index, parent) => {
      if (node.type !== 'text' || !node.value.includes('\n')) return;
      const before = edge(parent.children[index - 1] as Nodes | undefined, -1);
      const after = edge(parent.children[index + 1] as Nodes | undefined, 0);
      node.value = node.value.replace(/[ \t]*\n[ \t]*/g, (gap, at: number, whole: string) => {
        const left = at > 0 ? (whole[at - 1] ?? '') : before;
        const right = whole[at + gap.length] ?? after;
        return isHanText(left) && isHanText(right) ? '' : gap;
      });
    });
}

/** The first (0) or last (-1) character of a node's text; empty if there is none. */
function edge(node: Nodes | undefined, at: 0 | -1): string {
  if (!node) return '';
  if ('value' in node) return node.type === 'html' ? '' : (node.value.at(at) ?? '');
  return 'children' in node ? edge(node.children.at(at) as Nodes | undefined, at) : '';
}
