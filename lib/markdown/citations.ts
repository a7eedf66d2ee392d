import type {
  FootnoteDefinition,
  Heading,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { type CitationSource, parseCitationSource } from './citation-source';
import { plainText } from './plain-text';
import { walk } from './walk';

export type Citation = {
  /** The author's number or word for it. */
  label: string;
  /** The definition as plain text; empty if there is none. */
  text: string;
  url?: string;
  /** The parsed source; absent if the format is unknown. */
  source?: CitationSource;
  /** Number of uses in the text. */
  uses: number;
};

export type Citations = {
  /** The author's heading above the definitions, such as 引用 or References. */
  heading?: string;
  /** All distinct definitions in the author's order, cited or not. */
  list: Citation[];
};

type CitationNode = {
  type: 'citation';
  data: { hName: 'sup'; hProperties: Record<string, string>; hChildren: [{ type: 'text'; value: string }] };
};

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
  }
  interface RootContentMap {
    citation: CitationNode;
  }
}

/**
 * Citations with the author's numbers. GFM renumbers footnotes by first use and drops uncited ones; here each use
 * keeps its label and becomes `<sup data-citation data-use>`, and all definitions move, with their heading, from
 * the body into `found`. `[^3, ^4]` is two citations; one without a definition keeps its number but has no link.
 * (docs/decisions/0003)
 */
export function remarkCitations(found: Citations) {
  return (tree: Root) => {
    const uses = splitMarks(tree);
    found.list = takeDefinitions(tree, found);
    countUses(uses, found.list);
  };
}

const mark = /\[\^([^[\]\n]+)\]/g;

/**
 * Converts footnote references, and `[^…]` that GFM left as text, into citation nodes; returns them in text order.
 */
function splitMarks(tree: Root): CitationNode[] {
  const uses: CitationNode[] = [];
  walk(tree, (node, index, parent) => {
    if (node.type === 'footnoteDefinition') return 'skip';
    if (node.type === 'footnoteReference') {
      const use = citationNode(node.label ?? node.identifier);
      parent.children[index] = use;
      uses.push(use);
      return;
    }
    if (node.type !== 'text' || !node.value.includes('[^')) return;
    const pieces = splitText(node);
    if (pieces[0] === node) return;
    parent.children.splice(index, 1, ...pieces);
    uses.push(...pieces.filter((piece) => piece.type === 'citation'));
    return index + pieces.length;
  });
  return uses;
}

function splitText(node: Text): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(mark)) {
    const labels = (match[1] ?? '')
      .split(/[,，、;；]/u)
      .map((label) => label.replace(/^[\s^]+|\s+$/g, ''))
      .filter(Boolean);
    if (labels.length === 0) continue;
    if (match.index > end) pieces.push({ type: 'text', value: node.value.slice(end, match.index) });
    pieces.push(...labels.map(citationNode));
    end = match.index + match[0].length;
  }
  if (pieces.length === 0) return [node];
  if (end < node.value.length) pieces.push({ type: 'text', value: node.value.slice(end) });
  return pieces;
}

const citationNode = (label: string): CitationNode => ({
  type: 'citation',
  data: {
    hName: 'sup',
    hProperties: { dataCitation: label },
    hChildren: [{ type: 'text', value: `[${label}]` }],
  },
});

/** Removes the definitions from the body, along with lists and headings that contain nothing else. */
function takeDefinitions(tree: Root, found: Citations): Citation[] {
  const list: Citation[] = [];
  const seen = new Set<string>();
  const take = (node: FootnoteDefinition) => {
    const citation = readDefinition(node);
    const key = `${citation.label}\n${citation.text}`;
    if (!seen.has(key)) list.push(citation);
    seen.add(key);
  };
  walk(tree, (node, index, parent) => {
    if (node.type === 'paragraph' || node.type === 'heading') return 'skip';
    if (!holdsDefinitionsOnly(node)) return;
    const after = parent.children.slice(index);
    const end = after.findIndex((next) => !holdsDefinitionsOnly(next));
    const run = end < 0 ? after : after.slice(0, end);
    walk({ type: 'root', children: run as RootContent[] }, (inner) => {
      if (inner.type !== 'footnoteDefinition') return;
      take(inner);
      return 'skip';
    });
    const before = parent.children[index - 1];
    if (!before || !headsDefinitions(before, after)) {
      parent.children.splice(index, run.length);
      return index;
    }
    const words = plainText(before);
    found.heading = before.type === 'heading' ? words : words.replace(/[\s:：]+$/u, '');
    parent.children.splice(index - 1, run.length + 1);
    return index - 1;
  });
  return list;
}

const holdsDefinitionsOnly = (node: Nodes): boolean =>
  node.type === 'footnoteDefinition' ||
  ((node.type === 'list' || node.type === 'listItem') &&
    node.children.length > 0 &&
    node.children.every(holdsDefinitionsOnly));

const sourcesHeading =
  /^\P{L}*(?:(?:引用|引文|参考|来源|出处|注释|脚注|资料)(?:文献|资料|来源|出处|链接|部分|列表)?|references?|sources?|citations?|(?:foot)?notes?)\P{L}*$/iu;

/**
 * Whether a heading belongs to the definitions after it, rather than to a section that happens to contain one. A
 * line with just 引用： also counts.
 */
function headsDefinitions(heading: Nodes, after: Nodes[]): heading is Heading | Paragraph {
  if (heading.type === 'paragraph') return sourcesHeading.test(plainText(heading));
  if (heading.type !== 'heading') return false;
  const end = after.findIndex((node) => node.type === 'heading');
  const section = end < 0 ? after : after.slice(0, end);
  return sourcesHeading.test(plainText(heading)) || section.every(holdsDefinitionsOnly);
}

function readDefinition(node: FootnoteDefinition): Citation {
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

/** Converts HTML links, `<a href="…">标题</a>`, into Markdown links. */
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

const textOf = (node: Nodes) => plainText(node).replace(mark, '').replace(/\s+/gu, ' ').trim();

/** Text of a definition with several links: adds each link's URL, since none of them can represent it alone. */
function withUrls(node: FootnoteDefinition): string {
  const copy = structuredClone(node);
  walk(copy, (found) => {
    if (found.type !== 'link' || !/^https?:\/\//i.test(found.url)) return;
    if (!plainText(found).includes('://')) found.children.push({ type: 'text', value: ` ${found.url} ` });
  });
  return textOf(copy);
}

function countUses(uses: CitationNode[], definitions: Citation[]) {
  const byLabel = new Map<string, Citation>();
  for (const citation of definitions) {
    const label = sameLabel(citation.label);
    if (!byLabel.has(label)) byLabel.set(label, citation);
  }
  for (const { data } of uses) {
    const citation = byLabel.get(sameLabel(data.hProperties.dataCitation ?? ''));
    if (!citation) continue;
    citation.uses += 1;
    data.hProperties.dataCitation = citation.label;
    data.hProperties.dataUse = String(citation.uses);
  }
}

/** Labels are case-insensitive, as in GFM. */
const sameLabel = (label: string) => label.toLowerCase();
