import { lastDayOfMonth, longMonth } from '@/lib/time';
import { routes } from '@/lib/urls/routes';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** A month by weeks; a day with articles is a link and says how many. */
export function MonthCalendar({ month, days }: { month: string; days: { day: number; count: number }[] }) {
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const length = Number(lastDayOfMonth(month).slice(8));
  // Monday is the first day of a week.
  const before = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = Array.from(
    { length: Math.ceil((before + length) / 7) * 7 },
    (_, index) => index - before + 1,
  );
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className="calendar">
      <caption className="unseen">{longMonth(month)}每天的篇数</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" abbr={`星期${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day}>
                {day >= 1 && day <= length && <Day month={month} day={day} count={counts.get(day)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ month, day, count }: { month: string; day: number; count?: number }) {
  if (!count) return <span>{day}</span>;
  return (
    <a
      href={routes.archive(`${month}-${String(day).padStart(2, '0')}`)}
      aria-label={`${day} 日，${count} 篇`}
    >
      {day}
      <span className="num">{count}</span>
    </a>
  );
}
