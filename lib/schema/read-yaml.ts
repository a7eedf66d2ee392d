import {
  type Document,
  isCollection,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';

export type YamlProblem = { line: number; problem: string; fix: string };

export type ReadYaml = {
  /** Every scalar as text: types are not guessed. */
  values: unknown;
  yaml: Document;
  lineAt: (offset: number) => number;
};

/** Reads YAML that a person wrote: its values, or what is wrong with it, by line, with what to do. Never throws. */
export function readYaml(text: string): ReadYaml | { problems: YamlProblem[] } {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const options = { schema: 'failsafe', lineCounter: lines, prettyErrors: false, logLevel: 'error' } as const;
  const yaml = parseDocument(text, options);
  if (yaml.errors.length > 0) return { problems: yaml.errors.map((error) => describe(error, yaml, lineAt)) };
  try {
    return { values: yaml.contents === null ? {} : yaml.toJS(), yaml, lineAt };
  } catch (error) {
    // `title: **重磅**` is an alias in YAML, and leads nowhere; a few that each hold the one before multiply without end.
    if (!(error instanceof ReferenceError)) throw error;
    const problem = '以“*”开头的值在 YAML 里是引用，引用的东西不在';
    return { problems: [{ line: lineAt(aliasOffset(yaml)), problem, fix: '把整个值放进引号' }] };
  }
}

const problems: Record<string, [problem: string, fix: string]> = {
  DUPLICATE_KEY: ['同一个字段写了两次', '只留一个'],
  BAD_INDENT: ['缩进不对', '同一级的行用同样多的空格'],
  TAB_AS_INDENT: ['用了制表符缩进', '改用空格'],
  MISSING_CHAR: ['少了一个符号，多半是引号或冒号后的空格', '补上；值里有引号或冒号时，把整个值放进引号'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个“: ”', '把整个值放进引号'],
};
const unclosedBracket = /^Flow .* end with a [\]}]$/;

function describe(error: YAMLError, yaml: Document, lineAt: ReadYaml['lineAt']): YamlProblem {
  const [problem, fix] = unclosedBracket.test(error.message)
    ? ['括号没有合上', '补上；值以括号开头而不是一列时，把整个值放进引号']
    : (problems[error.code] ?? ['YAML 写法有误', '看这一行的引号、冒号和缩进']);
  const line = lineAt(whereBegun(error, yaml));
  return { line, problem: `${problem}（${error.message.split('\n')[0]}）`, fix };
}

/** YAML notices a quote or a bracket that is never closed where the text ends; the slip is where it was opened. */
function whereBegun(error: YAMLError, yaml: Document): number {
  const quote = error.message.startsWith('Missing closing');
  let begun = error.pos[0];
  if (!quote && !unclosedBracket.test(error.message)) return begun;
  visit(yaml, {
    Node(_key, node) {
      const fits = quote ? isScalar(node) && node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      if (fits && node.range?.[1] === error.pos[0]) begun = node.range[0];
    },
  });
  return begun;
}

/** Where the first alias without an anchor stands, or, if all have one, the last alias. */
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
