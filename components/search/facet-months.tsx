import { CountRows } from '@/components/listing/count-rows';
import type { FacetChoice } from '@/lib/search/facets';
import { lastDayOfMonth, longMonth } from '@/lib/time';
import { routes } from '@/lib/urls/routes';
import type { SearchFilter } from '@/lib/urls/search-filter';

/** Months shown before the fold. */
const mostMonths = 6;

/** Months as links, since a month sets two fields of the form at once. */
export function FacetMonths({ choices, filter }: { choices: FacetChoice[]; filter: SearchFilter }) {
  if (choices.length === 0) return null;
  const rows = choices.map(({ slug, count, chosen }) => ({
    url: routes.search({ ...filter, page: 1, from: `${slug}-01`, to: lastDayOfMonth(slug) }),
    name: longMonth(slug),
    count,
    isCurrent: chosen,
  }));
  return (
    <>
      <CountRows layout="facet" rows={rows.slice(0, mostMonths)} />
      {rows.length > mostMonths && (
        <details>
          <summary className="flex min-h-touch cursor-pointer items-center text-small text-ink-2">
            更早的 {rows.length - mostMonths} 个月
          </summary>
          <CountRows layout="facet" rows={rows.slice(mostMonths)} />
        </details>
      )}
    </>
  );
}
