import { Fragment } from 'react';
import type { FrontPage } from '@/lib/content/front-page';
import { clock, isoDateTime, relativeDay, shanghaiDay, weekday } from '@/lib/time';

/** The newest articles by day and minute. */
export function FrontLatest({ stories, now }: { stories: FrontPage['latest']; now: number }) {
  const days = [...new Set(stories.map(({ date }) => shanghaiDay(date)))];
  return (
    <section className="latest" aria-labelledby="h-latest">
      <h2 id="h-latest">最新</h2>
      <div>
        {days.map((day) => {
          const list = stories.filter(({ date }) => shanghaiDay(date) === day);
          const date = list[0]?.date ?? 0;
          const near = shanghaiDay(now) - day < 2;
          return (
            <Fragment key={day}>
              <h3>
                {relativeDay(date, now)} {!near && weekday(date)}
              </h3>
              <ol>
                {list.map((story) => (
                  <li key={story.url}>
                    <span className="num">
                      <time dateTime={isoDateTime(story.date)}>{clock(story.date)}</time>
                    </span>
                    <a href={story.url}>{story.title}</a>
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
