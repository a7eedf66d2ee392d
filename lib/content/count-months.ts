import { isoMonth, startOfShanghaiMonth } from '../time';
import type { Edition, Month } from './edition';

/** The months that have articles, newest first, and which of them each article is in. `dates` go from new to old. */
export function countMonths(dates: Float64Array): Pick<Edition, 'months' | 'monthOf'> {
  const months: Month[] = [];
  const monthOf = new Uint16Array(dates.length);
  let start = Number.POSITIVE_INFINITY;
  dates.forEach((date, position) => {
    if (date < start) {
      const key = isoMonth(date);
      start = startOfShanghaiMonth(key);
      months.push({ key, count: 0 });
    }
    const month = months.at(-1);
    if (month) month.count += 1;
    monthOf[position] = months.length - 1;
  });
  return { months, monthOf };
}
