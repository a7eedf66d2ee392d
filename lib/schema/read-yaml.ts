import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import {
  type Document,
  isCollection,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';

type YamlProblem = { line: number; problem: string; fix: string };

/** The parsed document with source positions. */
export type ParsedYaml = { yaml: Document; lineAt: (offset: number) => number };

type ReadYaml = {
  /** Every scalar as text, without type guessing. */
  values: unknown;
  /** Parsed on demand if the fast path was taken. */
  parsed: () => ParsedYaml;
  /** Whether `readPlainFields` could read it: too simple to contain YAML's usual traps. */
  isPlain: boolean;
};

/** Parses hand-written YAML. Returns its values, or its problems with line and fix; invalid YAML does not throw. */
export function readYaml(text: string): ReadYaml | { problems: YamlProblem[] } {
  const plain = readPlainFields(text);
  if (plain) return { values: plain, parsed: () => parse(text), isPlain: true };
  const parsed = parse(text);
  const { yaml, lineAt } = parsed;
  if (yaml.errors.length > 0) return { problems: yaml.errors.map((error) => describe(error, yaml, lineAt)) };
  try {
    return { values: yaml.contents === null ? {} : yaml.toJS(), parsed: () => parsed, isPlain: false };
  } catch (error) {
    // `toJS` throws a ReferenceError for undefined aliases (`title: **重磅**`) and for nested ones that expand too far.
    if (!(error instanceof ReferenceError)) throw error;
    const problem = '以“*”开头的值在 YAML 里是引用，引用的东西不在';
    return { problems: [{ line: lineAt(aliasOffset(yaml)), problem, fix: '把整个值放进引号' }] };
  }
}

function parse(text: string): ParsedYaml {
  const lines = new LineCounter();
  const yaml = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  return { yaml, lineAt: (offset) => lines.linePos(offset).line };
}

/**
 * Whether the YAML is only `name: value` lines and equally indented `- item` lines, without comments, anchors, tabs,
 * `\U` escapes or `__proto__`. Other YAML goes to the stricter parser, because js-yaml accepts too much.
 */
function looksPlain(text: string): boolean {
  if (/[#&\t]|\\U|__proto__/.test(text)) return false;
  const lines = text.split('\n');
  const indents = new Set(lines.map((line) => /^ *(?=-)/.exec(line)?.[0]));
  indents.delete(undefined);
  return indents.size <= 1 && lines.every((line) => plainLine.test(line));
}
const valuePattern = String.raw`"(?:[^"\\]|\\.)*" *|'(?:[^']|'')*' *|\[.*\] *|[^\s|>"'[{].*`;
const plainLine = new RegExp(`^(?:(?:[a-z_]\\w{0,99}:| *-)(?: *| +(?:${valuePattern})))?$`, 'i');

/**
 * Reads the common form of front matter: strings and lists of strings. Returns `undefined` for anything else,
 * including invalid YAML. js-yaml is six times as fast as `yaml`, but gives no source positions.
 */
export function readPlainFields(text: string): Record<string, string | string[]> | undefined {
  if (!looksPlain(text)) return undefined;
  try {
    const read = load(text, { schema: FAILSAFE_SCHEMA });
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
    const fields = Object.entries(read).map(([name, value]): [string, string | string[]] => [
      name,
      Array.isArray(value) ? value.map(asText) : asText(value),
    ]);
    return Object.fromEntries(fields);
  } catch {
    return undefined;
  }
}

/** js-yaml reports an empty value as null. */
function asText(value: unknown): string {
  if (value === null) return '';
  if (typeof value !== 'string') throw new TypeError('not a plain field');
  return value;
}

const problems: Record<string, [problem: string, fix: string]> = {
  DUPLICATE_KEY: ['同一个字段写了两次', '只留一个'],
  BAD_INDENT: ['缩进不对', '同一级的行用同样多的空格'],
  TAB_AS_INDENT: ['用了制表符缩进', '改用空格'],
  MISSING_CHAR: ['少了一个符号，多半是引号或冒号后的空格', '补上；值里有引号或冒号时，把整个值放进引号'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个“: ”', '把整个值放进引号'],
};
const unclosedBracket = /^Flow .* end with a [\]}]$/;

function describe(error: YAMLError, yaml: Document, lineAt: ParsedYaml['lineAt']): YamlProblem {
  const [problem, fix] = unclosedBracket.test(error.message)
    ? ['括号没有合上', '补上；值以括号开头而不是一列时，把整个值放进引号']
    : (problems[error.code] ?? ['YAML 写法有误', '看这一行的引号、冒号和缩进']);
  const line = lineAt(errorOffset(error, yaml));
  return { line, problem: `${problem}（${error.message.split('\n')[0]}）`, fix };
}

/** Where to report an error. For an unclosed quote or bracket that is where it opens; `yaml` reports the end of the text. */
function errorOffset(error: YAMLError, yaml: Document): number {
  const quote = error.message.startsWith('Missing closing');
  let offset = error.pos[0];
  if (!quote && !unclosedBracket.test(error.message)) return offset;
  visit(yaml, {
    Node(_key, node) {
      const fits = quote ? isScalar(node) && node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      if (fits && node.range?.[1] === error.pos[0]) offset = node.range[0];
    },
  });
  return offset;
}

/** Offset of the first undefined alias, or of the last alias if all are defined. */
function aliasOffset(yaml: Document): number {
  let offset = 0;
  visit(yaml, {
    Alias(_key, alias) {
      offset = alias.range?.[0] ?? offset;
      return alias.resolve(yaml) ? undefined : visit.BREAK;
    },
  });
  return offset;
}
