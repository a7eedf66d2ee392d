import type { List, Root } from 'mdast';
import type { Extension } from 'micromark-util-types';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import type { Citations } from './citations';
import { type FeedHtmlOptions, rehypeFeedHtml } from './feed-html';
import { rehypePlugins, remarkPlugins } from './pipeline';
import { plainText } from './plain-text';
import { walk } from './walk';

type ReadMarkdown = {
  /** Plain text for search and counting, without the citations' definitions. */
  text: string;
  citations: Citations;
  /** Local picture URLs in the body. */
  pictures: string[];
};

/** Parses an article's Markdown without rendering it: text, citations, pictures. */
export function readMarkdown(markdown: string): ReadMarkdown {
  const { tree, citations } = parse(markdown);
  const named: string[] = [];
  const referenced: string[] = [];
  const definitions = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === 'image') named.push(node.url);
    else if (node.type === 'html') named.push(...imageSources(node.value));
    else if (node.type === 'imageReference') referenced.push(node.identifier);
    else if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url);
  });
  const pictures = [...named, ...referenced.map((name) => definitions.get(name) ?? '')].filter(
    (url) => url && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url),
  );
  return { text: plainText(tree), citations, pictures };
}

const imageSources = (html: string) =>
  [...html.matchAll(/<img\b[^>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/gi)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );

/**
 * Renders an article's body as HTML with linked citations; `feed` prepares it for feeds. Only missing pictures are
 * left out.
 */
export function markdownToHtml(
  markdown: string,
  feed?: FeedHtmlOptions,
): { html: string; citations: Citations } {
  const citations: Citations = { list: [] };
  const html = unified()
    .use(remarkParse)
    .use(remarkPlugins(citations))
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypePlugins({ citations: 'feed', picture: feed?.picture }))
    .use(feed ? [[rehypeFeedHtml, feed]] : [])
    .use(rehypeStringify)
    .processSync(markdown);
  return { html: String(html), citations };
}

export type Point = { head?: string; text: string };

/**
 * The points of a daily paper or brief, for the front page: the items of the first list (for example under 今日速览),
 * with their bold start, if any, as head.
 */
export function listPoints(markdown: string): Point[] {
  const { tree } = parse(markdown);
  const list = tree.children.find((node): node is List => node.type === 'list');
  return (list?.children ?? []).map((item) => {
    const first = item.children[0];
    const lead = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (lead?.type !== 'strong') return { text: plainText(item) };
    const head = plainText(lead);
    return {
      head: head.replace(/[：:\s]+$/u, ''),
      text: plainText(item)
        .slice(head.length)
        .replace(/^[：:\s]+/u, ''),
    };
  });
}

/** Converts one line of Markdown (such as a summary) to plain text. */
export function inlineText(markdown: string): string {
  if (!/[*_`~[\]<>&\\#|\n]|:\/\//.test(markdown)) return markdown.trim();
  return plainText(parse(markdown).tree).replace(/\s*\n\s*/gu, ' ');
}

// Built once, because assembling a processor costs as much as parsing a short article. The plugins write into
// `found`; each parse replaces its list.
const found: Citations = { list: [] };
const reader = unified().use(remarkParse).use(remarkPlugins(found)).freeze();
const lightReader = unified()
  .use(remarkParse)
  .use(remarkPlugins(found))
  .use(withoutBareLinksAndTables)
  .freeze();

/**
 * Removes the two GFM constructs that cost most and match least: bare links, tried at every Latin word, and tables,
 * which parse the first line of every paragraph again. They take a fifth of parsing, and nine of ten articles have
 * neither.
 */
function withoutBareLinksAndTables(this: Processor) {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) => ({
    ...extension,
    text: without(extension.text, (name) => name.endsWith('Autolink')),
    flow: without(extension.flow, (name) => name === 'table'),
  }));
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .map((extension) => ({ ...extension, transforms: [] }));
}

function without(constructs: Extension['text'], isUnwanted: (name: string) => boolean): Extension['text'] {
  return Object.fromEntries(
    Object.entries(constructs ?? {}).map(([code, list]) => [
      code,
      [list ?? []].flat().filter(({ name }) => !name || !isUnwanted(name)),
    ]),
  );
}

const plainLink = /(?<!\\)\[[^^[\]\\`<\n][^[\]\\`<\n]*\]\(https?:\/\/[^\s()<>[\]\\`]*\)/gi;
const bareLink = /https?:\/\/|www\.|@/i;
/** The delimiter row below a table's head, `| --- | :-: |`, which every table has. */
const tableRule = /^(?=.*[|:])[|:\- \t>]+$/m;

function parse(markdown: string): { tree: Root; citations: Citations } {
  found.heading = undefined;
  const full = tableRule.test(markdown) || bareLink.test(markdown.replace(plainLink, ''));
  const processor = full ? reader : lightReader;
  const tree = processor.runSync(processor.parse(markdown)) as Root;
  return { tree, citations: { ...found } };
}
