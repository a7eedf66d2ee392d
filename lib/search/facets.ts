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
  const choices = (wanted: EditionTerm['kind'], from: Int32Array, chosen: (term: EditionTerm) => boolean) => {
    const found: FacetChoice[] = [];
    // A plain loop: with thousands of terms a callback for each takes a tenth of the page's time.
    for (let index = 0; index < from.length; index++) {
      const count = from[index] ?? 0;
      if (count === 0) continue;
      const term = edition.terms[index];
      if (term?.kind === wanted)
        found.push({ name: term.name, slug: term.slug, count, chosen: chosen(term) });
    }
    return found.sort(
      (a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || compareText(a.slug, b.slug),
    );
  };
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
