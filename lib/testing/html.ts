import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** Parses HTML as a browser does, to inspect the pipeline's output. */

export type HtmlElement = {
  tag: string;
  attributes: Record<string, string>;
  text: string;
  /** Tag names of its ancestors, nearest first. */
  within: string[];
};

type Node = DefaultTreeAdapterTypes.Node;

/** All elements in document order. */
export function elementsOf(html: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const walk = (node: Node, within: string[]) => {
    const isElement = 'tagName' in node;
    if (isElement) {
      found.push({
        tag: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        text: textOf(node),
        within,
      });
    }
    const inside = isElement ? [node.tagName, ...within] : within;
    for (const child of childrenOf(node)) walk(child, inside);
  };
  walk(parseFragment(html), []);
  return found;
}

/** The elements with this tag name. */
export const elementsNamed = (html: string, tag: string) =>
  elementsOf(html).filter((element) => element.tag === tag);

/** The text of HTML, leaving out elements named in `without`. */
export const visibleText = (html: string, without: string[] = []) => textOf(parseFragment(html), without);

function textOf(node: Node, without: string[] = []): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (without.includes(node.nodeName)) return '';
  return childrenOf(node)
    .map((child) => textOf(child, without))
    .join('');
}

function childrenOf(node: Node): Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}
