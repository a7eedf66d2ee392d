import { z } from 'zod';
import type { ArticlesPage } from './list-articles';
import type { FullArticle } from './read-article';
import type { BadParameter } from './responses';

/**
 * Schemas of the API's responses for the OpenAPI document; `satisfies` keeps them in step with the TypeScript
 * types.
 */

const term = z
  .object({ name: z.string().describe('名字'), slug: z.string().describe('用在 tag、topic 与网址里') })
  .describe('标签或主题');
const count = z
  .object({
    name: z.string().describe('名字'),
    slug: z.string().describe('用在参数里'),
    count: z.int().min(0).describe('文章数'),
  })
  .describe('一种选择，选了它会有几篇');
const url = () => z.url();
const countedTerm = count
  .extend({ url: url().describe('列出它的文章的网页') })
  .describe('一个标签或主题，有几篇文章');

const article = z
  .object({
    url: url().describe('文章的网址'),
    section: z.string().describe('版面的文件夹名'),
    slug: z.string().describe('版面里的名字'),
    title: z.string().describe('标题'),
    date: z.string().meta({ format: 'date-time', description: '发布时间，带北京时间的时差' }),
    summary: z.string().nullable().describe('摘要'),
    tags: z.array(term).describe('标签，照作者的次序'),
    topics: z.array(term).describe('主题'),
    image: url().nullable().describe('图片的网址'),
  })
  .describe('一篇文章');

const facets = z
  .object({
    tags: z.array(count).describe('标签'),
    topics: z.array(count).describe('主题'),
    sections: z.array(count).describe('版面'),
    months: z.array(count).describe('slug 如 2025-07'),
    sources: z.array(count).describe('引用过的网站'),
  })
  .describe('再加一个条件各有几篇；版面、月份、来源的数是换成它会有的');

const articles = z
  .object({
    total: z.int().min(0).describe('一共几篇'),
    page: z.int().min(1).describe('第几页；用 cursor 时，是这一路的第几页'),
    size: z.int().min(1).describe('一页几篇'),
    next: url().nullable().describe('下一页的网址，与 Link 头一样；没有了是 null'),
    items: z.array(article).describe('这一页的文章'),
    facets,
    notes: z.array(z.string()).optional().describe('q 里没有用上的，如太长的部分'),
  })
  .describe('合条件的文章，一页') satisfies z.ZodType<ArticlesPage>;

const citation = z
  .object({
    label: z.string().describe('作者编的号'),
    title: z.string().describe('标题'),
    url: z.string().nullable().describe('原文的网址'),
    publisher: z.string().nullable().describe('出版者'),
    author: z.string().nullable().describe('作者'),
    published: z.string().nullable().describe('如 2025-06-25；照作者所写'),
  })
  .describe('一条引用');

const fullArticle = article
  .extend({
    markdown: z.string().describe('正文，照作者所写'),
    text: z.string().describe('正文，纯文字'),
    citations: z.array(citation).describe('全部引用，照作者的次序'),
    versions: z.array(url()).describe('同一件事的其他版本'),
  })
  .describe('一篇文章的全部') satisfies z.ZodType<FullArticle>;

const terms = z
  .object({
    total: z.int().min(0).describe('一共几个'),
    items: z.array(countedTerm).describe('标签或主题'),
  })
  .describe('标签或主题');

const health = z
  .object({
    status: z.enum(['ok', 'empty']).describe('empty：还没有收录过文章'),
    version: z.string().describe('内容的版本，变了就是有文章发布、改动或撤下'),
    articles: z.int().min(0).describe('已发布的文章数'),
  })
  .describe('服务的状态');

const badParameter = z
  .object({
    parameter: z.string().describe('参数的名字'),
    value: z.string().describe('给的值，长的截断'),
    problem: z.string().describe('该怎么写'),
  })
  .describe('一个不能用的参数') satisfies z.ZodType<BadParameter>;

const problem = z
  .object({
    type: z.string().describe('恒为 about:blank'),
    title: z.string().describe('哪一类问题'),
    status: z.int().min(400).max(599).describe('与状态码一样'),
    detail: z.string().describe('给人看的说明'),
    instance: z.string().describe('所请求的网址'),
    errors: z.array(badParameter).optional().describe('哪些参数不能用'),
    pages: z.int().min(1).optional().describe('页码过大时：一共几页'),
    first: z.string().optional().describe('页码过大时：第一页的网址'),
    last: z.string().optional().describe('页码过大时：最后一页的网址'),
  })
  .describe('出了什么问题，照 RFC 9457');

/** Schemas by their name in the document. */
export const responseSchemas = {
  Articles: articles,
  Article: article,
  FullArticle: fullArticle,
  Facets: facets,
  Terms: terms,
  Term: term,
  Count: count,
  CountedTerm: countedTerm,
  Citation: citation,
  Health: health,
  Problem: problem,
  BadParameter: badParameter,
} satisfies Record<string, z.ZodType>;

export type ResponseSchemaName = keyof typeof responseSchemas;
