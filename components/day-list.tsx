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
    <section className="day" key={day}>
      <h2>
        {shortDay(list[0]?.date ?? 0, now)}
        <span>{weekday(list[0]?.date ?? 0)}</span>
      </h2>
      <div>
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
