import type { Root } from 'mdast';
import { walk } from './walk';

/**
 * Renders `- [x] 已发布` and `- [ ] 待发布` with characters instead of check boxes, which would not show in print, feeds
 * or search.
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
