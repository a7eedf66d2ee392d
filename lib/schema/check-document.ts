import { type Document, isMap, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { articleSchema, fieldFixes, listFields, sectionSchema } from './article-fields';
import type { Fault } from './fault';
import { type ParsedYaml, readYaml } from './read-yaml';

export type CheckedDocument<FrontMatter> = {
  frontMatter: FrontMatter;
  body: string;
};

type Checked<FrontMatter> = { document: CheckedDocument<FrontMatter> } | { faults: Fault[] };

/**
 * Checks an article. Takes its path below the content folder and the file's bytes; returns the document, or all
 * faults with line, field and fix. Never throws because of the file's content.
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

  const read = readYaml(split.yaml);
  if ('problems' in read)
    return { faults: read.problems.map((problem) => ({ file, field: 'front matter', ...problem })) };
  if (typeof read.values !== 'object' || read.values === null || Array.isArray(read.values)) {
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

  const misread = read.isPlain ? [] : misreadFields(file, split.yaml, read.parsed());
  if (misread.length > 0) return { faults: misread };

  const values = read.values as Record<string, unknown>;
  const result = schema.safeParse(values);
  if (result.success) return { document: { frontMatter: result.data, body: split.body } };
  const source = read.parsed();
  const faults = result.error.issues.map((issue): Fault => {
    const field = String(issue.path[0] ?? 'front matter');
    const missing = values[field] === undefined;
    return {
      file,
      line: fieldLine(source, field),
      field,
      problem: missing
        ? '缺少这个字段'
        : describeValue(issue.message, writtenValue(source.yaml, field, split.yaml)),
      fix: fieldFixes[field] ?? '改成这个字段应有的值，或删去这一行',
    };
  });
  return { faults: faults.sort((a, b) => a.line - b.line) };
}

/** Finds values that are valid YAML but probably not what the editor meant. */
function misreadFields(file: string, text: string, source: ParsedYaml): Fault[] {
  const cut = cutTexts(file, source);
  return cut.length > 0 ? cut : runTogether(file, text, source);
}

/** Text that YAML truncates: `榜单 #1 易主` ends before a comment, `&重磅 新闻` starts with an anchor. */
function cutTexts(file: string, { yaml, lineAt }: ParsedYaml): Fault[] {
  if (!isMap(yaml.contents)) return [];
  return yaml.contents.items.flatMap(({ key, value }): Fault[] => {
    const field = String(key);
    if (!isScalar(value) || value.type !== 'PLAIN' || !texts.has(field)) return [];
    const mark = value.anchor ? '&' : /^\S/.test(value.comment ?? '') ? '#' : undefined;
    if (!mark) return [];
    const line = lineAt(value.range?.[0] ?? 0);
    const problem = `“${mark}”在 YAML 里有别的意思，它和${mark === '#' ? '后面的字' : '这个词'}不会显示`;
    return [{ file, line, field, problem, fix: '把整个值放进引号' }];
  });
}

/** List items that YAML joins into one value: `-AI` without a space, or a `-` indented more than the one above. */
function runTogether(file: string, text: string, { yaml, lineAt }: ParsedYaml): Fault[] {
  if (!isMap(yaml.contents)) return [];
  return yaml.contents.items.flatMap(({ key, value }): Fault[] => {
    const field = String(key);
    if (!listFields.has(field)) return [];
    const broken = (isSeq(value) ? value.items : [value]).find((item) => {
      const [start, end] = (isScalar(item) && item.type === 'PLAIN' && item.range) || [0, 0];
      return /\n *-/.test(text.slice(start, end));
    });
    if (!isScalar(broken)) return [];
    const problem = '几行连成了一个名字';
    const fix = '每行写成“  - 名字”：- 后面有空格，各行的 - 上下对齐';
    return [{ file, line: lineAt(broken.range?.[0] ?? 0), field, problem, fix }];
  });
}

const texts = new Set(['title', 'linkTitle', 'summary', 'description', 'author']);

/** Decodes a file with `\n` line ends, or returns what is wrong with its bytes. */
export function decode(bytes: Uint8Array): string | Omit<Fault, 'file'> {
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
  // The leading line break makes YAML line numbers match the file.
  return {
    yaml: `\n${text.slice(start, start + end.index)}`,
    body: text.slice(start + end.index + end[0].length).replace(/^\n/, ''),
  };
}

function fieldLine({ yaml, lineAt }: ParsedYaml, field: string): number {
  if (!isMap(yaml.contents)) return 1;
  const pair = yaml.contents.items.find((item) => String(item.key) === field);
  const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
  return range ? lineAt(range[0]) : 1;
}

/** A field's value as written, on one line, for the report. */
function writtenValue(yaml: Document, field: string, source: string): string {
  const node = isMap(yaml.contents) ? yaml.contents.get(field, true) : undefined;
  if (isScalar(node)) return String(node.value);
  const range = (node as { range?: [number, number, number] } | undefined)?.range;
  return range ? source.slice(range[0], range[1]).replace(/\s+/gu, ' ').trim() : '';
}

const describeValue = (message: string, written: string) =>
  written ? `${message}：“${Array.from(written).slice(0, 60).join('')}”` : message;
