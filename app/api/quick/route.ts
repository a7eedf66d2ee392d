import { direct } from '@/lib/api/direct-handlers';
import { jsonResponse } from '@/lib/api/responses';
import { paramsOf } from '@/lib/http';
import { quickSearch } from '@/lib/search/quick';
import { readSearchFilter } from '@/lib/urls/search-filter';

export const dynamic = 'force-dynamic';

/** Results for the quick search dialog. */
export const GET = direct('/api/quick', (request) =>
  jsonResponse(request, quickSearch(readSearchFilter(paramsOf(request)).filter.q ?? '')),
);
