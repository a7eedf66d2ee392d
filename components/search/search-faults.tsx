import type { FilterFault } from '@/lib/urls/search-filter';

const names: Record<string, string> = {
  q: '搜索词',
  from: '起始日期',
  to: '结束日期',
  source: '来源',
  sort: '排序',
  page: '页码',
  tag: '标签',
  topic: '主题',
};

/** The parts of the URL's query that were ignored, and why. */
export function SearchFaults({ faults }: { faults: FilterFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="border-b border-rule py-3 text-small text-ink-2" aria-label="没有用上的条件">
      {faults.map(({ parameter, value, problem }) => (
        <li key={`${parameter}/${value}`}>
          {names[parameter] ?? parameter}“{value}”{problem}
        </li>
      ))}
    </ul>
  );
}
