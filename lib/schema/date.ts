const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Parses a front-matter date to ms since the epoch; `undefined` if it is not a valid date. Without an offset it is
 * in Shanghai's time zone, without a time it is midnight.
 */
export function parseDate(text: string): number | undefined {
  const found = pattern.exec(text.trim());
  if (!found) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = '+08:00'] =
    found;
  const utc = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`,
  );
  if (Number.isNaN(utc.getTime()) || utc.getUTCDate() !== Number(day)) return undefined;
  const offset = /^z$/i.test(zone)
    ? 0
    : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  if (Math.abs(offset) > 14 * 60 || Number(zone.slice(-2)) > 59) return undefined;
  return utc.getTime() - offset * 60_000;
}
