import type { FootnoteDefinition, Heading, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { Citation, Citations } from './citations';
import { plainText } from './plain-text';
import { readDefinition } from './read-definition';
import { walk } from './walk';

/**
 * Takes the definitions out of the body, with the lists that hold nothing else and their heading, and gives them in the
 * author's order, each once.
 */
export function takeDefinitions(tree: Root): Citations {
  const found: Citations = { list: [] };
  const seen = new Set<string>();
  const add = (citation: Citation) => {
    const key = `${citation.label}\n${citation.text}`;
    if (!seen.has(key)) found.list.push(citation);
    seen.add(key);
  };
  walk(tree, (node, index, parent) => {
    if (node.type === 'paragraph' || node.type === 'heading') return 'skip';
    if (!holdsDefinitionsOnly(node)) return;
    const after = parent.children.slice(index);
    const end = after.findIndex((next) => !holdsDefinitionsOnly(next));
    const run = end < 0 ? after : after.slice(0, end);
    for (const definition of definitionsIn(run as RootContent[])) add(readDefinition(definition));
    const before = parent.children[index - 1];
    if (!before || !headsDefinitions(before, after)) {
      parent.children.splice(index, run.length);
      return index;
    }
    found.heading = headingText(before);
    parent.children.splice(index - 1, run.length + 1);
    return index - 1;
  });
  return found;
}

function definitionsIn(nodes: RootContent[]): FootnoteDefinition[] {
  const definitions: FootnoteDefinition[] = [];
  walk({ type: 'root', children: nodes }, (node) => {
    if (node.type !== 'footnoteDefinition') return;
    definitions.push(node);
    return 'skip';
  });
  return definitions;
}

const holdsDefinitionsOnly = (node: Nodes): boolean =>
  node.type === 'footnoteDefinition' ||
  ((node.type === 'list' || node.type === 'listItem') &&
    node.children.length > 0 &&
    node.children.every(holdsDefinitionsOnly));

const sourcesHeading =
  /^\P{L}*(?:(?:引用|引文|参考|来源|出处|注释|脚注|资料)(?:文献|资料|来源|出处|链接|部分|列表)?|references?|sources?|citations?|(?:foot)?notes?)\P{L}*$/iu;

/**
 * Whether a heading is that of the definitions after it, rather than of a section that happens to hold one. A paragraph
 * that says only 引用： counts too.
 */
function headsDefinitions(heading: Nodes, after: Nodes[]): heading is Heading | Paragraph {
  if (heading.type === 'paragraph') return sourcesHeading.test(plainText(heading));
  if (heading.type !== 'heading') return false;
  const end = after.findIndex((node) => node.type === 'heading');
  const section = end < 0 ? after : after.slice(0, end);
  return sourcesHeading.test(plainText(heading)) || section.every(holdsDefinitionsOnly);
}

function headingText(node: Heading | Paragraph): string {
  const words = plainText(node);
  return node.type === 'heading' ? words : words.replace(/[\s:：]+$/u, '');
}
