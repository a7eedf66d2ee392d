import { paramsOf } from '../http';
import { routes } from '../urls/routes';
import { readCursor } from './cursor';
import { listArticles } from './list-articles';
import { readArticlesQuery } from './read-query';
import { jsonResponse, problemResponse } from './responses';

/** The articles that fit a filter (the parameters of `/search`, and `size`), with facets, and with what follows. */
export function articlesAnswer(request: Request): Response {
  const asked = readArticlesQuery(paramsOf(request));
  if ('errors' in asked) {
    const detail = asked.errors.map(({ parameter, value, problem }) => `${parameter}=${value}：${problem}`);
    return problemResponse(request, 400, detail.join('；'), { errors: asked.errors });
  }
  const { filter, notes, query } = asked;
  const { size, facets } = query;
  const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor);
  const answer = listArticles(filter, { size, facets, cursor }, notes);
  if ('pages' in answer)
    return problemResponse(request, 404, `没有第 ${filter.page} 页，一共 ${answer.pages} 页`, {
      pages: answer.pages,
      first: routes.articlesApi({ ...filter, page: 1 }, size),
      last: routes.articlesApi({ ...filter, page: answer.pages }, size),
    });
  return jsonResponse(request, answer, answer.next ?? undefined);
}
