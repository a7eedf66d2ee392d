import { isoDay, readDay, shanghaiDay, startOfShanghaiDay, startOfShanghaiMonth } from '../time';
import { currentEdition, type Edition, type Month } from './edition';
import { type Page, paginate } from './listings';

/** Months with articles, newest first. */
export const listMonths = (): Month[] => currentEdition().months;

export type ArchivePage = Page & {
  /** `2025-07` or `2025-07-12`. */
  date: string;
  /** For a month: article counts of its days, without empty days. `day` is the day of the month. */
  days: { day: number; count: number }[];
  /** The nearest earlier and later month or day with articles, in the same format as `date`. */
  previous?: string;
  next?: string;
};

/** A page of the articles of a month (`2025-07`) or day (`2025-07-12`); `undefined` for an invalid date, or one without articles. */
export function archivePage(date: string, page: number): ArchivePage | undefined {
  const edition = currentEdition();
  return date.length === 7 ? monthPage(edition, date, page) : dayPage(edition, date, page);
}

function monthPage(edition: Edition, date: string, page: number): ArchivePage | undefined {
  const index = edition.months.findIndex(({ key }) => key === date);
  if (index < 0) return undefined;
  const positions = edition.monthOf.reduce<number[]>((found, month, position) => {
    if (month === index) found.push(position);
    return found;
  }, []);
  const listing = paginate(edition, positions, page);
  const first = shanghaiDay(startOfShanghaiMonth(date));
  const counts = new Map<number, number>();
  for (const position of positions) {
    const day = shanghaiDay(edition.dates[position] ?? 0) - first + 1;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return (
    listing && {
      ...listing,
      date,
      days: [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day),
      previous: edition.months[index + 1]?.key,
      next: edition.months[index - 1]?.key,
    }
  );
}

function dayPage(edition: Edition, date: string, page: number): ArchivePage | undefined {
  const day = readDay(date);
  if (day === undefined) return undefined;
  const [start, end] = [startOfShanghaiDay(day), startOfShanghaiDay(day + 1)];
  // Dates run newest first, so the day begins at the first date before its end.
  const from = edition.dates.findIndex((time) => time < end);
  if (from < 0 || (edition.dates[from] ?? 0) < start) return undefined;
  const after = edition.dates.findIndex((time) => time < start);
  const to = after < 0 ? edition.dates.length : after;
  const listing = paginate(
    edition,
    Array.from({ length: to - from }, (_, index) => from + index),
    page,
  );
  const dayAt = (position: number) => {
    const time = edition.dates[position];
    return time === undefined ? undefined : isoDay(time);
  };
  return listing && { ...listing, date, days: [], previous: dayAt(to), next: dayAt(from - 1) };
}
