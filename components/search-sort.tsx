import { type SearchFilter, sortOf, sorts } from '@/lib/search-filter';

const names = { relevance: '按相关度', newest: '由新到旧', oldest: '由旧到新' };

/** In which order the results stand. */
export function SearchSort({ filter }: { filter: SearchFilter }) {
  return (
    <label>
      <span className="unseen">排序</span>
      <select name="sort" defaultValue={sortOf(filter)}>
        {sorts.map((sort) => (
          <option key={sort} value={sort} disabled={sort === 'relevance' && !filter.q}>
            {names[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
