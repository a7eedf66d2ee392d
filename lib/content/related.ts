import type { Edition } from './edition';

/** A term on more than this share of the articles says nothing about what two of them have in common. */
const tooCommon = 0.1;
/** Half the weight is lost for each so many days between two articles. */
const halfLife = 60;
const dayLength = 24 * 60 * 60 * 1000;

/**
 * Positions of the articles most related to the one at `position`, best first: those that share its rare terms,
 * near in time before far. A term weighs as much as it is rare (log of the inverse share).
 */
export function relatedPositions(edition: Edition, position: number, count: number): number[] {
  const total = edition.ids.length;
  const scores = new Map<number, number>();
  for (
    let place = edition.termStart[position] ?? 0;
    place < (edition.termStart[position + 1] ?? 0);
    place++
  ) {
    const term = edition.terms[edition.termList[place] ?? -1];
    if (!term || term.articles.length < 2) continue;
    const common = term.articles.length > Math.max(12, total * tooCommon);
    const weight = Math.log(total / term.articles.length) * (common ? 0.2 : 1);
    for (const other of common ? term.articles.subarray(0, 500) : term.articles) {
      if (other !== position) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  const date = edition.dates[position] ?? 0;
  const score = ([other, weight]: [number, number]) =>
    weight * 0.5 ** (Math.abs((edition.dates[other] ?? 0) - date) / dayLength / halfLife);
  return [...scores]
    .map((entry): [number, number] => [entry[0], score(entry)])
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, count)
    .map(([other]) => other);
}
