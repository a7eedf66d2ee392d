import type { z } from 'zod';
import { routes } from '../urls/routes';
import { articlePath, articlesQuery, termsQuery } from './parameters';
import type { ResponseSchemaName } from './response-schemas';

export type Operation = {
  id: string;
  /** With `{name}` for path parameters. */
  path: string;
  summary: string;
  description: string;
  inPath?: z.ZodObject;
  query?: z.ZodObject;
  response: ResponseSchemaName;
  /** Whether responses have an `ETag`. */
  tagged: boolean;
  /** Whether responses have a `Link` to the next page. */
  paged?: boolean;
  problems: { status: 400 | 404; description: string }[];
};

/** All public operations. `/api/quick` is internal to the search dialog. */
export const operations: Operation[] = [
  {
    id: 'listArticles',
    path: routes.articlesApi(),
    summary: '按条件列文章',
    description:
      '与网页上的搜索同一套条件，要都符合；facets 告诉再加一个条件各有几篇。接着读请用回答里的 next（或 Link 头）：从新到旧、从旧到新的结果按位置翻页，途中有文章发布或撤下也不重不漏；按相关度的结果 next 用页码，途中有变动时可能重或漏，要不重不漏就加上 sort=newest。',
    query: articlesQuery,
    response: 'Articles',
    tagged: true,
    paged: true,
    problems: [
      { status: 400, description: '有参数不能用；errors 说明是哪一个、该怎么写' },
      { status: 404, description: '没有那一页；pages、first、last 说明一共几页、首尾在哪里' },
    ],
  },
  {
    id: 'getArticle',
    path: routes.articleApi('', '').replace('//', '/{section}/{slug}'),
    summary: '读一篇文章',
    description: '正文（Markdown 与纯文字）、全部引用，以及同一件事的其他版本。',
    inPath: articlePath,
    response: 'FullArticle',
    tagged: true,
    problems: [{ status: 404, description: '没有这篇文章，或者还没有发布、已经撤下' }],
  },
  {
    id: 'listTags',
    path: routes.termsApi('tag'),
    summary: '列标签',
    description: '有文章的标签，文章多的在前。',
    query: termsQuery,
    response: 'Terms',
    tagged: true,
    problems: [],
  },
  {
    id: 'listTopics',
    path: routes.termsApi('topic'),
    summary: '列主题',
    description: '有文章的主题，编辑排定的在前，其余文章多的在前。',
    query: termsQuery,
    response: 'Terms',
    tagged: true,
    problems: [],
  },
  {
    id: 'getHealth',
    path: routes.healthApi(),
    summary: '看服务的状态',
    description: '给运维与脚本用，从不缓存。',
    response: 'Health',
    tagged: false,
    problems: [],
  },
];
