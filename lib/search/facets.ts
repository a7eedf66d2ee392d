import { countTerms } from '../content/count-terms';
import type { Edition, EditionTerm } from '../content/edition';
import { compareText, findTerm } from '../content/listings';
import { matchesPinyin } from '../text/pinyin';
import { searchName } from '../text/search-name';
import { toSearchText } from '../text/search-text';
import { lastDayOfMonth } from '../time';
import type { SearchFilter } from '../urls/search-filter';
import type { Selection } from './select';

/** A choice that would leave at least one article, and how many. */
export type FacetChoice = { name: string; slug: string; count: number; chosen: boolean };

/** Choices of one kind, which may be thousands: how many there are, and the first of them. */
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
 * What could be chosen besides: terms with those that are chosen first, then by how many articles they leave; sections
 * in their order, months newest first. Tags and topics are added to those that are chosen; a section, a month or a
 * source takes the place of the one that is. `find` leaves the terms whose name holds it or whose pinyin begins like
 * it, and those that are chosen.
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

/** Indexes of terms that are in the order of their slugs, with those that are chosen first, then by count. */
function mostFirst(indexes: number[], counts: Int32Array, isChosen: (index: number) => boolean): number[] {
  // Most terms have one article: to sort thousands of them would take longer than to put them on piles.
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

/** Indexes of the terms of a kind, in the order of their slugs; worked out once for an edition. */
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

/** Tells whether a name holds `typed` or its pinyin begins like it; every name where nothing was typed. */
function matcher(typed: string): (name: string) => boolean {
  const wanted = toSearchText(typed).trim();
  return (name) => !wanted || searchName(name).includes(wanted) || matchesPinyin(name, typed);
}

/** Whether a filter's days are exactly the month `2025-06`. */
const isMonth = ({ from, to }: SearchFilter, month: string) =>
  from === `${month}-01` && to === lastDayOfMonth(month);
