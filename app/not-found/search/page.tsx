import type { Metadata } from 'next';
import { PageFrame } from '@/components/page-frame';
import { SearchField } from '@/components/search-field';
import { searchPage } from '@/lib/search/search';
import { routes } from '@/lib/urls/routes';
import { type Params, readSearchFilter } from '@/lib/urls/search-filter';

export const metadata: Metadata = { title: '没有这一页', robots: { index: false } };

type Props = { searchParams: Promise<Params> };

/** Past the last page of a search: the way back. Only the server asks for it (server/not-found.ts). */
export default async function NoSearchPage({ searchParams }: Props) {
  const params = await searchParams;
  const { filter: asked } = readSearchFilter(params);
  const { filter, total, pages } = searchPage({ ...asked, page: 1 });
  return (
    <PageFrame kind="searching">
      <div className="not-found">
        <h1>没有第 {asked.page} 页</h1>
        <p role="status">{total > 0 ? `找到 ${total} 篇，一共 ${pages} 页。` : '这些条件没有找到文章。'}</p>
        <p className="acts-row">
          <a className="more" href={routes.search({ ...filter, page: pages })}>
            到最后一页（第 {pages} 页）
          </a>
          <a className="more" href={routes.search({ ...filter, page: 1 })}>
            回第一页
          </a>
        </p>
        <form className="ask" role="search" action={routes.search()}>
          <SearchField id="not-found" label="搜索" words={filter.q} />
        </form>
      </div>
    </PageFrame>
  );
}
