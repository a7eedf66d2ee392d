import type { Metadata } from 'next';
import { PageFrame } from '@/components/page-frame';
import { SearchField } from '@/components/search-field';
import { routes } from '@/lib/routes';
import { searchPage } from '@/lib/search/search';
import { type Params, readSearchFilter } from '@/lib/search-filter';

export const metadata: Metadata = { title: '没有这一页', robots: { index: false } };

type Props = { searchParams: Promise<Params> };

/** Past the last page of a search: the way back. Only `server.mjs` asks for it. */
export default async function LostSearch({ searchParams }: Props) {
  const params = await searchParams;
  const { filter: asked } = readSearchFilter(params);
  const { filter, total, pages } = searchPage({ ...asked, page: 1 });
  return (
    <PageFrame path={`${routes.lost('search')} ${JSON.stringify(params)}`} kind="searching">
      <div className="lost">
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
          <SearchField id="lost" label="搜索" words={filter.q} />
        </form>
      </div>
    </PageFrame>
  );
}
