import { direct } from '@/lib/api/direct-handlers';
import { etagResponse, paramsOf } from '@/lib/http';
import { suggestions } from '@/lib/seo/suggestions';
import { routes } from '@/lib/urls/routes';
import { readSearchFilter } from '@/lib/urls/search-filter';

export const dynamic = 'force-dynamic';

/** OpenSearch suggestions for the browser's address bar (named in lib/seo/opensearch.ts). */
export const GET = direct(routes.suggestions(), (request) =>
  etagResponse(
    request,
    JSON.stringify(suggestions(readSearchFilter(paramsOf(request)).filter.q ?? '')),
    'application/x-suggestions+json; charset=utf-8',
  ),
);
