import { z } from 'zod';
import { site } from '../site';
import { readHost } from '../text/hosts';
import { dayPattern, readDay } from '../time';
import { lastPage, longestQuery, mostTerms, readPage, sortOf, sorts, valuesOf } from '../urls/search-filter';
import { decodeCursor } from './cursor';

/**
 * Query parameters of each operation, used both for validation and for the OpenAPI document (openapi.ts).
 * `readSearchFilter` interprets filter values; the bounds here are the API's own.
 */

/** Maximum items per response. */
const mostItems = 100;
const mostFacets = 1000;

const valuesGiven = (given: unknown) => valuesOf({ given: given as string[] }, 'given');
/** The first non-empty value. */
const first = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => valuesGiven(given)[0], schema);
const all = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (given === undefined ? undefined : valuesGiven(given)), schema);
/** The first value, parsed as a number if possible. */
const number = <Schema extends z.ZodType>(schema: Schema, read: (written: string) => number | undefined) =>
  z.preprocess((given) => {
    const [written] = valuesGiven(given);
    return written === undefined ? undefined : (read(written) ?? written);
  }, schema);

const whole = (least: number, most: number) =>
  z
    .int(`要是 ${least} 到 ${most} 之间的整数`)
    .min(least, `要是 ${least} 到 ${most} 之间的整数`)
    .max(most, `要是 ${least} 到 ${most} 之间的整数`);
const digits = (written: string) => (/^\d{1,4}$/.test(written) ? Number(written) : undefined);
const terms = (what: string) =>
  all(
    z
      .array(z.string())
      .max(mostTerms)
      .optional()
      .describe(`${what}的名字、别名或 slug。可以给几次，文章要都有`),
  );
const day = (what: string) =>
  first(
    z
      .string()
      .regex(dayPattern)
      .refine((written) => readDay(written) !== undefined)
      .optional()
      .meta({ format: 'date', description: `${what}，北京时间` }),
  );

export const articlesQuery = z
  .object({
    q: first(
      z
        .string()
        .optional()
        .describe(
          `搜什么。几个词之间空一格，都要有；“加引号”按原样找；-词 是不要它。超过 ${longestQuery} 个字的部分不用，并在 notes 里说明`,
        ),
    ),
    tag: terms('标签'),
    topic: terms('主题'),
    section: first(z.string().optional().describe('版面的文件夹名，见 facets.sections')),
    source: first(
      z
        .string()
        .refine((written) => readHost(written) !== undefined)
        .optional()
        .describe('引用过的网站：域名，或它的任何网址'),
    ),
    from: day('从这一天起'),
    to: day('到这一天为止'),
    sort: first(
      z
        .enum(sorts)
        .optional()
        .describe('按相关度、从新到旧或从旧到新。不给时，有 q 按相关度，没有 q 从新到旧'),
    ),
    page: number(
      z.int().min(1).max(lastPage).optional().describe('第几页，从 1 数起。与 cursor 只能给一个'),
      readPage,
    ),
    cursor: first(
      z
        .string()
        .regex(/^[A-Za-z0-9_-]+$/, '不是 next 里给出的 cursor')
        .refine((written) => decodeCursor(written) !== undefined, '不是 next 里给出的 cursor')
        .optional()
        .describe('接着读的位置，从上一次回答的 next 里来，不必看懂。翻页的途中有文章发布或撤下，也不重不漏'),
    ),
    size: number(whole(1, mostItems).default(site.pageSize).describe('一页几篇'), digits),
    facets: number(
      whole(0, mostFacets).optional().describe('facets 里每一种最多几个，0 是都不要。不给时全给'),
      digits,
    ),
  })
  .superRefine(({ q, sort, page, cursor }, context) => {
    const place = cursor === undefined ? undefined : decodeCursor(cursor);
    const issue = (message: string) => context.addIssue({ code: 'custom', path: ['cursor'], message });
    if (place && page !== undefined) issue('不能与 page 一起给');
    else if (place && place.sort !== sortOf({ q, sort })) issue('与 sort 不合，cursor 只接着原来的顺序读');
  });

/** Maximum characters of a name query; the rest is cut off. */
const longestName = 60;

export const termsQuery = z.object({
  q: first(
    z
      .string()
      .overwrite((written) => Array.from(written).slice(0, longestName).join(''))
      .optional()
      .describe(`名字或别名里的字，或拼音的开头；只用前 ${longestName} 个字。不给时全给`),
  ),
});

export const articlePath = z.object({
  section: z.string().min(1).describe('版面的文件夹名'),
  slug: z.string().min(1).toLowerCase().describe('文章的 slug，大小写不论'),
});
