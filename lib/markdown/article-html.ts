import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { citationIds } from './citation-ids';

export type TableOfContents = Array<{ id: string; text: string; depth: number }>;

type BodyPicture = { width?: number; height?: number; src?: string };

export type ArticleHtmlOptions = {
  /**
   * Links citations to their source; `page` also gives each an id to return to and keeps it on the line of its
   * word.
   */
  citations: 'page' | 'feed';
  /**
   * Resolves a picture's URL in the body: its size and, if it should change, another URL; `undefined` if the file
   * is missing.
   */
  picture?: (src: string) => BodyPicture | undefined;
  /** Filled with the headings. */
  contents?: TableOfContents;
  /** Called if the body starts with a quotation, which then gets the class `opening`. */
  onOpening?: () => void;
};

/** Ids used by the page itself; headings must not reuse them. */
const pageIds = ['main', 'sources', 'versions', 'related', 'share', 'shared', 'qr'];

/** Ids of citations (citation-ids.ts): `d4`, `r4-15`. */
const citationId = /^(?:d\d+|r\d+-\d+)$/i;

/** Finishes a sanitised body: heading ids, citations, pictures, tables, links. */
export function rehypeArticleHtml(options: ArticleHtmlOptions) {
  return (tree: Root) => {
    finishCitations(tree, options.citations);
    finishHeadings(tree, options.contents);
    if (options.citations === 'page') bindNumbers(tree);
    finishPictures(tree, options.picture);
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'a') markExternal(node);
      if (index === undefined || !parent) return;
      if (node.tagName === 'table') {
        parent.children[index] = scrolling(node);
        return index + 1;
      }
      if ((node.tagName === 'p' || node.tagName === 'a') && isEmpty(node)) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
    });
    if (markOpening(tree)) options.onOpening?.();
  };
}

/** Marks a quotation at the start of the body, possibly after a label such as `TL;DR:`, as its opening. */
function markOpening(tree: Root): boolean {
  const [first, second] = tree.children.filter((node): node is Element => node.type === 'element');
  const labelled =
    first?.tagName === 'p' && /^(?:TL;?DR|摘要|导语|导读|核心观点)\s*[:：]?$/i.test(hastText(first).trim());
  const opening = labelled ? second : first;
  if (opening?.tagName !== 'blockquote') return false;
  opening.properties.className = ['opening'];
  if (labelled) first.properties.className = ['opening-label'];
  return true;
}

function finishCitations(tree: Root, form: 'page' | 'feed') {
  visit(tree, 'element', (node, _index, parent) => {
    const label = node.properties.dataCitation;
    if (node.tagName !== 'sup' || typeof label !== 'string') return;
    const use = Number(node.properties.dataUse ?? 0);
    node.properties = { className: ['ref'] };
    const insideLink = parent?.type === 'element' && parent.tagName === 'a';
    if (!use || insideLink) return;
    const href = `#${citationIds.definition(label)}`;
    const properties =
      form === 'page' ? { id: citationIds.use(label, use), href, ariaLabel: `引用 ${label}` } : { href };
    node.children = [{ type: 'element', tagName: 'a', properties, children: node.children }];
  });
}

/**
 * Browsers may break a line before a citation number or between it and the punctuation after it. This wraps the
 * preceding character, the numbers and closing marks so that they stay together.
 */
function bindNumbers(tree: Root) {
  visit(tree, 'element', (parent) => {
    if (!parent.children.some(isCitation)) return;
    const children: ElementContent[] = [];
    for (let index = 0; index < parent.children.length; index++) {
      const numbers: ElementContent[] = [];
      while (isCitation(parent.children[index])) numbers.push(parent.children[index++] as ElementContent);
      const child = parent.children[index];
      if (numbers.length > 0) {
        const before = cutText(children.at(-1), /\S$/u);
        const after = cutText(child, /^[，。、；：！？）》〉」』】”’…,.;:!?)]+/u);
        children.push({
          type: 'element',
          tagName: 'span',
          properties: { className: ['keep'] },
          children: [...before, ...numbers, ...after],
        });
      }
      if (child) children.push(child);
    }
    parent.children = children.filter((child) => child.type !== 'text' || child.value !== '');
    return SKIP;
  });
}

const isCitation = (node: Nodes | undefined) =>
  node?.type === 'element' &&
  node.tagName === 'sup' &&
  node.children[0]?.type === 'element' &&
  node.children[0].properties.id !== undefined;

/** Cuts the match of `part` off a text node and returns it. */
function cutText(node: ElementContent | undefined, part: RegExp): Text[] {
  const found = node?.type === 'text' && part.exec(node.value)?.[0];
  if (!found || node?.type !== 'text') return [];
  node.value = node.value.replace(part, '');
  return [{ type: 'text', value: found }];
}

/**
 * The page's only `h1` is the title, so headings in the body start at `h2`, each at most one level below the one
 * before, whatever the author used. Headings without text are removed.
 */
function finishHeadings(tree: Root, contents?: TableOfContents) {
  const slugger = new GithubSlugger();
  for (const id of pageIds) slugger.slug(id);
  const above: number[] = [];
  visit(tree, 'element', (node, index, parent) => {
    const written = Number(/^h([1-6])$/.exec(node.tagName)?.[1]);
    if (!written || index === undefined || !parent) return;
    if (isEmpty(node)) {
      parent.children.splice(index, 1);
      return index;
    }
    while ((above.at(-1) ?? 0) >= written) above.pop();
    above.push(written);
    const depth = Math.min(above.length + 1, 6);
    const text = hastText({ ...node, children: withoutCitations(node.children) }).trim();
    node.tagName = `h${depth}`;
    node.properties.id = slugger.slug(citationId.test(text) ? `s-${text}` : text) || slugger.slug('s');
    if (text) contents?.push({ id: node.properties.id, text, depth });
  });
}

const withoutCitations = (children: ElementContent[]): ElementContent[] =>
  children.filter((node) => node.type !== 'element' || node.tagName !== 'sup');

function finishPictures(tree: Root, picture: ArticleHtmlOptions['picture']) {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || index === undefined || !parent) return;
    const src = String(node.properties.src ?? '');
    const remote = /^https?:\/\//i.test(src);
    const size = remote ? {} : picture?.(src);
    if (!src || (picture && !size)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    Object.assign(node.properties, size, { loading: 'lazy', alt: node.properties.alt ?? '' });
    if (remote) node.properties.referrerPolicy = 'no-referrer';
  });
}

function markExternal(node: Element) {
  if (/^(?:https?:)?\/\//i.test(String(node.properties.href ?? '')))
    node.properties.rel = ['external', 'noopener'];
}

const scrolling = (table: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['wide-table'], role: 'region', tabIndex: 0, ariaLabel: '表格，可左右滚动' },
  children: [table],
});

const isEmpty = (node: Element): boolean =>
  node.children.every((child) =>
    child.type === 'text'
      ? !child.value.trim()
      : child.type === 'element' && (child.tagName === 'br' || (child.tagName === 'a' && isEmpty(child))),
  );
