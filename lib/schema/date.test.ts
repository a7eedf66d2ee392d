import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './date';

const two = (value: number) => String(value).padStart(2, '0');

describe('parseDate', () => {
  it('agrees with JavaScript’s own parser for any offset', () => {
    const written = fc
      .record({
        year: fc.integer({ min: 1970, max: 2100 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
        hour: fc.integer({ min: 0, max: 23 }),
        minute: fc.integer({ min: 0, max: 59 }),
        second: fc.integer({ min: 0, max: 59 }),
        zone: fc.oneof(
          fc.constant('Z'),
          fc
            .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 13 }), fc.constantFrom(0, 30, 45))
            .map(([sign, hours, minutes]) => `${sign}${two(hours)}:${two(minutes)}`),
        ),
      })
      .map(
        ({ year, month, day, hour, minute, second, zone }) =>
          `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${zone}`,
      );
    fc.assert(
      fc.property(written, (text) => {
        expect(parseDate(text)).toBe(Date.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2025-06-25T10:10:04+08:00', '2025-06-25T02:10:04Z'],
    ['2025-06-25T02:10:04Z', '2025-06-25T02:10:04Z'],
    ['2025-06-25t02:10:04z', '2025-06-25T02:10:04Z'],
    ['2025-06-25 10:10:04 +0800', '2025-06-25T02:10:04Z'],
    ['2025-06-25T10:10:04.5+08:00', '2025-06-25T02:10:04.500Z'],
    ['2025-06-25T10:10:04.123456789+08:00', '2025-06-25T02:10:04.123Z'],
    ['2025-06-25T10:10+08:00', '2025-06-25T02:10:00Z'],
    ['  2025-06-25T10:10:04+08:00  ', '2025-06-25T02:10:04Z'],
    ['2025-06-24T22:10:04-04:00', '2025-06-25T02:10:04Z'],
  ])('parses %j as %s', (text, moment) => {
    expect(parseDate(text)).toBe(Date.parse(moment));
  });

  it.each([
    ['2025-06-25T10:10:04', '2025-06-25T10:10:04+08:00'],
    ['2025-06-25 10:10', '2025-06-25T10:10:00+08:00'],
    ['2025-06-25', '2025-06-25T00:00:00+08:00'],
  ])('assumes Shanghai without an offset: %j', (text, moment) => {
    expect(parseDate(text)).toBe(Date.parse(moment));
  });

  it.each([
    ...[
      '',
      '昨天',
      'null',
      '0',
      '2025',
      '2025-06',
      '2025-6-5',
      '2025/06/25',
      '25-06-2025',
      '20250625',
      '1750817404',
    ],
    ...['2025-00-10', '2025-13-01', '2025-06-00', '2025-06-31', '2025-02-29', '1900-02-29', '2025-06-25T'],
    ...['2025-06-25T24:00:00Z', '2025-06-25T10:60:00Z', '2025-06-25T10:10:60Z', '2025-06-25T10:10:04+15:00'],
    ...[
      '2025-06-25T10:10:04+08:99',
      '2025-06-25T10:10:04+8',
      '2025-06-25T10:10:04 CST',
      '2025-06-25T10:10:04+08:00 左右',
    ],
  ])('rejects %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('accepts February 29 only in leap years', () => {
    for (const year of [2000, 2024, 2028]) expect(parseDate(`${year}-02-29`)).toBeTypeOf('number');
    for (const year of [1900, 2023, 2100]) expect(parseDate(`${year}-02-29`)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-:T+Z. /年') }), (text) => {
        const time = parseDate(text);
        if (time !== undefined) expect(new Date(time).getTime()).toBe(time);
      }),
      { numRuns: 2000 },
    );
  });
});
