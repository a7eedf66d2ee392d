import { jsonAnswer, paramsOf, preflightAnswer, problemAnswer } from '@/lib/api/answer';
import { direct } from '@/lib/api/direct';
import { routes } from '@/lib/routes';
import { listArticles } from '@/lib/search/articles';
import { readSearchFilter, valuesOf } from '@/lib/search-filter';
import { site } from '@/lib/site';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightAnswer;

const mostItems = 100;

/** The articles that fit a filter (the parameters of `/search`, and `size`), with facets. */
export const GET = direct(routes.articlesApi(), (request) => {
  const params = paramsOf(request);
  const { filter, faults } = readSearchFilter(params);
  // A query that is cut still finds; any other value that is none is a mistake of who asks.
  const errors = faults.filter(({ parameter }) => parameter !== 'q');
  const number = (name: string, otherwise: number | undefined, least: number, most: number) => {
    const [written] = valuesOf(params, name);
    if (written === undefined) return otherwise;
    if (/^\d{1,4}$/.test(written) && Number(written) >= least && Number(written) <= most)
      return Number(written);
    errors.push({ parameter: name, value: written, problem: `要是 ${least} 到 ${most} 之间的整数` });
    return otherwise;
  };
  const size = number('size', site.pageSize, 1, mostItems) ?? site.pageSize;
  const facetSize = number('facets', undefined, 0, 1000);
  if (errors.length > 0)
    return problemAnswer(
      request,
      400,
      errors.map(({ parameter, value, problem }) => `${parameter}=${value}：${problem}`).join('；'),
      { errors },
    );
  const answer = listArticles(filter, size, facetSize, faults);
  if ('pages' in answer)
    return problemAnswer(request, 404, `没有第 ${filter.page} 页，一共 ${answer.pages} 页`, {
      pages: answer.pages,
      first: routes.articlesApi({ ...filter, page: 1 }, size),
      last: routes.articlesApi({ ...filter, page: answer.pages }, size),
    });
  return jsonAnswer(request, answer);
});
