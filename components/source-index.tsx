import type { ReactNode } from 'react';
import type { SourceEntry } from '@/lib/content/sources';
import { routes } from '@/lib/urls/routes';
import { PageFrame } from './page-frame';
import { Pager } from './pager';

const rowsOnPage = 300;

/** Pages of a list of so many sources. */
export const sourceIndexPages = (sources: number) => Math.max(1, Math.ceil(sources / rowsOnPage));

/** Everybody who is cited, by how many articles do. */
export function SourceIndex({
  sources,
  page,
  head,
}: {
  sources: SourceEntry[];
  page: number;
  head: ReactNode;
}) {
  const pages = sourceIndexPages(sources.length);
  return (
    <PageFrame head={head} current="sources">
      <div className="title-block">
        <h1>来源</h1>
        <p>文章引用了谁。数字是引用它的篇数。</p>
        <p className="meta">
          <span role="status">共 {sources.length.toLocaleString('zh-Hans')} 个网站</span>
        </p>
      </div>
      <ul className="rows">
        {sources.slice((page - 1) * rowsOnPage, page * rowsOnPage).map(({ host, count }) => (
          <li key={host}>
            <a href={routes.source(host)}>
              {host}
              <span className="num">{count}</span>
            </a>
          </li>
        ))}
      </ul>
      <Pager page={page} pages={pages} urlOf={(number) => routes.sources(number)} />
    </PageFrame>
  );
}
