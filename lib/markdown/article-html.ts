import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { citationIds } from './citation-ids';

export type TableOfContents = Array<{ id: string; text: string; depth: number }>;

export type BodyPicture = { width?: number; height?: number; src?: string };

export type ArticleHtmlOptions = {
  /** Citations are links to their source; `page` gives each an id to come back to, and keeps it with its words. */
  citations: 'page' | 'feed';
  /**
   * The measured picture of an address in the body, with another address if it is to have one; `undefined` when the
   * file is not there.
   */
  picture?: (src: string) => BodyPicture | undefined;
  /** Receives the headings. */
  contents?: TableOfContents;
  /** Is told when the body opens with a quotation, which is then of the class `opening`. */
  onOpening?: () => void;
};

/** Ids that the page itself uses; a heading of that name gets another. */
const pageIds = ['main', 'sources', 'contents', 'related', 'q', 'share', 'shared', 'qr', 'foot'];

/** What a citation's id looks like (citation-ids.ts): `d4`, `r4-15`. */
const citationId = /^(?:d\d+|r\d+-\d+)$/i;

/** Gives a sanitised body its final form: heading ids, citations, pictures, tables, links. */
export function rehypeArticleHtml(options: ArticleHtmlOptions) {
  return (tree: Root) => {
    finishCitations(tree, options.citations);
    finishHeadings(tree, options.contents);
    if (options.citations === 'page') keepNumbers(tree);
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

/** A quotation that the body opens with, with or without a word such as `TL;DR:` over it, is its opening. */
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
      form === 'page' ? { id: citationIds.use(label, use), href, ariaLabel: `注释 ${label}` } : { href };
    node.children = [{ type: 'element', tagName: 'a', properties, children: node.children }];
  });
}

/**
 * A line may break before a number and between it and the mark after it, so that one would begin with either: the
 * character before, the numbers and the marks that close are kept together.
 */
function keepNumbers(tree: Root) {
  visit(tree, 'element', (parent) => {
    if (!parent.children.some(isCitation)) return;
    const kept: ElementContent[] = [];
    for (let index = 0; index < parent.children.length; index++) {
      const numbers: ElementContent[] = [];
      while (isCitation(parent.children[index])) numbers.push(parent.children[index++] as ElementContent);
      const child = parent.children[index];
      if (numbers.length > 0) {
        const before = cutText(kept.at(-1), /\S$/u);
        const after = cutText(child, /^[，。、；：！？）》〉」』】”’…,.;:!?)]+/u);
        kept.push({
          type: 'element',
          tagName: 'span',
          properties: { className: ['keep'] },
          children: [...before, ...numbers, ...after],
        });
      }
      if (child) kept.push(child);
    }
    parent.children = kept.filter((child) => child.type !== 'text' || child.value !== '');
    return SKIP;
  });
}

const isCitation = (node: Nodes | undefined) =>
  node?.type === 'element' &&
  node.tagName === 'sup' &&
  node.children[0]?.type === 'element' &&
  node.children[0].properties.id !== undefined;

/** Takes from a text what `part` finds at one end of it. */
function cutText(node: ElementContent | undefined, part: RegExp): Text[] {
  const found = node?.type === 'text' && part.exec(node.value)?.[0];
  if (!found || node?.type !== 'text') return [];
  node.value = node.value.replace(part, '');
  return [{ type: 'text', value: found }];
}

/**
 * One `h1` a page, the title: the body's headings start at `h2` and none is more than one level below the one
 * before it, whatever the author began with or skipped. One without a word in it goes.
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
