import type { List, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Citations } from './citations';
import { rehypePlugins, remarkPlugins } from './pipeline';
import { plainText } from './plain-text';

export type ReadMarkdown = {
  /** Without marks, for search and counting; the citations' definitions are not in it. */
  text: string;
  citations: Citations;
  /** Local addresses of pictures in the body. */
  pictures: string[];
};

/** Reads the Markdown of an article without rendering it: text, citations, pictures. */
export function readMarkdown(markdown: string): ReadMarkdown {
  const citations: Citations = { list: [] };
  const tree = parse(markdown, citations);
  const pictures: string[] = [];
  visit(tree, 'image', (node) => {
    if (node.url && !/^[a-z][a-z0-9+.-]*:/i.test(node.url)) pictures.push(node.url);
  });
  return { text: plainText(tree), citations, pictures };
}

/** The article's body as HTML, for feeds: citations are links, nothing is left out but missing pictures. */
export function markdownToHtml(markdown: string): { html: string; citations: Citations } {
  const citations: Citations = { list: [] };
  const html = unified()
    .use(remarkParse)
    .use(remarkPlugins(citations))
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypePlugins({ citations: 'link' }))
    .use(rehypeStringify)
    .processSync(markdown);
  return { html: String(html), citations };
}

export type Point = { head?: string; text: string };

/**
 * The points of a daily paper or brief: the items of the first list (under 今日速览, say), each with its bold
 * beginning, if it has one, as the head. For the front page.
 */
export function listPoints(markdown: string): Point[] {
  const tree = parse(markdown, { list: [] });
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

/** One line of front matter (a summary) without Markdown marks. */
export function inlineText(markdown: string): string {
  return plainText(parse(markdown, { list: [] })).replace(/\s*\n\s*/gu, ' ');
}

function parse(markdown: string, citations: Citations): Root {
  const processor = unified().use(remarkParse).use(remarkPlugins(citations));
  return processor.runSync(processor.parse(markdown)) as Root;
}
