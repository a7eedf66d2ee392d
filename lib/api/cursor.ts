import type { Edition } from '../content/edition';
import { firstBefore } from '../search/select';
import { prepared } from '../store/prepared';

/**
 * A position in the article order (date, then path) from which to continue: that of the last article returned. It
 * stays valid when that article is removed or others are added before it.
 */
export type Cursor = {
  sort: 'newest' | 'oldest';
  /** Number of the next page. */
  page: number;
  /** ms since the epoch. */
  date: number;
  path: string;
};

/** Encodes a cursor for URLs: opaque base64url. */
export const writeCursor = ({ sort, page, date, path }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, page, date, path])).toString('base64url');

/** Decodes a cursor; `undefined` unless `writeCursor` produced it. */
export function readCursor(written: string): Cursor | undefined {
  const [sort, page, date, path] = parsed(Buffer.from(written, 'base64url').toString());
  if (sort !== 'newest' && sort !== 'oldest') return undefined;
  if (!isCount(page) || !Number.isSafeInteger(date) || typeof path !== 'string') return undefined;
  const cursor = { sort, page, date: date as number, path } as const;
  // Node ignores characters that are not base64url.
  return writeCursor(cursor) === written ? cursor : undefined;
}

/** Index of the first of `positions` (sorted in the cursor's order) after the cursor. */
export function indexBehind(edition: Edition, positions: number[], cursor: Cursor): number {
  const place = placeOf(edition, cursor);
  const index = positions.findIndex((position) =>
    cursor.sort === 'newest' ? position >= place : position < place,
  );
  return index < 0 ? positions.length : index;
}

/**
 * The first position after the cursor in newest-first order, or for oldest-first the last one before it. Paths are
 * not in memory and sort by bytes, not as JavaScript strings, so SQLite compares those with the same date.
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
