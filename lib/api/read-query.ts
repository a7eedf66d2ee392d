import type { z } from 'zod';
import { type FilterFault, readSearchFilter, type SearchFilter, valuesOf } from '../urls/search-filter';
import { articlesQuery } from './parameters';
import type { BadParameter } from './responses';

type ArticlesQuery = { filter: SearchFilter; notes: FilterFault[]; query: z.output<typeof articlesQuery> };

/**
 * Parses the query of `/api/articles`. Filter parameters follow the same rules as `/search`; anything else the
 * schema rejects is an error, too. An overlong `q` is truncated with a note, not rejected.
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
