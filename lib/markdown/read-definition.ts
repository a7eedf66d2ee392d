import type { FootnoteDefinition, Nodes, PhrasingContent } from 'mdast';
import { citationMark } from './citation-mark';
import { parseCitationSource } from './citation-source';
import type { Citation } from './citations';
import { plainText } from './plain-text';
import { walk } from './walk';

/**
 * Reads one definition: its text without Markdown, and its URL and source if it has one link. Turns the HTML anchors in
 * `node` into links.
 */
export function readDefinition(node: FootnoteDefinition): Citation {
  const label = node.label ?? node.identifier;
  linkAnchors(node);
  const links: { text: string; url: string }[] = [];
  walk(node, (found) => {
    if (found.type === 'link') links.push({ text: plainText(found).trim(), url: found.url });
  });
  if (new Set(links.map(({ url }) => url)).size > 1) return { label, text: withUrls(node), uses: 0 };
  const text = textOf(node);
  const [link] = links;
  const url = link && /^https?:\/\//i.test(link.url) ? link.url : undefined;
  const source = parseCitationSource(text, link && { ...link, url: url ?? '' });
  return { label, text, url, source: source && { ...source, url }, uses: 0 };
}

/** Turns `<a href="…">标题</a>`, which some authors write, into a Markdown link. */
function linkAnchors(definition: FootnoteDefinition) {
  walk(definition, (node, index, parent) => {
    const url =
      node.type === 'html' ? /^<a\s[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(node.value)?.[1] : undefined;
    if (!url) return;
    const after = parent.children.slice(index + 1);
    const end = after.findIndex((other) => other.type === 'html' && /^<\/a\s*>$/i.test(other.value));
    if (end < 0) return;
    const children = after.slice(0, end) as PhrasingContent[];
    parent.children.splice(index, end + 2, { type: 'link', url: url.replaceAll('&amp;', '&'), children });
  });
}

const textOf = (node: Nodes) => plainText(node).replace(citationMark, '').replace(/\s+/gu, ' ').trim();

/** The text of a definition with several links, none of which is its source: each has its URL beside it. */
function withUrls(node: FootnoteDefinition): string {
  const copy = structuredClone(node);
  walk(copy, (found) => {
    if (found.type !== 'link' || !/^https?:\/\//i.test(found.url)) return;
    if (!plainText(found).includes('://')) found.children.push({ type: 'text', value: ` ${found.url} ` });
  });
  return textOf(copy);
}
