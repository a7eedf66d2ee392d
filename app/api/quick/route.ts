import { jsonAnswer, paramsOf } from '@/lib/api/answer';
import { direct } from '@/lib/api/direct';
import { quickSearch } from '@/lib/search/quick';
import { readSearchFilter } from '@/lib/search-filter';

export const dynamic = 'force-dynamic';

/** What the quick search shows for `q`. For the site's own dialog. */
export const GET = direct('/api/quick', (request) =>
  jsonAnswer(request, quickSearch(readSearchFilter(paramsOf(request)).filter.q ?? '')),
);
