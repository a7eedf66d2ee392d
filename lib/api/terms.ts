import { listTerms } from '../content/listings';
import { termFilter } from '../content/term-index';
import { paramsOf } from '../http';
import { site } from '../site';
import { routes, type TermKind } from '../urls/routes';
import { termsQuery } from './parameters';
import { jsonResponse } from './responses';

/** The tags or topics whose name, alias or pinyin `q` finds; without it all. In the order of their index. */
export function termsAnswer(request: Request, kind: TermKind): Response {
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
