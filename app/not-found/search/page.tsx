import type { Metadata } from 'next';
import { PageFrame } from '@/components/frame/page-frame';
import { Problem } from '@/components/frame/problem';
import { ActionRow } from '@/components/ui/action-row';
import { MoreLink } from '@/components/ui/more-link';
import { SearchBox } from '@/components/ui/search-box';
import { searchPage } from '@/lib/search/search';
import { routes } from '@/lib/urls/routes';
import { type Params, readSearchFilter } from '@/lib/urls/search-filter';

export const metadata: Metadata = { title: '没有这一页', robots: { index: false } };

type Props = { searchParams: Promise<Params> };

/** Shown past the last page of a search. Only the server requests it (server/not-found.ts). */
export default async function NoSearchPage({ searchParams }: Props) {
  const params = await searchParams;
  const { filter: asked } = readSearchFilter(params);
  const { filter, total, pages } = searchPage({ ...asked, page: 1 });
  return (
    <PageFrame isSearch>
      <Problem title={`没有第 ${asked.page} 页`}>
        <p role="status">{total > 0 ? `找到 ${total} 篇，一共 ${pages} 页。` : '这些条件没有找到文章。'}</p>
        <ActionRow>
          <MoreLink href={routes.search({ ...filter, page: pages })}>到最后一页（第 {pages} 页）</MoreLink>
          <MoreLink href={routes.search({ ...filter, page: 1 })}>回第一页</MoreLink>
        </ActionRow>
        <SearchBox
          action={routes.search()}
          label="搜索"
          input={{ id: 'not-found', defaultValue: filter.q }}
          button={{ children: '搜索' }}
        />
      </Problem>
    </PageFrame>
  );
}
