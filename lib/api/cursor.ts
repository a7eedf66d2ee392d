import type { Edition } from '../content/edition';
import { firstBefore } from '../search/select';
import { prepared } from '../store/prepared';

/**
 * A place in the order of the edition (by date, then by path) from which a walk goes on: that of the last article it
 * was given. It stays a place when that article goes, and when others come before it.
 */
export type Cursor = {
  sort: 'newest' | 'oldest';
  /** Number of the page that begins there, as the walk counts. */
  page: number;
  /** ms since the epoch. */
  date: number;
  path: string;
};

/** A cursor as addresses carry it: base64url, for nobody to read. */
export const writeCursor = ({ sort, page, date, path }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, page, date, path])).toString('base64url');

/** The cursor that `writeCursor` wrote so; `undefined` for anything else. */
export function readCursor(written: string): Cursor | undefined {
  const [sort, page, date, path] = parsed(Buffer.from(written, 'base64url').toString());
  if (sort !== 'newest' && sort !== 'oldest') return undefined;
  if (!isCount(page) || !Number.isSafeInteger(date) || typeof path !== 'string') return undefined;
  const cursor = { sort, page, date: date as number, path } as const;
  // Node reads past what is no base64url.
  return writeCursor(cursor) === written ? cursor : undefined;
}

/** The index of the first of `positions`, which stand in the cursor's order, that comes behind it. */
export function indexBehind(edition: Edition, positions: number[], cursor: Cursor): number {
  const place = placeOf(edition, cursor);
  const index = positions.findIndex((position) =>
    cursor.sort === 'newest' ? position >= place : position < place,
  );
  return index < 0 ? positions.length : index;
}

/**
 * The first position behind the cursor, newest first; going back to the newest, the last one before that is. Paths are
 * not in memory, and bytes, not JavaScript's strings, are their order: the store compares those of one moment.
 */
function placeOf(edition: Edition, { sort, date, path }: Cursor): number {
  const first = firstBefore(edition.dates, date + 1);
  if (edition.dates[first] !== date) return first;
  const before = prepared(
    edition.store,
    `SELECT id FROM articles WHERE draft = 0 AND date = ? AND path ${sort === 'newest' ? '<=' : '<'} ?`,
  )
    ?.pluck()
    .all(date, path) as number[];
  return before
    .map((id) => edition.positionOfId[id] ?? -1)
    .filter((position) => edition.dates[position] === date)
    .reduce((place, position) => Math.max(place, position + 1), first);
}

function parsed(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.length === 4 ? value : [];
  } catch {
    return [];
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;
