import type { Nodes, Parent, Root } from 'mdast';
import { htmlFlow } from 'micromark-core-commonmark';
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { walk } from './walk';

/**
 * HTML in Markdown, with two changes to CommonMark that the articles need.
 * - A tag on its own line does not absorb the lines below it: `<br>` or `<article>` directly above `## 引用` must not
 * turn the heading and the definitions into raw text. Only comments, `<pre>`, `<script>`, `<style>` and
 * `<textarea>` still start an HTML block of several lines.
 * - Unknown tags are text (`<think>`, `<eos>`), and so are tags that are only mentioned: `Promise<object>`,
 * 把<style>写在前面, 序列以<s>开头. As HTML they would absorb the rest of the article.
 */
export function remarkHtmlTags(this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(narrowHtmlFlow);
  return (tree: Root) =>
    walk(tree, (node, index, parent) => {
      if ('children' in node) resolveTags(node);
      if (node.type === 'html' && isUnknownTag(node.value))
        parent.children[index] = { type: 'text', value: node.value };
    });
}

/**
 * Decides which tags in a paragraph, heading or cell are text and which are removed, depending on whether they are
 * closed there.
 */
function resolveTags(parent: Parent) {
  if (!parent.children.some(({ type }) => type === 'html')) return;
  const text = new Set<Nodes>();
  const removed = new Set<Nodes>();
  const open: { name: string; bare: boolean; node: Nodes }[] = [];
  for (const node of parent.children) {
    const [, end, rawName = '', rest = ''] = (node.type === 'html' && tagPattern.exec(node.value)) || [];
    const name = rawName.toLowerCase();
    if (!name) continue;
    if (end) {
      const at = open.findLastIndex((opener) => opener.name === name);
      const [opener] = at < 0 ? [] : open.splice(at, 1);
      if (opener?.bare && promptTags.has(name)) text.add(opener.node).add(node);
      else if (!opener && neverInArticles.has(name)) text.add(node);
    } else open.push({ name, bare: !rest.includes('='), node });
  }
  for (const { name, bare, node } of open) {
    if (needsEndTag.has(name)) (bare ? text : removed).add(node);
    else if (bare && neverInArticles.has(name)) text.add(node);
  }
  if (text.size + removed.size === 0) return;
  parent.children = parent.children
    .filter((node) => !removed.has(node))
    .map((node) => (text.has(node) && 'value' in node ? { type: 'text', value: node.value } : node));
}

const tagPattern = /^<(\/?)([a-z][a-z0-9-]*)\s*\/?([^>]*)>$/i;

const startsMultilineBlock = /^<(?:[!?]|(?:script|pre|style|textarea)(?:[\s>]|$))/i;
const flow: Construct = { ...htmlFlow, name: 'multilineHtmlFlow' };

const tokenizeStart: Tokenizer = (effects, ok, nok) => {
  let seen = '';
  return start;
  function start(code: Code): State | undefined {
    effects.enter('data');
    return more(code);
  }
  function more(code: Code): State | undefined {
    if (code !== null && code >= 0 && seen.length < 10) {
      seen += String.fromCharCode(code);
      effects.consume(code);
      return more;
    }
    effects.exit('data');
    return startsMultilineBlock.test(seen) ? ok(code) : nok(code);
  }
};

const tokenizeFlow: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  return effects.check({ tokenize: tokenizeStart, partial: true }, effects.attempt(flow, ok, nok), nok);
};

const narrowHtmlFlow: Extension = {
  flow: { 60: { name: 'narrowHtmlFlow', tokenize: tokenizeFlow, concrete: true } },
  disable: { null: ['htmlFlow'] },
};

const htmlTags = new Set(
  `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code
  col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form
  frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map
  mark math menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s
  samp script search section select slot small source span strike strong style sub summary sup svg table tbody td
  template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(/\s+/),
);

/** Inline elements, and elements that would absorb the text after them. Unclosed, a bare tag is text; one with attributes is removed. */
const needsEndTag = new Set(
  `a abbr audio b bdi bdo button canvas cite code data del dfn em font i iframe ins kbd label mark math noscript object
  output q s samp script select small span strike strong style sub sup svg template textarea time title tt u var
  video`.split(/\s+/),
);
/** Elements that articles never use. A bare tag without a partner is text. */
const neverInArticles = new Set(
  `base body dialog embed fieldset form frame frameset head html input link map menu meta option param search slot
  track`.split(/\s+/),
);
/** Elements whose names are also used as tags in LLM prompts: `<search>…</search>`. A bare pair is text. */
const promptTags = new Set('data dialog form menu option output search slot'.split(' '));

function isUnknownTag(html: string): boolean {
  const tag = /^<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1];
  return tag !== undefined && !htmlTags.has(tag.toLowerCase());
}
