import { currentEdition } from '../content/edition';
import { rowsAt } from '../content/stories';
import { isoDay } from '../time';
import { routes, type TermKind } from '../urls/routes';
import { encodeCursor } from './cursor';

/** Values for the examples, taken from published content so that every example finds something. */
type Found = {
  section: string;
  slug: string;
  /** Day of the newest article, `2025-06-25`. */
  day: string;
  tag?: { name: string; slug: string };
  topic?: { name: string; slug: string };
  host?: string;
  cursor: string;
};

/** The newest article and the most used tag, topic and source; `undefined` without articles. */
export function findExamples(): Found | undefined {
  const edition = currentEdition();
  const [newest] = rowsAt(edition, edition.ids.length > 0 ? [0] : []);
  if (!newest) return undefined;
  const most = (kind: TermKind | 'source') =>
    edition.terms
      .filter((term) => term.kind === kind && term.articles.length > 0)
      .reduce<(typeof edition.terms)[number] | undefined>(
        (best, term) => (term.articles.length > (best?.articles.length ?? 0) ? term : best),
        undefined,
      );
  const { section, slug, date, path } = newest.row;
  return {
    section,
    slug,
    day: isoDay(date),
    tag: most('tag'),
    topic: most('topic'),
    host: most('source')?.slug,
    cursor: encodeCursor({ sort: 'newest', page: 2, date, path }),
  };
}

/** An example request: a URL on this site and the expected status. */
export type Example = { summary: string; url: string; status: number };

const good = (summary: string, url: string): Example => ({ summary, url, status: 200 });

/** Example requests by operation id. */
export const examples: Record<string, (found: Found | undefined) => Example[]> = {
  listArticles: (found) => [
    good('最新的三篇', routes.articlesApi({}, 3, { facets: 5 })),
    ...(found?.tag
      ? [
          good(
            `标签是“${found.tag.name}”的`,
            routes.articlesApi({ tag: [found.tag.slug] }, 3, { facets: 0 }),
          ),
          good(
            `搜“${found.tag.name}”，按相关度`,
            routes.articlesApi({ q: found.tag.name }, 3, { facets: 0 }),
          ),
        ]
      : []),
    ...(found
      ? [
          good(
            `${found.day} 的，从旧到新`,
            routes.articlesApi({ from: found.day, to: found.day, sort: 'oldest' }, 3),
          ),
        ]
      : []),
    { summary: '页码写错了', url: '/api/articles?page=0', status: 400 },
    { summary: '没有那一页', url: routes.articlesApi({ page: 999_999 }), status: 404 },
  ],
  getArticle: (found) => [
    ...(found ? [good('最新的一篇', routes.articleApi(found.section, found.slug))] : []),
    { summary: '没有的文章', url: routes.articleApi('insights', 'no-such-article'), status: 404 },
  ],
  listTags: (found) => [
    ...(found?.tag ? [good(`叫“${found.tag.name}”的标签`, routes.termsApi('tag', found.tag.name))] : []),
    good('全部标签', routes.termsApi('tag')),
  ],
  listTopics: () => [good('全部主题', routes.termsApi('topic'))],
  getHealth: () => [good('现在的状态', routes.healthApi())],
};

/** A valid example value for each parameter of an operation, by name. */
export const parameterExamples = (
  found: Found | undefined,
  operationId: string,
): Record<string, unknown> => ({
  q: operationId === 'listTopics' ? found?.topic?.name : found?.tag?.name,
  tag: found?.tag && [found.tag.slug],
  topic: found?.topic && [found.topic.slug],
  section: found?.section,
  slug: found?.slug,
  source: found?.host,
  from: found?.day,
  to: found?.day,
  sort: 'oldest',
  page: 1,
  cursor: found?.cursor,
  size: 3,
  facets: 5,
});
