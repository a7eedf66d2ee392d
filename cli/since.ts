import { parseDate } from '../lib/schema/date';

const hour = 60 * 60 * 1000;

/**
 * The moment (ms since the epoch) that an editor means by `24h`, `7d` (as long before `now`), or a date as front matter
 * has it (`2025-07-01`, with a time and an offset or without); `undefined` for anything else.
 */
export function readSince(written: string, now = Date.now()): number | undefined {
  const [, number, unit] = /^(\d{1,5})([hd])$/.exec(written) ?? [];
  return number ? now - Number(number) * (unit === 'd' ? 24 * hour : hour) : parseDate(written);
}
