import type { Advice, Part } from '@/lib/search/advice';
import { routes } from '@/lib/urls/routes';
import type { SearchFilter } from '@/lib/urls/search-filter';

/** What to do when nothing is left: which filter to give up, and what that would give. */
export function SearchEmpty({
  filter,
  advice: { waysOut, terms },
}: {
  filter: SearchFilter;
  advice: Advice;
}) {
  return (
    <div className="empty">
      <h2>{waysOut.length > 0 ? '放宽一个条件' : '换个说法'}</h2>
      {waysOut.length === 0 && (
        <p>
          {filter.q ? '去掉哪一个条件都没有结果。试试短一点、常见一点的词。' : '这些条件凑在一起没有文章。'}
        </p>
      )}
      <ul>
        {waysOut.map(({ without, filter: left, count }) => (
          <li key={`${without.kind}/${without.value}`}>
            <a href={routes.search(left)}>
              {nameOf(without)}
              <span className="num">{count} 篇</span>
            </a>
          </li>
        ))}
      </ul>
      {terms.length > 0 && (
        <>
          <h2>相近的标签与主题</h2>
          <ul>
            {terms.map(({ kind, slug, name, count }) => (
              <li key={`${kind}/${slug}`}>
                <a href={routes.term(kind, slug)}>
                  {name}
                  <span className="num">{count} 篇</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="acts-row">
        <a className="more" href={routes.terms('topic')}>
          从主题找
        </a>
        <a className="more" href={routes.terms('tag')}>
          从标签找
        </a>
        <a className="more" href={routes.archive()}>
          从日期找
        </a>
      </p>
    </div>
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
