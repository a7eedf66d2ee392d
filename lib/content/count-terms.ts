import type { Edition } from './edition';

/** How many of the articles at `positions` have each term, by the term's index in the edition. */
export function countTerms(edition: Edition, positions: Iterable<number>): Int32Array {
  const { termStart, termList } = edition;
  const counts = new Int32Array(edition.terms.length);
  for (const position of positions) {
    const end = termStart[position + 1] ?? 0;
    for (let place = termStart[position] ?? 0; place < end; place++) {
      const index = termList[place] ?? 0;
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts;
}
