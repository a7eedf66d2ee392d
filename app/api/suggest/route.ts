import { paramsOf, taggedAnswer } from '@/lib/api/answer';
import { direct } from '@/lib/api/direct';
import { routes } from '@/lib/routes';
import { readSearchFilter } from '@/lib/search-filter';
import { suggestions } from '@/lib/seo/suggestions';

export const dynamic = 'force-dynamic';

/** What a browser offers while `q` is typed into its address bar (app/opensearch.xml names it). */
export const GET = direct(routes.suggestions(), (request) =>
  taggedAnswer(
    request,
    JSON.stringify(suggestions(readSearchFilter(paramsOf(request)).filter.q ?? '')),
    'application/x-suggestions+json; charset=utf-8',
  ),
);
