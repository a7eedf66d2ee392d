import { Fragment } from 'react';
import type { FrontPage } from '@/lib/content/front-page';
import { clock, isoDateTime, relativeDay, shanghaiDay, weekday } from '@/lib/time';

/** The newest articles by day and time: below the lead, or beside it on wide screens. */
export function Latest({ stories, now }: { stories: FrontPage['latest']; now: number }) {
  const days = [...new Set(stories.map(({ date }) => shanghaiDay(date)))];
  return (
    <section className="latest" aria-labelledby="h-latest">
      <h2 className="text-h3 tracking-[0.08em] lg:border-b lg:border-line lg:pb-2" id="h-latest">
        最新
      </h2>
      <div className="column-rule md:columns-2 lg:columns-auto">
        {days.map((day) => {
          const list = stories.filter(({ date }) => shanghaiDay(date) === day);
          const date = list[0]?.date ?? 0;
          const near = shanghaiDay(now) - day < 2;
          return (
            <Fragment key={day}>
              <h3 className="pt-3 font-hei text-meta/[1.5] font-normal text-ink-3">
                {relativeDay(date, now)} {!near && weekday(date)}
              </h3>
              <ol>
                {list.map((story) => (
                  <li key={story.url}>
                    <time className="text-meta text-ink-3 tabular-nums" dateTime={isoDateTime(story.date)}>
                      {clock(story.date)}
                    </time>
                    <a className="py-3 text-base/[1.55]" href={story.url}>
                      {story.title}
                    </a>
                  </li>
                ))}
              </ol>
            </Fragment>
          );
        })}
      </div>
    </section>
  );
}
