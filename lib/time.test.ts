import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clock,
  isoDateTime,
  isoDay,
  longDateTime,
  longDay,
  lunarDay,
  relativeDay,
  shanghaiDay,
  shortDay,
  startOfShanghaiDay,
  weekday,
} from './time';

/** What the platform's own calendar says of a moment in Shanghai. */
function byIntl(time: number): Record<string, string> {
  const format = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
}

// Before 1992 China had daylight saving; no article is older than that.
const moment = fc
  .date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.getTime());

describe('dates as readers see them', () => {
  it('are those of Shanghai, as the platform tells them, at any moment', () => {
    fc.assert(
      fc.property(moment, (time) => {
        const { year = '', month = '', day = '', hour, minute, second, weekday: name } = byIntl(time);
        expect(isoDay(time)).toBe(`${year}-${month}-${day}`);
        expect(isoDateTime(time)).toBe(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
        expect(clock(time)).toBe(`${hour}:${minute}`);
        expect(longDay(time)).toBe(`${year}年${Number(month)}月${Number(day)}日`);
        expect(longDateTime(time)).toBe(`${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}`);
        expect(weekday(time)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  it('name the moment itself in `datetime`, to the second', () => {
    fc.assert(
      fc.property(moment, (time) => {
        expect(Date.parse(isoDateTime(time))).toBe(Math.floor(time / 1000) * 1000);
      }),
    );
  });

  it('change at midnight in Shanghai and at no other moment', () => {
    fc.assert(
      fc.property(moment, (time) => {
        const day = shanghaiDay(time);
        const start = startOfShanghaiDay(day);
        expect(isoDay(start)).toBe(isoDay(time));
        expect(clock(start)).toBe('00:00');
        expect(shanghaiDay(start - 1)).toBe(day - 1);
        expect(isoDay(start - 1)).not.toBe(isoDay(time));
      }),
    );
  });

  it('leave out the year when it is this one, by the calendar of Shanghai', () => {
    const now = Date.parse('2025-12-31T16:30:00Z'); // already 2026 in Shanghai
    expect(shortDay(Date.parse('2025-12-31T15:00:00Z'), now)).toBe('2025年12月31日');
    expect(shortDay(Date.parse('2026-01-05T00:00:00+08:00'), now)).toBe('1月5日');
  });

  it('say 今天 and 昨天 by the day in Shanghai, not by hours', () => {
    const now = Date.parse('2025-07-12T00:10:00+08:00');
    expect(relativeDay(Date.parse('2025-07-12T00:00:00+08:00'), now)).toBe('今天');
    expect(relativeDay(Date.parse('2025-07-11T23:59:00+08:00'), now)).toBe('昨天');
    expect(relativeDay(Date.parse('2025-07-11T00:00:00+08:00'), now)).toBe('昨天');
    expect(relativeDay(Date.parse('2025-07-10T23:59:00+08:00'), now)).toBe('7月10日');
    expect(relativeDay(Date.parse('2024-07-12T00:00:00+08:00'), now)).toBe('2024年7月12日');
  });
});

describe('the lunar day', () => {
  it.each([
    ['2025-01-29', '农历正月初一'], // 春节
    ['2025-05-31', '农历五月初五'], // 端午
    ['2025-07-12', '农历六月十八'],
    ['2025-07-25', '农历闰六月初一'], // 2025 has a second sixth month
    ['2025-10-06', '农历八月十五'], // 中秋
    ['2025-02-07', '农历正月初十'],
    ['2025-02-17', '农历正月二十'],
    ['2025-02-18', '农历正月廿一'],
    ['2025-01-28', '农历腊月廿九'],
    ['2024-02-09', '农历腊月三十'],
  ])('of %s is %s', (day, name) => {
    for (const hour of ['00:00', '12:00', '23:59'])
      expect(lunarDay(Date.parse(`${day}T${hour}:00+08:00`))).toBe(name);
  });
});
