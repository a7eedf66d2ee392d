/**
 * Dates for readers, always in Asia/Shanghai whatever the server's time zone. China has had no daylight saving
 * since 1991, so the offset is constant.
 */
const shanghaiOffset = 8 * 60 * 60 * 1000;
/** ms of a day; China has had no daylight saving time since 1991. */
export const dayLength = 24 * 60 * 60 * 1000;
const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

/** Number of the Shanghai day that contains `time` (ms since the epoch), counted from 1970-01-01. */
export const shanghaiDay = (time: number) => Math.floor((time + shanghaiOffset) / dayLength);

/** Start of a Shanghai day (as numbered by `shanghaiDay`) in ms since the epoch. */
export const startOfShanghaiDay = (day: number) => day * dayLength - shanghaiOffset;

function parts(time: number) {
  const date = new Date(time + shanghaiOffset);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: weekdays[date.getUTCDay()] ?? '',
    clock: date.toISOString().slice(11, 16),
    iso: date.toISOString(),
  };
}

/** `2025-06-25T10:10:04+08:00`, for `<time datetime>`; drops milliseconds. */
export const isoDateTime = (time: number) => `${parts(time).iso.slice(0, 19)}+08:00`;

/** `2025-06-25`. */
export const isoDay = (time: number) => parts(time).iso.slice(0, 10);

/** `2025-06`. */
export const isoMonth = (time: number) => parts(time).iso.slice(0, 7);

/** Start of the month `2025-06` in Shanghai, in ms since the epoch. */
export const startOfShanghaiMonth = (month: string) => Date.parse(`${month}-01T00:00:00Z`) - shanghaiOffset;

/** The last day of the month `2025-06`: `2025-06-30`. */
export const lastDayOfMonth = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** `2025年6月`. */
export function longMonth(month: string) {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** `2025-07` as `2025年7月`, `2025-07-12` as `2025年7月12日`. */
export function dateName(date: string) {
  const day = Number(date.slice(8));
  return `${longMonth(date.slice(0, 7))}${day ? `${day}日` : ''}`;
}

/** `2025年6月25日至2025年7月2日`, or a single day. */
export function dateSpan([from, to]: readonly [number, number]) {
  return longDay(from) === longDay(to) ? longDay(from) : `${longDay(from)}至${longDay(to)}`;
}

/** The format of days in URLs. */
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Parses `2025-06-25` to a day number as in `shanghaiDay`; `undefined` if invalid. */
export function readDay(written: string): number | undefined {
  if (!dayPattern.test(written)) return undefined;
  const time = Date.parse(`${written}T00:00:00Z`);
  // `Date` parses 2025-02-30 as March 2.
  return new Date(time).toJSON()?.slice(0, 10) === written ? time / dayLength : undefined;
}

/** `10:10`. */
export const clock = (time: number) => parts(time).clock;

/** `2025年6月25日`. */
export function longDay(time: number) {
  const { year, month, day } = parts(time);
  return `${year}年${month}月${day}日`;
}

/** `2025年6月25日 10:10`. */
export const longDateTime = (time: number) => `${longDay(time)} ${clock(time)}`;

/** `6月25日`, with the year if it differs from that of `now`. */
export function shortDay(time: number, now: number) {
  const { year, month, day } = parts(time);
  return parts(now).year === year ? `${month}月${day}日` : `${year}年${month}月${day}日`;
}

/** `星期三`. */
export const weekday = (time: number) => parts(time).weekday;

/** 今天, 昨天 or the date, relative to `now`. */
export function relativeDay(time: number, now: number) {
  const age = shanghaiDay(now) - shanghaiDay(time);
  return age === 0 ? '今天' : age === 1 ? '昨天' : shortDay(time, now);
}

/** `农历六月十八`, by the platform's Chinese calendar. */
export function lunarDay(time: number) {
  const format = new Intl.DateTimeFormat('zh-Hans-u-ca-chinese', {
    month: 'long',
    day: 'numeric',
    timeZone: 'Asia/Shanghai',
  });
  const found = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
  const day = Number(found.day);
  return found.month && day ? `农历${found.month}${lunarDayName(day)}` : undefined;
}

const digits = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
function lunarDayName(day: number) {
  if (day === 10) return '初十';
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${['初', '十', '廿'][Math.floor(day / 10)]}${digits[day % 10]}`;
}
