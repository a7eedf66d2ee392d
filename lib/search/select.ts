import type { Edition, EditionTerm } from '../content/edition';
import { findTerm } from '../content/listings';
import { termSlug } from '../text/slug';
import { readDay, startOfShanghaiDay } from '../time';
import type { TermKind } from '../urls/routes';
import { type SearchFilter, sortOf } from '../urls/search-filter';
import { findHits } from './hits';

/** A tag or topic of a filter, with its canonical name and slug. `term` is absent if no published article has it. */
export type ChosenTerm = { kind: TermKind; slug: string; name: string; written: string; term?: EditionTerm };

export type Selection = {
  chosen: ChosenTerm[];
  /** Positions of the matching articles, in the requested order. */
  positions: number[];
  /**
   * Counts by index into the edition's sections, months and terms: how many articles would match if that one replaced the
   * filter's own.
   */
  sectionCounts: Int32Array;
  monthCounts: Int32Array;
  sourceCounts: Int32Array;
};

/** Looks up the tags and topics of a filter, which may be names, slugs or aliases. */
export function chooseTerms(edition: Edition, filter: SearchFilter): ChosenTerm[] {
  const choose = (kind: TermKind) => (written: string) => {
    const slug = termSlug(written);
    const term = findTerm(edition, kind, slug);
    return { kind, slug: term?.slug ?? slug, name: term?.name ?? written, written, term };
  };
  const all = [...(filter.tag ?? []).map(choose('tag')), ...(filter.topic ?? []).map(choose('topic'))];
  // Drop duplicates: two names may mean one term.
  return all.filter(
    ({ kind, slug }, index) => all.findIndex((other) => other.kind === kind && other.slug === slug) === index,
  );
}

/** The articles that match every part of `filter`, and counts for other sections, months and sources. */
export function select(edition: Edition, filter: SearchFilter): Selection {
  const chosen = chooseTerms(edition, filter);
  const hits = filter.q ? findHits(edition, filter.q) : undefined;
  const section = filter.section
    ? edition.sections.findIndex(({ folder }) => folder === filter.section)
    : undefined;
  const source = filter.source ? findTerm(edition, 'source', filter.source) : undefined;
  const citing = filter.source ? maskOf(edition, source ? [source] : undefined) : undefined;
  const [from, to] = spanOf(edition, filter);

  const sectionCounts = new Int32Array(edition.sections.length);
  const monthCounts = new Int32Array(edition.months.length);
  const sourceCounts = new Int32Array(edition.terms.length);
  const positions: number[] = [];
  const { sectionOf, monthOf, termStart, termList, terms } = edition;
  const visit = (position: number) => {
    if (hits && hits.scores[position] === 0) return;
    const inSection = section === undefined || sectionOf[position] === section;
    const inSpan = position >= from && position < to;
    const cites = citing === undefined || citing[position] === 1;
    if (inSpan && cites) bump(sectionCounts, sectionOf[position] ?? 0);
    if (inSection && cites) bump(monthCounts, monthOf[position] ?? 0);
    if (!inSection || !inSpan) return;
    if (cites) positions.push(position);
    const end = termStart[position + 1] ?? 0;
    // Sources come last among an article's terms.
    for (let place = end - 1; place >= (termStart[position] ?? 0); place--) {
      const index = termList[place] ?? 0;
      if (terms[index]?.kind !== 'source') break;
      bump(sourceCounts, index);
    }
  };

  const required = chosen.length > 0 ? intersect(chosen) : undefined;
  if (required) for (const position of required) visit(position);
  else for (let position = 0; position < edition.ids.length; position++) visit(position);
  return {
    chosen,
    positions: inOrder(positions, filter, hits?.scores),
    sectionCounts,
    monthCounts,
    sourceCounts,
  };
}

/** How many articles match. */
export const countSelected = (edition: Edition, filter: SearchFilter): number =>
  select(edition, { ...filter, sort: 'newest' }).positions.length;

function bump(counts: Int32Array, index: number) {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** Positions of the articles that have every chosen term, newest first; none if one of the terms is unknown. */
function intersect(chosen: ChosenTerm[]): Int32Array {
  const lists = chosen.map(({ term }) => term?.articles ?? new Int32Array());
  lists.sort((a, b) => a.length - b.length);
  let [left = new Int32Array(), ...others] = lists;
  for (const other of others) {
    let at = 0;
    left = left.filter((position) => {
      while ((other[at] ?? Number.POSITIVE_INFINITY) < position) at += 1;
      return other[at] === position;
    });
  }
  return left;
}

function maskOf(edition: Edition, terms: EditionTerm[] = []): Uint8Array {
  const mask = new Uint8Array(edition.ids.length);
  for (const { articles } of terms) for (const position of articles) mask[position] = 1;
  return mask;
}

/** The first position whose article is older than `moment` (ms since the epoch), by binary search. */
export function firstBefore(dates: Float64Array, moment: number): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? 0) >= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The positions `[from, to)` of a filter's dates: one range, since positions are sorted by date, newest first. */
function spanOf({ dates }: Edition, filter: SearchFilter): [from: number, to: number] {
  const first = filter.from === undefined ? undefined : readDay(filter.from);
  const last = filter.to === undefined ? undefined : readDay(filter.to);
  return [
    last === undefined ? 0 : firstBefore(dates, startOfShanghaiDay(last + 1)),
    first === undefined ? dates.length : firstBefore(dates, startOfShanghaiDay(first)),
  ];
}

function inOrder(positions: number[], filter: SearchFilter, scores: Uint16Array | undefined): number[] {
  const sort = sortOf(filter);
  if (sort === 'oldest') return positions.reverse();
  if (sort === 'newest' || !scores) return positions;
  const byScore = new Map<number, number[]>();
  for (const position of positions) {
    const score = scores[position] ?? 0;
    const list = byScore.get(score);
    if (list) list.push(position);
    else byScore.set(score, [position]);
  }
  return [...byScore].sort(([a], [b]) => b - a).flatMap(([, list]) => list);
}
