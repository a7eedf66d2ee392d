import { ActionRow } from '@/components/ui/action-row';
import { MetaText } from '@/components/ui/meta-text';
import { MoreLink } from '@/components/ui/more-link';
import type { Advice, Part } from '@/lib/search/advice';
import { routes } from '@/lib/urls/routes';
import type { SearchFilter } from '@/lib/urls/search-filter';

/** Shown when nothing fits: which filter to drop, and how many articles that would give. */
export function SearchEmpty({
  filter,
  advice: { waysOut, terms },
}: {
  filter: SearchFilter;
  advice: Advice;
}) {
  return (
    <div className="grid max-w-measure gap-3 py-8">
      <h2 className="text-h2">{waysOut.length > 0 ? '放宽一个条件' : '换个说法'}</h2>
      {waysOut.length === 0 && (
        <p>
          {filter.q ? '去掉哪一个条件都没有结果。试试短一点、常见一点的词。' : '这些条件凑在一起没有文章。'}
        </p>
      )}
      <ul>
        {waysOut.map(({ without, filter: left, count }) => (
          <WayOut key={`${without.kind}/${without.value}`} url={routes.search(left)} count={count}>
            {nameOf(without)}
          </WayOut>
        ))}
      </ul>
      {terms.length > 0 && (
        <>
          <h2 className="text-h2">相近的标签与主题</h2>
          <ul>
            {terms.map(({ kind, slug, name, count }) => (
              <WayOut key={`${kind}/${slug}`} url={routes.term(kind, slug)} count={count}>
                {name}
              </WayOut>
            ))}
          </ul>
        </>
      )}
      <ActionRow>
        <MoreLink href={routes.terms('topic')}>从主题找</MoreLink>
        <MoreLink href={routes.terms('tag')}>从标签找</MoreLink>
        <MoreLink href={routes.archive()}>从日期找</MoreLink>
      </ActionRow>
    </div>
  );
}

function WayOut({ url, count, children }: { url: string; count: number; children: string }) {
  return (
    <li className="border-b border-rule">
      <a className="flex min-h-touch items-center justify-between" href={url}>
        {children}
        <MetaText>{count} 篇</MetaText>
      </a>
    </li>
  );
}

function nameOf({ kind, value }: Part): string {
  const names = {
    q: `去掉搜索词“${value}”`,
    tag: `去掉标签“${value}”`,
    topic: `去掉主题“${value}”`,
    section: '去掉版面',
    source: `去掉来源“${value}”`,
    days: '去掉日期',
    all: '去掉全部筛选，只留搜索词',
  };
  return names[kind];
}
