import { z } from 'zod';
import { parseDate } from './date';

/**
 * All front-matter fields of articles, defined once: `checkDocument` validates with the zod schemas, Contentlayer
 * generates its types from `type`. YAML is parsed without type guessing, so every value is text, a list or a
 * mapping.
 */

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
    '应是图片的地址',
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

const field = <Type extends string, Schema extends z.ZodType>(type: Type, schema: Schema) => ({
  type,
  schema,
});

export const articleFields = {
  title: field(
    'string',
    text.transform(onOneLine).refine((value) => value !== '', '不能空着'),
  ),
  date: field('date', date),
  lastmod: field('date', optionalDate),
  draft: field('boolean', flag),
  summary: field('string', optionalText),
  description: field('string', optionalText),
  tags: field('list', list),
  main_topics: field('list', list),
  categories: field('list', list),
  aliases: field('list', list),
  author: field('list', list),
  ai_generated: field('boolean', optionalFlag),
  featured_image: field('json', picture),
  cover: field('json', picture),
  image: field('json', picture),
  source_url: field('string', optionalText),
  word_count: field('number', number),
  reading_time: field('number', number),
  ai_score: field('number', number),
  selected_article_count: field('number', number),
  sync_time: field('string', optionalText),
};

/** Names of list fields. */
export const listFields = Object.entries(articleFields)
  .filter(([, { type }]) => type === 'list')
  .map(([name]) => name as keyof typeof articleFields);

export const requiredFields = ['title', 'date'] as const;

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

export const articleSchema = z.object({
  title: articleFields.title.schema,
  date: articleFields.date.schema,
  lastmod: articleFields.lastmod.schema,
  draft: articleFields.draft.schema,
  summary: articleFields.summary.schema,
  description: articleFields.description.schema,
  tags: articleFields.tags.schema,
  main_topics: articleFields.main_topics.schema,
  categories: articleFields.categories.schema,
  aliases: articleFields.aliases.schema,
  author: articleFields.author.schema,
  ai_generated: articleFields.ai_generated.schema,
  featured_image: articleFields.featured_image.schema,
  cover: articleFields.cover.schema,
  image: articleFields.image.schema,
  source_url: articleFields.source_url.schema,
  word_count: articleFields.word_count.schema,
  reading_time: articleFields.reading_time.schema,
  ai_score: articleFields.ai_score.schema,
  selected_article_count: articleFields.selected_article_count.schema,
  sync_time: articleFields.sync_time.schema,
});

export type ArticleFrontMatter = z.output<typeof articleSchema>;

/** Fields of a section folder's `_index.md`. */
export const sectionSchema = z.object({
  title: optionalText,
  linkTitle: optionalText,
  description: optionalText,
});
