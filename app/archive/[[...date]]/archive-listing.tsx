import type { ReactNode } from 'react';
import { PageFrame } from '@/components/frame/page-frame';
import { DayList } from '@/components/listing/day-list';
import { ListingHead } from '@/components/listing/listing-head';
import { Pager } from '@/components/listing/pager';
import { MoreLink } from '@/components/ui/more-link';
import type { ArchivePage } from '@/lib/content/archive';
import { dateName, lastDayOfMonth } from '@/lib/time';
import { routes } from '@/lib/urls/routes';
import { MonthCalendar } from './month-calendar';

/** One page of a month's or day's articles, with links to the previous and next month or day. */
export function ArchiveListing({ listing, head }: { listing: ArchivePage; head: ReactNode }) {
  const { date, days, stories, page, pages, total, previous, next } = listing;
  const isMonth = date.length === 7;
  const month = date.slice(0, 7);
  const range = isMonth ? { from: `${month}-01`, to: lastDayOfMonth(month) } : { from: date, to: date };
  return (
    <PageFrame head={head}>
      <ListingHead
        kicker={
          <>
            <a href={routes.archive()}>往期</a>
            {!isMonth && <a href={routes.archive(month)}>{dateName(month)}</a>}
          </>
        }
        title={dateName(date)}
        facts={<span role="status">{total} 篇</span>}
        actions={
          <>
            {previous && <MoreLink href={routes.archive(previous)}>{dateName(previous)}</MoreLink>}
            {next && <MoreLink href={routes.archive(next)}>{dateName(next)}</MoreLink>}
            <MoreLink href={routes.search(range)}>在其中搜索</MoreLink>
          </>
        }
      />
      {isMonth && <MonthCalendar month={month} days={days} />}
      <DayList stories={stories} now={Date.now()} showSection />
      <Pager page={page} pages={pages} urlOf={(number) => routes.archive(date, number)} />
    </PageFrame>
  );
}
