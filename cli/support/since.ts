import { parseDate } from '../../lib/schema/date';

const hour = 60 * 60 * 1000;

/**
 * Parses `--since` to ms since the epoch: `24h` or `7d` before `now`, or a date as in front matter (`2025-07-01`, with or
 * without time and offset); `undefined` for anything else.
 */
export function readSince(written: string, now = Date.now()): number | undefined {
  const [, number, unit] = /^(\d{1,5})([hd])$/.exec(written) ?? [];
  return number ? now - Number(number) * (unit === 'd' ? 24 * hour : hour) : parseDate(written);
}
