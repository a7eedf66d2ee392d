import type { Nodes } from 'mdast';

const blocks = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'code',
  'footnoteDefinition',
]);

/**
 * Plain text of a Markdown tree, without Markdown syntax, citation numbers or HTML tags. One line per block; table
 * cells are separated by a space.
 */
export function plainText(node: Nodes): string {
  return read(node)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\s]*/gu, '\n')
    .trim();
}

function read(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'code':
      return `${node.value}\n`;
    case 'break':
    case 'thematicBreak':
      return '\n';
    case 'image':
      return node.alt ?? '';
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : '';
    case 'citation':
    case 'footnoteReference':
    case 'yaml':
      return '';
    default: {
      const inner = 'children' in node ? node.children.map(read).join('') : '';
      if (node.type === 'tableCell') return `${inner} `;
      return blocks.has(node.type) ? `${inner}\n` : inner;
    }
  }
}
