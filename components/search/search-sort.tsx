import { type SearchFilter, sortOf, sorts } from '@/lib/urls/search-filter';

const names = { relevance: '按相关度', newest: '由新到旧', oldest: '由旧到新' };

/** The order of the results. The default has no value, so that adding words switches to relevance by itself. */
export function SearchSort({ filter }: { filter: SearchFilter }) {
  const own = sortOf({ q: filter.q });
  const offered = filter.q ? sorts : sorts.filter((sort) => sort !== 'relevance');
  const chosen = sortOf(filter);
  return (
    <label>
      <span className="sr-only">排序</span>
      <select
        className="min-h-touch border border-edge bg-paper px-2 text-small"
        name="sort"
        defaultValue={chosen === own ? '' : chosen}
      >
        {offered.map((sort) => (
          <option key={sort} value={sort === own ? '' : sort}>
            {names[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
