import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWeeks } from './count-weeks';

const dayLength = 24 * 60 * 60 * 1000;
/** Formats a moment in Shanghai time as `星期一 00:00:00`, by Intl rather than lib/time. */
const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const at = (time: string) => Date.parse(`${time}+08:00`);

it('has an entry for each week from the oldest article to now, including empty ones', () => {
  // June 30, 2025 was a Monday.
  const dates = [at('2025-07-14T00:00:00'), at('2025-07-06T23:59:59'), at('2025-06-30T00:00:00')];
  expect(countWeeks(dates, at('2025-07-20T23:00:00'))).toEqual([
    { start: at('2025-06-30T00:00:00'), count: 2 },
    { start: at('2025-07-07T00:00:00'), count: 0 },
    { start: at('2025-07-14T00:00:00'), count: 1 },
  ]);
  expect(countWeeks(dates, at('2025-07-21T00:00:00'))).toHaveLength(4);
  expect(countWeeks([], at('2025-07-20T23:00:00'))).toEqual([]);
});

it('counts each article of two years in its week, which starts on Monday midnight in Shanghai', () => {
  const until = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const ages = fc.array(fc.integer({ min: 0, max: 1000 * dayLength }), { maxLength: 60 });
  fc.assert(
    fc.property(until, ages, (end, all) => {
      const now = end.getTime();
      const dates = all.toSorted((a, b) => a - b).map((age) => now - age);
      const weeks = countWeeks(dates, now);
      expect(weeks.length).toBeLessThanOrEqual(104);
      for (const [index, { start, count }] of weeks.entries()) {
        expect(shanghai.format(start)).toMatch(/星期一.*00:00:00/);
        const next = start + 7 * dayLength;
        if (index + 1 < weeks.length) expect(weeks[index + 1]?.start).toBe(next);
        else expect(now >= start && now < next).toBe(true);
        expect(count).toBe(dates.filter((date) => date >= start && date < next).length);
      }
      const oldest = dates.at(-1);
      if (oldest === undefined) return;
      const [first] = weeks;
      if (weeks.length < 104) expect(oldest - (first?.start ?? 0)).toBeLessThan(7 * dayLength);
      if (weeks.length < 104) expect(oldest).toBeGreaterThanOrEqual(first?.start ?? Number.POSITIVE_INFINITY);
    }),
  );
});
