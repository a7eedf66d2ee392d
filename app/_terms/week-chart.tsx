import type { Week } from '@/lib/content/count-weeks';
import { isoDay } from '@/lib/time';

const height = 48;
const step = 8;

/** Articles per week as a bar chart, summed up in words for screen readers. Nothing for less than three weeks. */
export function WeekChart({ weeks }: { weeks: Week[] }) {
  if (weeks.length < 3) return null;
  const most = weeks.reduce((top, week) => (week.count > top.count ? week : top));
  const last = weeks.at(-1) ?? most;
  // Room for half a year at least, so that bars of a short history are not wide blocks.
  const slots = Math.max(weeks.length, 26);
  const bars = weeks
    .map(({ count }, index) => {
      const tall = count === 0 ? 0 : Math.max(2, Math.round((count / most.count) * height));
      return tall === 0 ? '' : `M${index * step} ${height}v-${tall}h${step - 2}v${tall}z`;
    })
    .join('');
  const words = `${weeks.length} 周里最多的一周有 ${most.count} 篇（${isoDay(most.start)} 起），最近一周 ${last.count} 篇`;
  return (
    <figure className="mt-4 max-w-[40rem]">
      <svg
        className="w-full border-b border-line fill-ink-2"
        viewBox={`0 0 ${slots * step} ${height}`}
        role="img"
        aria-label={`每周篇数：${words}`}
      >
        <path d={bars} />
      </svg>
      <figcaption className="flex flex-wrap justify-between gap-x-4 pt-1 text-meta text-ink-3 tabular-nums">
        <span>每周篇数</span>
        <span>{words}</span>
      </figcaption>
    </figure>
  );
}
