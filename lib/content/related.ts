import { prepared } from '../store/prepared';
import { toSearchText } from '../text/search-text';
import { dayLength } from '../time';
import type { Edition } from './edition';
import { nearestPositions } from './nearest-stories';
import { termsAt } from './stories';
import { foldStories, versionsOf } from './versions';

/** Above this share of all articles, a term counts for less, since it says little about similarity. */
const tooCommon = 0.1;
/** Days between two articles after which the weight halves. */
const halfLife = 60;
/** How many of the best by terms are then compared by their words. */
const candidates = 40;
/** How many articles, the newest, a common term contributes. */
const mostOfTerm = 500;

/**
 * Positions of the articles most related to the one at `position`, best first. The score adds up shared terms by rarity
 * (log of the inverse share), then weighs in distance in time and shared words in title and summary. An article without
 * terms gets those with similar titles. Other versions of the same story are left out, and other stories appear once.
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
    // A shared source says little about the subject.
    if (!term || term.kind === 'source' || term.articles.length < 2) continue;
    const common = term.articles.length > Math.max(12, total * tooCommon);
    const weight = Math.log(total / term.articles.length) * (common ? 0.2 : 1);
    for (const other of common ? term.articles.subarray(0, mostOfTerm) : term.articles) {
      if (other !== position) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  return scores;
}

/** Bigrams of words (Han characters or Latin words) in an article's title and summary. */
function pairsAt(edition: Edition, position: number): Set<string> {
  const { title, summary } = titleAt(edition, position);
  const words = toSearchText(`${title}\n${summary ?? ''}`)
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

/** The Dice coefficient of two sets: 0 for nothing in common, 1 for equal. */
function likeness(one: Set<string>, other: Set<string>): number {
  let both = 0;
  for (const pair of one) if (other.has(pair)) both += 1;
  return (2 * both) / (one.size + other.size || 1);
}
