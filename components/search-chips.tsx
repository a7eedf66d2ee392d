import type { SearchResult } from '@/lib/content/search';
import { routes, type SearchFilter } from '@/lib/routes';

const kindNames = { tag: '标签', topic: '主题' };

/** What is chosen; each chip is a link that takes its choice away. */
export function SearchChips({ filter, result }: { filter: SearchFilter; result: SearchResult }) {
  const section = result.sections.find(({ slug }) => slug === filter.section);
  if (result.chosen.length === 0 && !filter.section) return null;
  const without = (kind: 'tag' | 'topic', written: string) =>
    routes.search({ ...filter, page: 1, [kind]: filter[kind]?.filter((value) => value !== written) });
  return (
    <div className="chips" role="group" aria-label="已选条件">
      {result.chosen.map(({ kind, slug, name, written }) => (
        <a
          key={`${kind}/${slug}`}
          className="chip"
          href={without(kind, written)}
          aria-label={`移除${kindNames[kind]} ${name}`}
        >
          {kindNames[kind]}：{name}
        </a>
      ))}
      {filter.section && (
        <a
          className="chip"
          href={routes.search({ ...filter, page: 1, section: undefined })}
          aria-label={`移除版面 ${section?.name ?? filter.section}`}
        >
          版面：{section?.name ?? filter.section}
        </a>
      )}
      <a className="more" href={routes.search({ q: filter.q })}>
        全部清除
      </a>
    </div>
  );
}
