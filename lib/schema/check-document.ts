import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import { articleSchema, fieldFixes, requiredFields, sectionSchema } from './article-fields';
import type { Fault } from './fault';
import { yamlValues } from './yaml-values';

export type CheckedDocument<FrontMatter> = {
  frontMatter: FrontMatter;
  /** Markdown after the front matter, with `\n` line ends. */
  body: string;
};

type Checked<FrontMatter> = { document: CheckedDocument<FrontMatter> } | { faults: Fault[] };

/**
 * Takes the bytes of an article's file and its path below the content folder; gives the checked document, or
 * every fault with its line, field and fix. Never throws for what a file holds.
 */
export const checkArticle = (file: string, bytes: Uint8Array) => check(file, bytes, articleSchema);

/** The same for a section's `_index.md`. */
export const checkSection = (file: string, bytes: Uint8Array) => check(file, bytes, sectionSchema);

function check<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): Checked<z.output<Schema>> {
  const text = decode(bytes);
  if (typeof text !== 'string') return { faults: [{ file, ...text }] };

  const split = splitFrontMatter(text);
  if ('problem' in split) return { faults: [{ file, ...split }] };

  const lines = new LineCounter();
  const yaml = parseDocument(split.yaml, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  if (yaml.errors.length > 0) {
    return { faults: yaml.errors.map((error) => ({ file, ...describeYamlError(error, yaml, lines) })) };
  }
  if (yaml.contents !== null && !isMap(yaml.contents)) {
    return {
      faults: [
        {
          file,
          line: 2,
          field: 'front matter',
          problem: '不是“字段: 值”的形式',
          fix: '每行写一个“字段: 值”',
        },
      ],
    };
  }

  const read = yamlValues(yaml, lines);
  if ('problem' in read) return { faults: [{ file, field: 'front matter', ...read }] };
  const values = read.values as Record<string, unknown>;
  const result = schema.safeParse(values);
  if (result.success) return { document: { frontMatter: result.data, body: split.body } };
  const faults = result.error.issues.map((issue): Fault => {
    const field = String(issue.path[0] ?? 'front matter');
    const missing = values[field] === undefined && requiredFields.some((name) => name === field);
    return {
      file,
      line: fieldLine(yaml, field, lines),
      field,
      problem: missing ? '缺少这个字段' : describeValue(issue.message, writtenValue(yaml, field, split.yaml)),
      fix: fieldFixes[field] ?? '改成这个字段应有的值，或删去这一行',
    };
  });
  return { faults: faults.sort((a, b) => a.line - b.line) };
}

function decode(bytes: Uint8Array): string | Omit<Fault, 'file'> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return {
      line: firstBadLine(bytes),
      field: '编码',
      problem: '不是 UTF-8 文字',
      fix: '用 UTF-8 编码另存这个文件',
    };
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(10, start);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end < 0 ? undefined : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
  }
}

function splitFrontMatter(text: string): { yaml: string; body: string } | Omit<Fault, 'file'> {
  if (!/^---[ \t]*(\n|$)/.test(text)) {
    return {
      line: 1,
      field: 'front matter',
      problem: '开头没有 front matter',
      fix: '第一行写 ---，再写 title 和 date，以一行 --- 结束',
    };
  }
  const start = text.indexOf('\n') + 1;
  const end = start > 0 ? /^---[ \t]*$/m.exec(text.slice(start)) : null;
  if (!end) {
    return { line: 1, field: 'front matter', problem: 'front matter 没有结束', fix: '在正文之前加一行 ---' };
  }
  // The leading line break keeps the line numbers of the YAML those of the file.
  return {
    yaml: `\n${text.slice(start, start + end.index)}`,
    body: text.slice(start + end.index + end[0].length).replace(/^\n/, ''),
  };
}

const yamlProblems: Record<string, [problem: string, fix: string]> = {
  DUPLICATE_KEY: ['同一个字段写了两次', '只留一个'],
  BAD_INDENT: ['缩进不对', '同一级的行用同样多的空格'],
  TAB_AS_INDENT: ['用了制表符缩进', '改用空格'],
  MISSING_CHAR: ['少了一个符号，多半是引号或冒号后的空格', '补上；值里有引号或冒号时，把整个值放进引号'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个“: ”', '把整个值放进引号'],
};

const unclosedBracket = /^Flow .* end with a [\]}]$/;

function describeYamlError(error: YAMLError, yaml: Document, lines: LineCounter) {
  const [problem, fix] = unclosedBracket.test(error.message)
    ? ['括号没有合上', '补上；值以括号开头而不是一列时，把整个值放进引号']
    : (yamlProblems[error.code] ?? ['YAML 写法有误', '看这一行的引号、冒号和缩进']);
  return {
    line: lines.linePos(whereBegun(error, yaml)).line,
    field: 'front matter',
    problem: `${problem}（${error.message.split('\n')[0]}）`,
    fix,
  };
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

function fieldLine(yaml: Document, field: string, lines: LineCounter): number {
  if (!isMap(yaml.contents)) return 1;
  const pair = yaml.contents.items.find((item) => String(item.key) === field);
  const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
  return range ? lines.linePos(range[0]).line : 1;
}

/** What the file says for a field, on one line, for the report. */
function writtenValue(yaml: Document, field: string, source: string): string {
  const node = isMap(yaml.contents) ? yaml.contents.get(field, true) : undefined;
  if (isScalar(node)) return String(node.value);
  const range = (node as { range?: [number, number, number] } | undefined)?.range;
  return range ? source.slice(range[0], range[1]).replace(/\s+/gu, ' ').trim() : '';
}

const describeValue = (message: string, written: string) =>
  written ? `${message}：“${Array.from(written).slice(0, 60).join('')}”` : message;
