import { z } from 'zod';
import type { articleFields } from '../../contentlayer.config';
import { parseDate } from './date';

type Fields = typeof articleFields;
type Values = {
  string: string;
  date: string;
  boolean: boolean;
  number: number;
  list: string[];
  json: { image: string; alt: string };
};
type NamesOf<Kind> = { [Name in keyof Fields]: Fields[Name] extends Kind ? Name : never }[keyof Fields];
type Certain = NamesOf<{ required: true } | { default: unknown }>;
type ValueOf<Name extends keyof Fields> = Values[Fields[Name]['type']];

/** An article's front matter, as `contentlayer.config.ts` defines it. Dates are ISO 8601 in UTC. */
export type ArticleFrontMatter = { [Name in Certain]: ValueOf<Name> } & {
  [Name in Exclude<keyof Fields, Certain>]?: ValueOf<Name>;
};

// The validators below take each value as YAML gives it without type guessing: a text, a list or a mapping.

/** YAML's notations for null, which arrive as text. */
const isNull = (value: unknown) => typeof value === 'string' && /^(?:~|null)$/i.test(value.trim());
const text = z.string('应是一行文字').transform((value) => (isNull(value) ? '' : value.trim()));
/** Titles and names are single lines, even if a program wrote line breaks into them. */
const onOneLine = (value: string) => value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
const optionalText = text.transform((value) => (value === '' ? undefined : value)).optional();
const flag = z
  .string('应是 true 或 false')
  .regex(/^(true|false)?$/i, '应是 true 或 false')
  .transform((value) => value.toLowerCase() === 'true')
  .default(false);
/** A flag with no default. */
const optionalFlag = z
  .string('应是 true 或 false')
  .regex(/^(true|false|null|~)?$/i, '应是 true 或 false')
  .transform((value) => (value === '' || isNull(value) ? undefined : value.toLowerCase() === 'true'))
  .optional();
const number = z
  .string('应是数字')
  .regex(/^(\d+(\.\d+)?)?$/, '应是数字')
  .transform((value) => (value === '' ? undefined : Number(value)))
  .optional();
const list = z
  .union([z.array(z.string()), z.string()], '应是一列文字，每行一个“- 名字”')
  .transform((value) => listItems(value).map(onOneLine).filter(Boolean))
  .default([]);
/** Splits a list written on one line: `AI, 大模型、Agent` or `[AI，大模型]`. */
function listItems(value: string | string[]): string[] {
  if (isNull(value)) return [];
  if (typeof value !== 'string') {
    const [only = ''] = value;
    return value.length === 1 && only.includes('，') ? only.split(/[，、;；]/) : value;
  }
  return value.split(/[,，、;；]/);
}

const picture = z
  .union(
    [z.string(), z.object({ image: z.string().default(''), alt: z.string().default('') })],
    '应是图片的路径或网址',
  )
  .transform((value) => (typeof value === 'string' ? { image: value, alt: '' } : value))
  .transform(({ image, alt }) => ({ image: image.trim(), alt: alt.trim() }))
  .optional();
const date = z
  .string('应是日期')
  .trim()
  .refine((value) => value !== '', '不能空着')
  .refine((value) => value === '' || parseDate(value) !== undefined, '不是一个日期')
  .transform((value) => new Date(parseDate(value) ?? 0).toISOString());

const optionalDate = z
  .string('应是日期')
  .trim()
  .refine((value) => value === '' || parseDate(value) !== undefined, '不是一个日期')
  .transform((value) => (value === '' ? undefined : new Date(parseDate(value) ?? 0).toISOString()))
  .optional();

/** What a field's value may be, and what it is read to. */
export const articleSchema = z.object({
  title: text.transform(onOneLine).refine((value) => value !== '', '不能空着'),
  date,
  lastmod: optionalDate,
  draft: flag,
  summary: optionalText,
  description: optionalText,
  tags: list,
  main_topics: list,
  categories: list,
  aliases: list,
  author: list,
  ai_generated: optionalFlag,
  featured_image: picture,
  cover: picture,
  image: picture,
  source_url: optionalText,
  word_count: number,
  reading_time: number,
  ai_score: number,
  selected_article_count: number,
  sync_time: optionalText,
} satisfies Record<keyof Fields, z.ZodType>);

/** The names of the fields that hold a list. */
export const listFields: ReadonlySet<string> = new Set(
  Object.entries(articleSchema.shape).flatMap(([name, schema]) => (schema === list ? [name] : [])),
);

/** Advice for fixing each field, in Chinese for editors. */
export const fieldFixes: Partial<Record<string, string>> = {
  title: '写上 title: 文章标题',
  date: '写成 date: 2025-06-25T10:10:04+08:00',
  lastmod: '写成 lastmod: 2025-06-26T09:00:00+08:00，没有就删掉这一行',
  draft: '写成 draft: false，草稿写 true',
  ai_generated: '写成 ai_generated: false（人写的）或 true，也可以删掉这一行',
  tags: '每行一个，写成“  - 标签名”',
  main_topics: '每行一个，写成“  - 主题名”',
};

/** Fields of a section folder's `_index.md`. */
export const sectionSchema = z.object({
  title: optionalText,
  linkTitle: optionalText,
  description: optionalText,
});
