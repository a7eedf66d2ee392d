import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

/** Reads HTML as sent, without a browser: elements by tag and class, and their text. */

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const readPage = (html: string): Node => parse(html);
export const readFragment = (html: string): Node => parseFragment(html);

/** The descendants of `node` that match `wanted`, in document order. */
export function elements(node: Node, wanted: (element: Element) => boolean): Element[] {
  return childrenOf(node).flatMap((child) => [
    ...('tagName' in child && wanted(child) ? [child] : []),
    ...elements(child, wanted),
  ]);
}

/** The text of `node` with white space collapsed, without elements that match `skipped`. */
export function textOf(node: Node, skipped: (element: Element) => boolean = () => false): string {
  return rawText(node, skipped).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node, skipped: (element: Element) => boolean): string {
  if (node.nodeName === '#text') {
    const { value, parentNode } = node as DefaultTreeAdapterTypes.TextNode;
    // White space between rows and cells is not shown.
    return /^(?:table|thead|tbody|tr)$/.test(parentNode?.nodeName ?? '') ? '' : value;
  }
  if ('tagName' in node && skipped(node)) return '';
  return childrenOf(node)
    .map((child) => rawText(child, skipped))
    .join('');
}

export const attribute = (element: Element, name: string) =>
  element.attrs.find((attr) => attr.name === name)?.value;

export const hasClass = (element: Element, name: string) =>
  attribute(element, 'class')?.split(' ').includes(name) ?? false;

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
