import type { Root, Text } from 'mdast';
import { attention } from 'micromark-core-commonmark';
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { isHan, isHanText } from '../text/han';
import { walk } from './walk';

const asterisk = 42;
const underscore = 95;
const openers = '（【《〈「『〔“‘([{';
/**
 * After a Latin letter and `_`, an opening bracket follows the emphasised text: `_GroceryVLA_（端到端模型）`. After a Han
 * character, or with `*`, it may also start it: `这项**（试行）**办法`.
 */
const brackets = '（【〔([{';
const closers = '）】》〉」』〕”’，。、；：！？)]},.;:!?';

/**
 * Emphasis next to Han text. CommonMark ignores `整合_自动化能力_和`, because it treats Han characters as word characters,
 * and `给Agent**“正名”**`, because of its punctuation rules. Here a run of `_` or `*` that touches Han text on either
 * side opens and closes by that text alone; any other run (`snake_case_name`) follows CommonMark.
 * (docs/decisions/0003)
 */
export function remarkHanEmphasis(this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(hanEmphasis);
  return (tree: Root) =>
    walk(tree, (node) => {
      if (node.type === 'text') dropStrayMarks(node);
    });
}

/**
 * Removes an unmatched `_` or `**` next to Chinese punctuation, which is the author's mistake: `，_大模型` at the end
 * of a paragraph. Marks between letters or inside brackets stay.
 */
function dropStrayMarks(node: Text) {
  if (!/_|\*\*/.test(node.value)) return;
  node.value = node.value.replace(/(?<![_*])(?:_|\*\*)(?![_*])/gu, (mark, at: number, whole: string) => {
    const before = whole.slice(0, at).at(-1) ?? '';
    const after = whole.charAt(at + mark.length);
    const stray =
      isHanPunctuation(before) !== isHanPunctuation(after) && !/[!-/:-@[-`{-~]/.test(before + after);
    return stray ? '' : mark;
  });
}

const tokenize: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  const previous = this.previous;
  let marker: Code;
  return start;

  function start(code: Code): State | undefined {
    marker = code;
    effects.enter('attentionSequence');
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === marker) {
      effects.consume(code);
      return inside;
    }
    const token = effects.exit('attentionSequence');
    const before = character(previous);
    const after = character(code);
    if (!touches(before) && !touches(after)) return nok(code);
    const closesName = marker === underscore && brackets.includes(after) && isLatin(before);
    token._open = after !== '' && !closers.includes(after) && !closesName;
    token._close = before !== '' && !openers.includes(before);
    return ok(code);
  }
};

const hanAttention: Construct = { name: 'hanAttention', tokenize, resolveAll: attention.resolveAll };
const hanEmphasis: Extension = { text: { [asterisk]: hanAttention, [underscore]: hanAttention } };

/** The character of a code; empty for white space, line ends and the edges of the text. */
function character(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code).trim();
}

const isHanPunctuation = (text: string) => text !== '' && !isHan(text) && isHanText(text);
const isLatin = (text: string) => /[\p{L}\p{N}]/u.test(text) && !isHan(text);
const touches = (text: string) => text !== '' && isHanText(text);
