import type { ReactNode } from 'react';
import { PageFrame } from '@/components/frame/page-frame';
import { CountRows } from '@/components/listing/count-rows';
import { ListingHead } from '@/components/listing/listing-head';
import { Pager } from '@/components/listing/pager';
import type { SourceEntry } from '@/lib/content/sources';
import { routes } from '@/lib/urls/routes';

const rowsOnPage = 300;

/** The number of pages for a number of sources. */
export const sourceIndexPages = (sources: number) => Math.max(1, Math.ceil(sources / rowsOnPage));

/** All cited sites, by how many articles cite them. */
export function SourceIndex({
  sources,
  page,
  head,
}: {
  sources: SourceEntry[];
  page: number;
  head: ReactNode;
}) {
  return (
    <PageFrame head={head}>
      <ListingHead
        title="来源"
        description="文章引用了谁。数字是引用它的篇数。"
        facts={<span role="status">共 {sources.length.toLocaleString('zh-Hans')} 个网站</span>}
      />
      <CountRows
        rows={sources
          .slice((page - 1) * rowsOnPage, page * rowsOnPage)
          .map(({ host, count }) => ({ url: routes.source(host), name: host, count }))}
      />
      <Pager
        page={page}
        pages={sourceIndexPages(sources.length)}
        urlOf={(number) => routes.sources(number)}
      />
    </PageFrame>
  );
}
