import { type Document, type LineCounter, visit } from 'yaml';

/**
 * The plain values of a parsed YAML text, or what is wrong with its aliases: a value that begins with `*`, such as
 * `title: **重磅**`, is one, and leads nowhere; a few of them, each made of the one before, multiply without end.
 */
export function yamlValues(
  yaml: Document,
  lines: LineCounter,
): { values: unknown } | { line: number; problem: string; fix: string } {
  try {
    return { values: yaml.contents === null ? {} : yaml.toJS() };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return {
      line: aliasLine(yaml, lines),
      problem: '以“*”开头的值在 YAML 里是引用，引用的东西不在',
      fix: '把整个值放进引号',
    };
  }
}

/** The line of the first alias without an anchor, or, if all have one, of the last alias. */
function aliasLine(yaml: Document, lines: LineCounter): number {
  let offset = 0;
  visit(yaml, {
    Alias(_key, alias) {
      offset = alias.range?.[0] ?? offset;
      return alias.resolve(yaml) ? undefined : visit.BREAK;
    },
  });
  return lines.linePos(offset).line;
}
