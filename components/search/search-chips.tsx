import { MoreLink } from '@/components/ui/more-link';
import type { SearchPage } from '@/lib/search/search';
import { routes } from '@/lib/urls/routes';
import type { SearchFilter } from '@/lib/urls/search-filter';

type Chip = { kind: string; name: string; without: Partial<SearchFilter> };

/** The active filters. Each chip links to the search without it. */
export function SearchChips({ search: { filter, chosen, section } }: { search: SearchPage }) {
  const { from, to } = filter;
  const chips: Chip[] = chosen.map(({ kind, slug, name, written }) => ({
    kind: kind === 'tag' ? '标签' : '主题',
    name,
    without: { [kind]: filter[kind]?.filter((value) => value !== (slug || written)) },
  }));
  if (filter.section)
    chips.push({ kind: '版面', name: section ?? filter.section, without: { section: undefined } });
  if (from || to)
    chips.push({
      kind: '日期',
      name: from === to ? (from ?? '') : `${from ?? '最早'} 至 ${to ?? '今天'}`,
      without: { from: undefined, to: undefined },
    });
  if (filter.source) chips.push({ kind: '来源', name: filter.source, without: { source: undefined } });
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 py-4" role="group" aria-label="已选条件">
      {chips.map(({ kind, name, without }) => (
        <a
          className="inline-flex min-h-touch items-center gap-[0.5em] border border-edge px-3 text-small after:text-[1.15em] after:text-ink-3 after:content-['×']"
          key={`${kind}/${name}`}
          href={routes.search({ ...filter, page: 1, ...without })}
          aria-label={`移除${kind} ${name}`}
        >
          {kind}：{name}
        </a>
      ))}
      <MoreLink href={routes.search({ q: filter.q })}>全部清除</MoreLink>
    </div>
  );
}
