import { countTerms } from '../content/count-terms';
import type { Edition, EditionTerm } from '../content/edition';
import { compareText, findTerm } from '../content/listings';
import { matchesPinyin } from '../text/pinyin';
import { searchName } from '../text/search-name';
import { toSearchText } from '../text/search-text';
import { lastDayOfMonth } from '../time';
import type { SearchFilter } from '../urls/search-filter';
import type { Selection } from './select';

/** A facet value that matches at least one article, with the count. */
export type FacetChoice = { name: string; slug: string; count: number; chosen: boolean };

/** The choices of one facet, which may be thousands. `first` builds only those that are shown. */
export type Facet = { total: number; first: (most?: number) => FacetChoice[] };

export type Facets = {
  sections: FacetChoice[];
  topics: Facet;
  tags: Facet;
  /** `slug` is `2025-06`. */
  months: FacetChoice[];
  sources: Facet;
};

/**
 * The facets of a search, with counts. Chosen terms come first, then terms by count; sections are in site order, months
 * newest first. Counts of tags and topics are for adding one to the filter; those of sections, months and sources are for
 * replacing the current one. `find` limits terms to the chosen ones and those whose name contains it or whose pinyin starts
 * with it.
 */
export function facetsOf(edition: Edition, filter: SearchFilter, selection: Selection, find = ''): Facets {
  const counts = countTerms(edition, selection.positions);
  const chosen = new Set([...selection.chosen.map(({ term }) => term), sourceOf(edition, filter)]);
  const isFound = matcher(find);
  const facet = (kind: EditionTerm['kind'], from: Int32Array): Facet => {
    const isChosen = (index: number) => chosen.has(edition.terms[index] as EditionTerm);
    const places = bySlug(edition, kind).filter(
      (index) => (from[index] ?? 0) > 0 && (isFound(edition.terms[index]?.name ?? '') || isChosen(index)),
    );
    return {
      total: places.length,
      first: (most = places.length) =>
        mostFirst(places, from, isChosen)
          .slice(0, most)
          .map((index) => {
            const { name, slug } = edition.terms[index] as EditionTerm;
            return { name, slug, count: from[index] ?? 0, chosen: isChosen(index) };
          }),
    };
  };
  return {
    sections: edition.sections.flatMap(({ name, folder }, index) => {
      const count = selection.sectionCounts[index] ?? 0;
      return count > 0 ? [{ name, slug: folder, count, chosen: folder === filter.section }] : [];
    }),
    topics: facet('topic', counts),
    tags: facet('tag', counts),
    months: edition.months.flatMap(({ key }, index) => {
      const count = selection.monthCounts[index] ?? 0;
      return count > 0 ? [{ name: key, slug: key, count, chosen: isMonth(filter, key) }] : [];
    }),
    sources: facet('source', selection.sourceCounts),
  };
}

const sourceOf = (edition: Edition, { source }: SearchFilter) =>
  source ? findTerm(edition, 'source', source) : undefined;

/** Sorts term indexes: chosen first, then by count. Equal counts keep their order, which is by slug. */
function mostFirst(indexes: number[], counts: Int32Array, isChosen: (index: number) => boolean): number[] {
  // A bucket sort, since most of the thousands of terms have a count of one.
  const piles = new Map<number, number[]>();
  const chosen: number[] = [];
  for (const index of indexes) {
    const count = counts[index] ?? 0;
    const pile = piles.get(count);
    if (isChosen(index)) chosen.push(index);
    else if (pile) pile.push(index);
    else piles.set(count, [index]);
  }
  chosen.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return [...chosen, ...[...piles].sort(([a], [b]) => b - a).flatMap(([, pile]) => pile)];
}

const slugOrders = new WeakMap<Edition, Map<EditionTerm['kind'], number[]>>();

/** Indexes of the terms of a kind, by slug. Computed once per edition. */
function bySlug(edition: Edition, kind: EditionTerm['kind']): number[] {
  const orders = slugOrders.get(edition) ?? new Map<EditionTerm['kind'], number[]>();
  slugOrders.set(edition, orders);
  let order = orders.get(kind);
  if (!order) {
    order = edition.terms.flatMap((term, index) => (term.kind === kind ? [index] : []));
    order.sort((a, b) => compareText(edition.terms[a]?.slug ?? '', edition.terms[b]?.slug ?? ''));
    orders.set(kind, order);
  }
  return order;
}

/** Matches names that contain `typed` or whose pinyin starts with it. Empty input matches every name. */
function matcher(typed: string): (name: string) => boolean {
  const wanted = toSearchText(typed).trim();
  return (name) => !wanted || searchName(name).includes(wanted) || matchesPinyin(name, typed);
}

/** Whether the filter's dates cover exactly this month (`2025-06`). */
const isMonth = ({ from, to }: SearchFilter, month: string) =>
  from === `${month}-01` && to === lastDayOfMonth(month);
