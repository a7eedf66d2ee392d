import type { ReactNode } from 'react';
import type { sectionPage } from '@/lib/content/listings';
import { routes } from '@/lib/urls/routes';
import { DayList } from './day-list';
import { PageFrame } from './page-frame';
import { Pager } from './pager';

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
      <div className="title-block">
        <h1>{section.name}</h1>
        {section.description && <p>{section.description}</p>}
        <p className="meta">
          <span role="status">{total} 篇</span>
          {pages > 1 && (
            <span>
              第 {page} 页，共 {pages} 页
            </span>
          )}
        </p>
        <p className="acts-row">
          <a className="more" href={routes.feed(routes.section(section.folder))}>
            订阅
          </a>
        </p>
      </div>
      <DayList stories={stories} now={Date.now()} />
      <Pager page={page} pages={pages} urlOf={(number) => routes.section(section.folder, number)} />
    </PageFrame>
  );
}
