import type { Element, Properties, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { ArticleHtmlOptions } from './article-html';

export type FeedHtmlOptions = {
  /** Absolute URL of the article, for resolving relative URLs. */
  base: string;
  picture: ArticleHtmlOptions['picture'];
};

/** Attributes that make sense outside the site; excludes ids, classes and button names. */
const portable = new Set(
  `href src alt width height title lang dir align colSpan rowSpan span start reversed open cite referrerPolicy`.split(
    ' ',
  ),
);

/** Prepares a finished body (article-html.ts) for feeds: absolute URLs, no page-specific markup. */
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
  Object.fromEntries(Object.entries(node.properties).filter(([name]) => portable.has(name)));

/** Resolves a URL against the article's page; removes it if invalid. */
function makeAbsolute(properties: Properties, name: string, base: string) {
  const url = String(properties[name] ?? '');
  if (!url) return;
  properties[name] = URL.canParse(url, base) ? new URL(url, base).href : undefined;
}
