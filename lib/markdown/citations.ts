import type { PhrasingContent, Root, Text } from 'mdast';
import { takeDefinitions } from './citation-definitions';
import { citationMark, labelsIn } from './citation-mark';
import type { CitationSource } from './citation-source';
import { walk } from './walk';

export type Citation = {
  /** The author's number (or word) for it. */
  label: string;
  /** Its definition, without Markdown; empty when that is empty. */
  text: string;
  url?: string;
  /** What could be parsed of the definition; absent when its form is unknown. */
  source?: CitationSource;
  /** How often the text cites it. */
  uses: number;
};

export type Citations = {
  /** The author's heading over the definitions, such as 引用 or References. */
  heading?: string;
  /** Every definition, cited or not, in the author's order and each once. */
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
 * Citations with their author's numbers. GFM renumbers footnotes by first use and drops those never cited; here each
 * use keeps its label and becomes `<sup data-citation data-use>`, and all definitions move, with their heading, out of
 * the body into `found`. `[^3, ^4]` is two citations; one without a definition keeps its number and is no link.
 * (docs/decisions/0003)
 */
export function remarkCitations(found: Citations) {
  return (tree: Root) => {
    const uses = splitMarks(tree);
    Object.assign(found, takeDefinitions(tree));
    countUses(uses, found.list);
  };
}

/** Turns footnote references, and each `[^…]` that GFM left as text, into citation nodes; gives them in text order. */
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
  for (const match of node.value.matchAll(citationMark)) {
    const labels = labelsIn(match[1] ?? '');
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

/** Numbers the uses of each definition, and gives each use the label of its definition. */
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

/** `[^A]` cites `[^a]:`, as in GFM. */
const sameLabel = (label: string) => label.toLowerCase();
