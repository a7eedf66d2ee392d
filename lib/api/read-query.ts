import type { z } from 'zod';
import { type FilterFault, readSearchFilter, type SearchFilter, valuesOf } from '../urls/search-filter';
import { articlesQuery } from './parameters';
import type { BadParameter } from './responses';

type ArticlesQuery = { filter: SearchFilter; notes: FilterFault[]; query: z.output<typeof articlesQuery> };

/**
 * What an address asks of `/api/articles`, or what of it cannot be used. The filter is read, and its faults are told,
 * as by `/search`; whatever the document does not allow is a fault besides. A query that is cut still finds.
 */
export function readArticlesQuery(
  params: Record<string, string[]>,
): ArticlesQuery | { errors: BadParameter[] } {
  const { filter, faults } = readSearchFilter(params);
  const errors = faults.filter(({ parameter }) => parameter !== 'q');
  const read = articlesQuery.safeParse(params);
  for (const { path, message } of read.error?.issues ?? []) {
    const parameter = String(path[0]);
    if (errors.some((known) => known.parameter === parameter)) continue;
    errors.push({ parameter, value: valuesOf(params, parameter)[0] ?? '', problem: message });
  }
  return read.success && errors.length === 0 ? { filter, notes: faults, query: read.data } : { errors };
}
