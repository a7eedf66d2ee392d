import { countTerms } from '../content/count-terms';
import type { Edition, EditionTerm } from '../content/edition';
import { compareText } from '../content/listings';
import { matchesPinyin } from '../text/pinyin';
import { searchName } from '../text/search-name';
import { toSearchText } from '../text/search-text';
import { lastDayOfMonth } from '../time';
import type { SearchFilter } from '../urls/search-filter';
import type { Selection } from './select';

/** A choice that would leave at least one article, and how many. */
export type FacetChoice = { name: string; slug: string; count: number; chosen: boolean };

export type Facets = {
  sections: FacetChoice[];
  topics: FacetChoice[];
  tags: FacetChoice[];
  /** `slug` is `2025-06`. */
  months: FacetChoice[];
  sources: FacetChoice[];
};

/**
 * What could be chosen besides, most articles first (sections in their order, months newest first). Tags and topics
 * are added to those that are chosen; a section, a month or a source takes the place of the one that is.
 */
export function facetsOf(edition: Edition, filter: SearchFilter, selection: Selection): Facets {
  const counts = countTerms(edition, selection.positions);
  const isChosen = ({ kind, slug }: EditionTerm) =>
    selection.chosen.some((one) => one.kind === kind && one.slug === slug);
  const choices = (wanted: EditionTerm['kind'], from: Int32Array, chosen: (term: EditionTerm) => boolean) =>
    mostFirst(
      bySlug(edition, wanted).flatMap((index): FacetChoice[] => {
        const count = from[index] ?? 0;
        const term = count > 0 ? edition.terms[index] : undefined;
        return term ? [{ name: term.name, slug: term.slug, count, chosen: chosen(term) }] : [];
      }),
    );
  return {
    sections: edition.sections.flatMap(({ name, folder }, index) => {
      const count = selection.sectionCounts[index] ?? 0;
      return count > 0 ? [{ name, slug: folder, count, chosen: folder === filter.section }] : [];
    }),
    topics: choices('topic', counts, isChosen),
    tags: choices('tag', counts, isChosen),
    months: edition.months.flatMap(({ key }, index) => {
      const count = selection.monthCounts[index] ?? 0;
      return count > 0 ? [{ name: key, slug: key, count, chosen: isMonth(filter, key) }] : [];
    }),
    sources: choices('source', selection.sourceCounts, ({ slug }) => slug === filter.source),
  };
}

/** Choices in the order of their slugs, with those that are chosen first, then by count. */
function mostFirst(choices: FacetChoice[]): FacetChoice[] {
  // Most terms have one article: to sort thousands of choices would take longer than to count them.
  const byCount = new Map<number, FacetChoice[]>();
  for (const choice of choices) {
    const place = choice.chosen ? Number.POSITIVE_INFINITY : choice.count;
    const list = byCount.get(place);
    if (list) list.push(choice);
    else byCount.set(place, [choice]);
  }
  byCount.get(Number.POSITIVE_INFINITY)?.sort((a, b) => b.count - a.count);
  return [...byCount].sort(([a], [b]) => b - a).flatMap(([, list]) => list);
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

/** The choices whose name holds `typed`, or whose pinyin begins like it; those that are chosen stay. */
export function narrow(choices: FacetChoice[], typed: string): FacetChoice[] {
  const wanted = toSearchText(typed).trim();
  if (!wanted) return choices;
  return choices.filter(
    ({ name, chosen }) => chosen || searchName(name).includes(wanted) || matchesPinyin(name, typed),
  );
}

/** Whether a filter's days are exactly the month `2025-06`. */
const isMonth = ({ from, to }: SearchFilter, month: string) =>
  from === `${month}-01` && to === lastDayOfMonth(month);
