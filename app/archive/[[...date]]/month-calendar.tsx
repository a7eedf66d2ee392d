import clsx from 'clsx';
import { MetaText } from '@/components/ui/meta-text';
import { lastDayOfMonth, longMonth } from '@/lib/time';
import { routes } from '@/lib/urls/routes';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** A month as a calendar. Days with articles are links with a count. */
export function MonthCalendar({ month, days }: { month: string; days: { day: number; count: number }[] }) {
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const length = Number(lastDayOfMonth(month).slice(8));
  // Weeks start on Monday.
  const before = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = Array.from(
    { length: Math.ceil((before + length) / 7) * 7 },
    (_, index) => index - before + 1,
  );
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className="mb-8 w-full max-w-[40rem] border-collapse tabular-nums">
      <caption className="sr-only">{longMonth(month)}每天的篇数</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th
              className="border-b border-line pb-1 text-meta font-normal text-ink-3"
              key={name}
              scope="col"
              abbr={`星期${name}`}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td className="border-b border-rule p-0 text-center" key={day}>
                {day >= 1 && day <= length && <Day month={month} day={day} count={counts.get(day)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const place = 'flex min-h-[3.25rem] flex-col items-center justify-center leading-[1.3]';

function Day({ month, day, count }: { month: string; day: number; count?: number }) {
  if (!count) return <span className={clsx(place, 'text-ink-3')}>{day}</span>;
  return (
    <a
      className={clsx(place, 'font-bold')}
      href={routes.archive(`${month}-${String(day).padStart(2, '0')}`)}
      aria-label={`${day} 日，${count} 篇`}
    >
      {day}
      <MetaText className="font-normal after:content-['_篇']">{count}</MetaText>
    </a>
  );
}
