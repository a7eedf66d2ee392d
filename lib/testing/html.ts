import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** HTML as a browser would read it, by parse5's own fragment parser: for looking at what the pipeline made. */

export type HtmlElement = {
  tag: string;
  attributes: Record<string, string>;
  text: string;
  /** Tags of the elements around it, the nearest first. */
  within: string[];
};

type Node = DefaultTreeAdapterTypes.Node;

/** Every element, in order. */
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

/** The elements of one tag. */
export const elementsNamed = (html: string, tag: string) =>
  elementsOf(html).filter((element) => element.tag === tag);

/** What a reader sees of HTML as text, without the insides of elements named in `without`. */
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
