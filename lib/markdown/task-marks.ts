import type { Root } from 'mdast';
import { walk } from './walk';

/**
 * `- [x] 已发布` and `- [ ] 待发布` keep what they say as signs, in the text too: a check box that nobody can tick is
 * lost on paper, in feeds and in search.
 */
export function remarkTaskMarks() {
  return (tree: Root) =>
    walk(tree, (node) => {
      if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return;
      const sign = { type: 'text' as const, value: node.checked ? '☑ ' : '☐ ' };
      const [first] = node.children;
      if (first?.type === 'paragraph') first.children.unshift(sign);
      else node.children.unshift({ type: 'paragraph', children: [sign] });
      node.checked = null;
    });
}
