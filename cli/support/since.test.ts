import { describe, expect, it } from 'vitest';
import { readSince } from './since';

const now = Date.parse('2025-07-12T12:00:00+08:00');

describe('--since', () => {
  it.each([
    ['24h', '2025-07-11T12:00:00+08:00'],
    ['0h', '2025-07-12T12:00:00+08:00'],
    ['7d', '2025-07-05T12:00:00+08:00'],
    ['2025-07-01', '2025-07-01T00:00:00+08:00'],
    ['2025-07-01 08:30', '2025-07-01T08:30:00+08:00'],
    // The output of `date -Is`.
    ['2025-07-01T08:30:00+00:00', '2025-07-01T16:30:00+08:00'],
  ])('%s is %s', (written, moment) => {
    expect(readSince(written, now)).toBe(Date.parse(moment));
  });

  it.each(['', '24', 'h', '-1d', '1.5d', '7w', 'yesterday', '2025-02-30', '2025-7-1'])(
    'rejects “%s”',
    (written) => {
      expect(readSince(written, now)).toBeUndefined();
    },
  );
});
