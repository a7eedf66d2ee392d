import type { Edition } from '../content/edition';
import { firstBefore } from '../search/select';
import { prepared } from '../store/prepared';

/**
 * Where to continue in the article order: the date and path of the last article returned. It stays valid when that
 * article is removed or others are added before it.
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
export const encodeCursor = ({ sort, page, date, path }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, page, date, path])).toString('base64url');

/** Decodes a cursor; `undefined` unless `encodeCursor` produced it. */
export function decodeCursor(encoded: string): Cursor | undefined {
  const [sort, page, date, path] = parseFields(Buffer.from(encoded, 'base64url').toString());
  if (sort !== 'newest' && sort !== 'oldest') return undefined;
  if (!isPageNumber(page) || !Number.isSafeInteger(date) || typeof path !== 'string') return undefined;
  const cursor = { sort, page, date: date as number, path } as const;
  // Reject invalid characters, which Node's decoder skips.
  return encodeCursor(cursor) === encoded ? cursor : undefined;
}

/** Index of the first of `positions` (in the cursor's order) that comes after the cursor; their count if none. */
export function indexAfter(edition: Edition, positions: number[], cursor: Cursor): number {
  const boundary = boundaryOf(edition, cursor);
  const index = positions.findIndex((position) =>
    cursor.sort === 'newest' ? position >= boundary : position < boundary,
  );
  return index < 0 ? positions.length : index;
}

/**
 * The position that splits the newest-first order at the cursor: still to come are the positions from it on (newest) or
 * those before it (oldest). Articles with the same date are ordered by path. SQLite compares the paths because they are
 * not in memory and sort by bytes, not as JavaScript strings.
 */
function boundaryOf(edition: Edition, { sort, date, path }: Cursor): number {
  const first = firstBefore(edition.dates, date + 1);
  if (edition.dates[first] !== date) return first;
  const idsBefore = prepared(
    edition.store,
    `SELECT id FROM articles WHERE draft = 0 AND date = ? AND path ${sort === 'newest' ? '<=' : '<'} ?`,
  )
    ?.pluck()
    .all(date, path) as number[];
  return idsBefore
    .map((id) => edition.positionOfId[id] ?? -1)
    .filter((position) => edition.dates[position] === date)
    .reduce((boundary, position) => Math.max(boundary, position + 1), first);
}

function parseFields(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.length === 4 ? value : [];
  } catch {
    return [];
  }
}

const isPageNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;
