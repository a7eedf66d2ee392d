import type { ReactNode } from 'react';
import { PageFrame } from '@/components/frame/page-frame';
import { DayList } from '@/components/listing/day-list';
import { ListingHead } from '@/components/listing/listing-head';
import { Pager } from '@/components/listing/pager';
import { MoreLink } from '@/components/ui/more-link';
import type { sectionPage } from '@/lib/content/listings';
import { routes } from '@/lib/urls/routes';

/** A page of a section's articles. */
export function SectionListing({
  listing: { section, stories, page, pages, total },
  head,
}: {
  listing: NonNullable<ReturnType<typeof sectionPage>>;
  head: ReactNode;
}) {
  return (
    <PageFrame head={head} current={section.folder}>
      <ListingHead
        title={section.name}
        description={section.description}
        facts={
          <>
            <span role="status">{total} 篇</span>
            {pages > 1 && (
              <span>
                第 {page} 页，共 {pages} 页
              </span>
            )}
          </>
        }
        actions={<MoreLink href={routes.feed(routes.section(section.folder))}>订阅</MoreLink>}
      />
      <DayList stories={stories} now={Date.now()} />
      <Pager page={page} pages={pages} urlOf={(number) => routes.section(section.folder, number)} />
    </PageFrame>
  );
}
