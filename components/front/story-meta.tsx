import { Meta } from '@/components/ui/meta';
import type { Story } from '@/lib/content/stories';
import { clock, isoDateTime, shortDay } from '@/lib/time';

/** When a story came out, and how many sources it cites. */
export function StoryMeta({
  story: { date, citationCount },
  now,
}: {
  story: Pick<Story, 'date' | 'citationCount'>;
  now: number;
}) {
  return (
    <Meta>
      <time dateTime={isoDateTime(date)}>
        {shortDay(date, now)} {clock(date)}
      </time>
      {citationCount > 0 && <span>引用 {citationCount}</span>}
    </Meta>
  );
}
