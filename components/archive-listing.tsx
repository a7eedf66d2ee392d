import type { ReactNode } from 'react';
import type { ArchivePage } from '@/lib/content/archive';
import { dateName, lastDayOfMonth } from '@/lib/time';
import { routes } from '@/lib/urls/routes';
import { DayList } from './day-list';
import { MonthCalendar } from './month-calendar';
import { PageFrame } from './page-frame';
import { Pager } from './pager';

/** A page of the articles of a month or a day, with the way to what lies before and after. */
export function ArchiveListing({ listing, head }: { listing: ArchivePage; head: ReactNode }) {
  const { date, days, stories, page, pages, total, previous, next } = listing;
  const isMonth = date.length === 7;
  const month = date.slice(0, 7);
  const within = isMonth ? { from: `${month}-01`, to: lastDayOfMonth(month) } : { from: date, to: date };
  return (
    <PageFrame head={head} current="archive">
      <div className="title-block">
        <p className="kicker">
          <a href={routes.archive()}>往期</a>
          {!isMonth && (
            <>
              {' '}
              <a href={routes.archive(month)}>{dateName(month)}</a>
            </>
          )}
        </p>
        <h1>{dateName(date)}</h1>
        <p className="meta">
          <span role="status">{total} 篇</span>
        </p>
        <p className="acts-row">
          {previous && (
            <a className="more" href={routes.archive(previous)}>
              {dateName(previous)}
            </a>
          )}
          {next && (
            <a className="more" href={routes.archive(next)}>
              {dateName(next)}
            </a>
          )}
          <a className="more" href={routes.search(within)}>
            在其中搜索
          </a>
        </p>
      </div>
      {isMonth && <MonthCalendar month={month} days={days} />}
      <DayList stories={stories} now={Date.now()} showSection />
      <Pager page={page} pages={pages} urlOf={(number) => routes.archive(date, number)} />
    </PageFrame>
  );
}
