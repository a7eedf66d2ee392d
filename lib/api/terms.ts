import { listTerms } from '../content/listings';
import { termFilter } from '../content/term-index';
import { routes, type TermKind } from '../routes';
import { site } from '../site';
import { jsonAnswer, paramsOf } from './answer';
import { termsQuery } from './parameters';

/** The tags or topics whose name, alias or pinyin `q` finds; without it all. In the order of their index. */
export function termsAnswer(request: Request, kind: TermKind): Response {
  const { q } = termsQuery.parse(paramsOf(request));
  const terms = listTerms(kind);
  const found = q ? terms.filter(termFilter(kind, q)) : terms;
  return jsonAnswer(request, {
    total: found.length,
    items: found.map(({ name, slug, count }) => ({
      name,
      slug,
      count,
      url: site.url + routes.term(kind, slug),
    })),
  });
}
