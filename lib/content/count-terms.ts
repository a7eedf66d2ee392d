import type { Edition } from './edition';

/** How many of the articles at `positions` have each term, by the term's index in the edition. */
export function countTerms(edition: Edition, positions: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const position of positions) {
    for (
      let place = edition.termStart[position] ?? 0;
      place < (edition.termStart[position + 1] ?? 0);
      place++
    ) {
      const index = edition.termList[place] ?? 0;
      counts.set(index, (counts.get(index) ?? 0) + 1);
    }
  }
  return counts;
}
