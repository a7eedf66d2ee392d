import { shanghaiDay, startOfShanghaiDay } from '../time';

/** A week and its article count; `start` is its Monday midnight in Shanghai, ms since the epoch. */
export type Week = { start: number; count: number };

/** Two years: more bars would be too thin. */
const mostWeeks = 104;

/** Articles per week, from the oldest of `dates` (ms, newest first) to `until` (ms), at most the last two years. */
export function countWeeks(dates: number[], until: number): Week[] {
  const oldest = dates.at(-1);
  if (oldest === undefined) return [];
  // Day 0, 1970-01-01, was a Thursday.
  const weekOf = (time: number) => Math.floor((shanghaiDay(time) + 3) / 7);
  const last = weekOf(until);
  const first = Math.max(weekOf(oldest), last - mostWeeks + 1);
  const counts = new Map<number, number>();
  for (const date of dates) counts.set(weekOf(date), (counts.get(weekOf(date)) ?? 0) + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    start: startOfShanghaiDay((first + index) * 7 - 3),
    count: counts.get(first + index) ?? 0,
  }));
}
