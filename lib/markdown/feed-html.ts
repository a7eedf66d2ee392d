import type { Element, Properties, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { ArticleHtmlOptions } from './article-html';

export type FeedHtmlOptions = {
  /** Absolute address of the article, against which its own addresses are read. */
  base: string;
  picture: ArticleHtmlOptions['picture'];
};

/** What means something away from the site: no ids and classes of its pages, none of their buttons' names. */
const kept = new Set(
  `href src alt width height title lang dir align colSpan rowSpan span start reversed open cite referrerPolicy`.split(
    ' ',
  ),
);

/** Makes of a finished body (article-html.ts) one that can be read anywhere: every address is absolute. */
export function rehypeFeedHtml({ base }: FeedHtmlOptions) {
  return (tree: Root) =>
    visit(tree, 'element', (node, index, parent) => {
      if (index === undefined || !parent) return;
      const { className } = node.properties;
      if (node.tagName === 'div' && Array.isArray(className) && className.includes('wide-table')) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      node.properties = ownProperties(node);
      for (const name of ['href', 'src', 'cite']) makeAbsolute(node.properties, name, base);
    });
}

const ownProperties = (node: Element): Properties =>
  Object.fromEntries(Object.entries(node.properties).filter(([name]) => kept.has(name)));

/** As a browser reads an address on the article's page; what it cannot read leads nowhere. */
function makeAbsolute(properties: Properties, name: string, base: string) {
  const address = String(properties[name] ?? '');
  if (!address) return;
  properties[name] = URL.canParse(address, base) ? new URL(address, base).href : undefined;
}
