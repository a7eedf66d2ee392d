import { prepared } from '../store/prepared';
import { toSearchText } from '../text/search-text';
import type { Edition } from './edition';
import { nearestPositions } from './nearest';
import { termsAt } from './stories';
import { foldStories, versionsOf } from './versions';

/** A term on more than this share of the articles says nothing about what two of them have in common. */
const tooCommon = 0.1;
/** Half the weight is lost for each so many days between two articles. */
const halfLife = 60;
const dayLength = 24 * 60 * 60 * 1000;
/** Articles whose words are compared: the best by terms. */
const candidates = 40;
/** Articles that a common term or a word of the title brings in, at most: the newest. */
const mostOfTerm = 500;

/**
 * Positions of the articles most related to the one at `position`, best first: those that share its rare terms and
 * the words of its title and summary, near in time before far; for one without terms, those whose titles are like its
 * own. A term weighs as much as it is rare (log of the inverse share). Other versions of the same story are not
 * among them, and of another story only one is.
 */
export function relatedPositions(edition: Edition, position: number, count: number): number[] {
  const scores = sharedTerms(edition, position);
  const same = new Set(versionsOf(edition, position));
  const date = edition.dates[position] ?? 0;
  const fresh = (other: number) =>
    0.5 ** (Math.abs((edition.dates[other] ?? 0) - date) / dayLength / halfLife);
  const byTerms = [...scores]
    .filter(([other]) => !same.has(other))
    .map(([other, weight]): [number, number] => [other, weight * fresh(other)])
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, candidates);
  const own = pairsAt(edition, position);
  const best = byTerms
    .map(([other, weight]): [number, number] => [
      other,
      weight * (1 + 2 * likeness(own, pairsAt(edition, other))),
    ])
    .sort(([a, m], [b, n]) => n - m || a - b)
    .map(([other]) => other);
  if (termsAt(edition, position, 'tag').length + termsAt(edition, position, 'topic').length === 0) {
    const title = titleAt(edition, position).title;
    const seen = new Set([...best, ...same, position]);
    best.push(...nearestPositions(edition, title, count * 2).filter((other) => !seen.has(other)));
  }
  return foldStories(edition, best)
    .slice(0, count)
    .map((folded) => folded.position);
}

function sharedTerms(edition: Edition, position: number): Map<number, number> {
  const total = edition.ids.length;
  const scores = new Map<number, number>();
  for (
    let place = edition.termStart[position] ?? 0;
    place < (edition.termStart[position + 1] ?? 0);
    place++
  ) {
    const term = edition.terms[edition.termList[place] ?? -1];
    // That two articles cite one site says little about what they are about.
    if (!term || term.kind === 'source' || term.articles.length < 2) continue;
    const common = term.articles.length > Math.max(12, total * tooCommon);
    const weight = Math.log(total / term.articles.length) * (common ? 0.2 : 1);
    for (const other of common ? term.articles.subarray(0, mostOfTerm) : term.articles) {
      if (other !== position) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  return scores;
}

/** The pairs of words (Han characters, Latin words) in the title and the summary of an article. */
function pairsAt(edition: Edition, position: number): Set<string> {
  const row = prepared(edition.store, 'SELECT title, summary FROM articles WHERE id = ?')?.get(
    edition.ids[position],
  ) as { title: string; summary: string | null } | undefined;
  const words = toSearchText(`${row?.title ?? ''}\n${row?.summary ?? ''}`)
    .trim()
    .split(' ');
  const pairs = new Set<string>();
  for (let index = 1; index < words.length; index++) pairs.add(`${words[index - 1]} ${words[index]}`);
  return pairs;
}

function titleAt(edition: Edition, position: number): { title: string; summary: string | null } {
  const row = prepared(edition.store, 'SELECT title, summary FROM articles WHERE id = ?')?.get(
    edition.ids[position],
  ) as { title: string; summary: string | null } | undefined;
  return row ?? { title: '', summary: null };
}

/** The share of pairs that two sets have in common (Dice). */
function likeness(one: Set<string>, other: Set<string>): number {
  let both = 0;
  for (const pair of one) if (other.has(pair)) both += 1;
  return (2 * both) / (one.size + other.size || 1);
}
