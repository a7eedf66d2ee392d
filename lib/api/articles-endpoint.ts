import { paramsOf } from '../http';
import { routes } from '../urls/routes';
import { decodeCursor } from './cursor';
import { listArticles } from './list-articles';
import { readArticlesQuery } from './read-query';
import { jsonResponse, problemResponse } from './responses';

/**
 * Handles `/api/articles`: the articles that match a filter (the parameters of `/search` plus `size`, `facets` and
 * `cursor`).
 */
export function articlesResponse(request: Request): Response {
  const parsed = readArticlesQuery(paramsOf(request));
  if ('errors' in parsed) {
    const detail = parsed.errors.map(({ parameter, value, problem }) => `${parameter}=${value}：${problem}`);
    return problemResponse(request, 400, detail.join('；'), { errors: parsed.errors });
  }
  const { filter, notes, query } = parsed;
  const { size, facets } = query;
  const cursor = query.cursor === undefined ? undefined : decodeCursor(query.cursor);
  const page = listArticles(filter, { size, facets, cursor }, notes);
  if ('pages' in page)
    return problemResponse(request, 404, `没有第 ${filter.page} 页，一共 ${page.pages} 页`, {
      pages: page.pages,
      first: routes.articlesApi({ ...filter, page: 1 }, size),
      last: routes.articlesApi({ ...filter, page: page.pages }, size),
    });
  return jsonResponse(request, page, page.next ?? undefined);
}
