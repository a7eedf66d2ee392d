import { listTerms } from '../content/listings';
import { termFilter } from '../content/term-index';
import { paramsOf } from '../http';
import { site } from '../site';
import { routes, type TermKind } from '../urls/routes';
import { termsQuery } from './parameters';
import { jsonResponse } from './responses';

/**
 * Handles `/api/tags` and `/api/topics`: the terms whose name, alias or pinyin matches `q`, or all, in index order.
 */
export function termsResponse(request: Request, kind: TermKind): Response {
  const { q } = termsQuery.parse(paramsOf(request));
  const terms = listTerms(kind);
  const found = q ? terms.filter(termFilter(kind, q)) : terms;
  return jsonResponse(request, {
    total: found.length,
    items: found.map(({ name, slug, count }) => ({
      name,
      slug,
      count,
      url: site.url + routes.term(kind, slug),
    })),
  });
}
