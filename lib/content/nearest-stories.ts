import { prepared } from '../store/prepared';
import { toSearchText } from '../text/search-text';
import { currentEdition, type Edition } from './edition';
import { type Story, storiesAt } from './stories';

/** A limit on search pieces (`piecesOf`): more don't improve the result. */
const mostPieces = 24;

/**
 * The published stories whose title, tags or topics are most similar to `words`, best first; none if nothing matches.
 */
export function nearestStories(words: string, count: number): Story[] {
  const edition = currentEdition();
  return storiesAt(edition, nearestPositions(edition, words, count));
}

/** The same as positions. */
export function nearestPositions(edition: Edition, words: string, count: number): number[] {
  const pieces = [...new Set(words.split(/\s+/).flatMap(piecesOf))].slice(0, mostPieces);
  if (pieces.length === 0 || !edition.store) return [];
  const found = prepared(
    edition.store,
    'SELECT rowid FROM search_head WHERE search_head MATCH ? ORDER BY bm25(search_head, 4, 0, 1) LIMIT 50',
  )
    .pluck()
    .all(`{title terms} : (${pieces.join(' OR ')})`) as number[];
  const positions = found.map((id) => edition.positionOfId[id] ?? -1).filter((position) => position >= 0);
  return positions.slice(0, count);
}

/** The newest published stories. */
export const newestStories = (count: number): Story[] =>
  storiesAt(currentEdition(), Array.from({ length: count }).keys());

/**
 * The FTS5 terms for a word: Latin words as a prefix, and their first half too, since URLs run words together; Han text as
 * bigrams.
 */
function piecesOf(word: string): string[] {
  const tokens = toSearchText(word).match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    if (!/\p{Script=Han}/u.test(token))
      return [token, token.slice(0, Math.floor(token.length / 2))]
        .filter((beginning) => beginning.length > 2 || (beginning === token && token.length > 1))
        .map((beginning) => `"${beginning}" *`);
    return next && /\p{Script=Han}/u.test(next) ? [`"${token} ${next}"`] : [];
  });
}
