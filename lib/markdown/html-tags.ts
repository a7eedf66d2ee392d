import type { Root } from 'mdast';
import { htmlFlow } from 'micromark-core-commonmark';
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { walk } from './walk';

/**
 * HTML written into Markdown. Two things differ from CommonMark, because the articles need them:
 * - a tag on a line of its own does not swallow the lines after it: `<br>` or `<article>` straight above
 *   `## 引用` must not turn the heading and the definitions into raw text. Only comments, `<pre>`, `<script>`,
 *   `<style>` and `<textarea>` run on as HTML blocks do;
 * - what no browser knows as a tag is text: `<think>`, `<eos>` stay readable.
 */
export function remarkHtmlTags(this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(narrowHtmlFlow);
  return (tree: Root) =>
    walk(tree, (node, index, parent) => {
      if (node.type === 'html' && isUnknownTag(node.value))
        parent.children[index] = { type: 'text', value: node.value };
    });
}

const runsOn = /^<(?:[!?]|(?:script|pre|style|textarea)(?:[\s>]|$))/i;
const flow: Construct = { ...htmlFlow, name: 'htmlFlowThatRunsOn' };

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
    return runsOn.test(seen) ? ok(code) : nok(code);
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

function isUnknownTag(html: string): boolean {
  const tag = /^<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1];
  return tag !== undefined && !htmlTags.has(tag.toLowerCase());
}
