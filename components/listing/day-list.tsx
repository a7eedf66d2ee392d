import type { Story } from '@/lib/content/stories';
import { shanghaiDay, shortDay, weekday } from '@/lib/time';
import { Entry } from './entry';

/** Stories grouped by day; the day stands in the margin. */
export function DayList({
  stories,
  now,
  showSection,
}: {
  stories: Story[];
  now: number;
  showSection?: boolean;
}) {
  const days = groupByDay(stories);
  return [...days].map(([day, list]) => (
    <section className="mb-6 border-t border-line pt-3 lg:grid lg:grid-cols-day lg:pt-4" key={day}>
      <h2 className="text-small/[1.5] tabular-nums lg:sticky lg:top-[7rem] lg:self-start lg:pt-[0.1rem] lg:text-h4/[1.42]">
        {shortDay(list[0]?.date ?? 0, now)}
        <span className="ms-2 font-hei text-meta/[normal] font-normal text-ink-3 lg:ms-0 lg:mt-[0.15rem] lg:block">
          {weekday(list[0]?.date ?? 0)}
        </span>
      </h2>
      <div className="divide-y divide-rule *:last:pb-0 lg:*:first:pt-0">
        {list.map((story) => (
          <Entry key={story.url} story={story} showSection={showSection} />
        ))}
      </div>
    </section>
  ));
}

function groupByDay(stories: Story[]): Map<number, Story[]> {
  const days = new Map<number, Story[]>();
  for (const story of stories) {
    const day = shanghaiDay(story.date);
    days.set(day, [...(days.get(day) ?? []), story]);
  }
  return days;
}
