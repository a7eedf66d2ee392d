import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clock,
  dateName,
  dateSpan,
  isoDateTime,
  isoDay,
  isoMonth,
  lastDayOfMonth,
  longDateTime,
  longDay,
  longMonth,
  lunarDay,
  readDay,
  relativeDay,
  shanghaiDay,
  shortDay,
  startOfShanghaiDay,
  startOfShanghaiMonth,
  weekday,
} from './time';

/** Date parts in Shanghai by the platform's own calendar. */
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

// China had daylight saving until 1991; no article is older.
const moment = fc
  .date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.getTime());

describe('displayed dates', () => {
  it('match the platform’s Shanghai calendar at any time', () => {
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

  it('round-trip through `datetime` to the second', () => {
    fc.assert(
      fc.property(moment, (time) => {
        expect(Date.parse(isoDateTime(time))).toBe(Math.floor(time / 1000) * 1000);
      }),
    );
  });

  it('change exactly at midnight in Shanghai', () => {
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

  it('omit the current year, by Shanghai’s calendar', () => {
    const now = Date.parse('2025-12-31T16:30:00Z'); // already 2026 in Shanghai
    expect(shortDay(Date.parse('2025-12-31T15:00:00Z'), now)).toBe('2025年12月31日');
    expect(shortDay(Date.parse('2026-01-05T00:00:00+08:00'), now)).toBe('1月5日');
  });

  it('use 今天 and 昨天 by the day in Shanghai, not by hours', () => {
    const now = Date.parse('2025-07-12T00:10:00+08:00');
    expect(relativeDay(Date.parse('2025-07-12T00:00:00+08:00'), now)).toBe('今天');
    expect(relativeDay(Date.parse('2025-07-11T23:59:00+08:00'), now)).toBe('昨天');
    expect(relativeDay(Date.parse('2025-07-11T00:00:00+08:00'), now)).toBe('昨天');
    expect(relativeDay(Date.parse('2025-07-10T23:59:00+08:00'), now)).toBe('7月10日');
    expect(relativeDay(Date.parse('2024-07-12T00:00:00+08:00'), now)).toBe('2024年7月12日');
  });
});

describe('a month', () => {
  it('starts and ends in Shanghai time, like in the platform’s calendar', () => {
    fc.assert(
      fc.property(moment, (time) => {
        const { year = '', month: number = '' } = byIntl(time);
        const month = isoMonth(time);
        expect(month).toBe(`${year}-${number}`);
        expect(longMonth(month)).toBe(`${year}年${Number(number)}月`);
        const start = startOfShanghaiMonth(month);
        expect(byIntl(start)).toMatchObject({ year, month: number, day: '01', hour: '00', minute: '00' });
        expect(byIntl(start - 1).month).not.toBe(number);
        const last = Date.parse(`${lastDayOfMonth(month)}T23:59:59+08:00`);
        expect(byIntl(last)).toMatchObject({ year, month: number });
        expect(byIntl(last + 1000)).toMatchObject({ day: '01', hour: '00' });
      }),
    );
  });

  it('of February depends on the year', () => {
    expect(['2023-02', '2024-02', '2000-02', '2100-02'].map(lastDayOfMonth)).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2000-02-29',
      '2100-02-28',
    ]);
  });

  it('is formatted without leading zeros, like a day', () => {
    expect(dateName('2025-07')).toBe('2025年7月');
    expect(dateName('2025-12-05')).toBe('2025年12月5日');
  });
});

describe('dateSpan', () => {
  it('shows first and last day, or one if they are the same in Shanghai', () => {
    const [from, to] = [Date.parse('2025-06-24T16:00:00Z'), Date.parse('2025-06-25T15:59:59Z')];
    expect(dateSpan([from, to])).toBe('2025年6月25日');
    expect(dateSpan([from - 1, to])).toBe('2025年6月24日至2025年6月25日');
  });
});

describe('readDay', () => {
  it('parses a day as in Shanghai', () => {
    fc.assert(
      fc.property(moment, (time) => {
        const { year, month, day } = byIntl(time);
        expect(readDay(`${year}-${month}-${day}`)).toBe(shanghaiDay(time));
      }),
    );
  });

  it('accepts exactly the days of the calendar', () => {
    const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), number(14), number(33), (year, month, day) => {
        const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        const two = (value: number) => String(value).padStart(2, '0');
        const found = readDay(`${year}-${two(month)}-${two(day)}`);
        expect(found !== undefined).toBe(day >= 1 && day <= (lengths[month - 1] ?? 0));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '',
    '2025',
    '2025-06',
    '2025-6-1',
    '25-06-01',
    '2025-06-01T00:00',
    ' 2025-06-01',
    '２０２５-06-01',
  ])('rejects %j', (written) => {
    expect(readDay(written)).toBeUndefined();
  });
});

describe('lunarDay', () => {
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
