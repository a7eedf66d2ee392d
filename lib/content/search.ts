import type { SearchFilter, TermKind } from '../routes';
import { toFtsQuery } from '../text/search-text';
import { termSlug } from '../text/slug';
import { countTerms } from './count-terms';
import { currentEdition, type Edition, type EditionTerm } from './edition';
import { compareText, findTerm, type Page, paginate } from './listings';

export type FacetChoice = { name: string; slug: string; count: number; chosen: boolean };

export type SearchResult = Page & {
  /** What was asked for, as the site spells it: aliases resolved, unknown terms marked. */
  chosen: { kind: TermKind; slug: string; name: string; written: string; known: boolean }[];
  sections: FacetChoice[];
  topics: FacetChoice[];
  tags: FacetChoice[];
};

/**
 * The articles that fit every part of `filter`, newest first, and for each facet how many would be left by each
 * choice. `undefined` for a page that is not there.
 */
export function search(filter: SearchFilter): SearchResult | undefined {
  const edition = currentEdition();
  const chosen = [
    ...(filter.tag ?? []).map((name) => choose(edition, 'tag', name)),
    ...(filter.topic ?? []).map((name) => choose(edition, 'topic', name)),
  ];
  const byTerms = matching(edition, chosen, filter.q);
  const wanted = edition.sections.findIndex(({ folder }) => folder === filter.section);
  const positions = filter.section
    ? byTerms.filter((position) => edition.sectionOf[position] === wanted)
    : byTerms;
  const listing = paginate(edition, positions, filter.page ?? 1);
  if (!listing) return undefined;
  const isChosen = (term: EditionTerm) =>
    chosen.some(({ kind, slug }) => kind === term.kind && slug === term.slug);
  const counts = countTerms(edition, positions);
  const facet = (kind: TermKind, most: number): FacetChoice[] =>
    [...counts]
      .flatMap(([index, count]): FacetChoice[] => {
        const term = edition.terms[index];
        return term?.kind === kind
          ? [{ name: term.name, slug: term.slug, count, chosen: isChosen(term) }]
          : [];
      })
      .sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || compareText(a.slug, b.slug))
      .slice(0, most);
  return {
    ...listing,
    chosen: chosen.map(({ kind, slug, name, written, term }) => ({
      kind,
      slug,
      name,
      written,
      known: term !== undefined,
    })),
    sections: edition.sections.map(({ folder, name }, index) => ({
      name,
      slug: folder,
      count: byTerms.filter((position) => edition.sectionOf[position] === index).length,
      chosen: folder === filter.section,
    })),
    topics: facet('topic', 12),
    tags: facet('tag', 16),
  };
}

function choose(edition: Edition, kind: TermKind, written: string) {
  const slug = termSlug(written);
  const term = findTerm(edition, kind, slug);
  return { kind, slug: term?.slug ?? slug, name: term?.name ?? written, written, term };
}

function matching(edition: Edition, chosen: ReturnType<typeof choose>[], q: string | undefined): number[] {
  if (chosen.some(({ term }) => !term)) return [];
  const lists = chosen.flatMap(({ term }) => term?.articles ?? []).sort((a, b) => a.length - b.length);
  const [first, ...rest] = lists;
  const sets = rest.map((list) => new Set(list));
  const hits = q?.trim() ? fullText(edition, q) : undefined;
  return [...(first ?? edition.ids.keys())].filter(
    (position) => sets.every((set) => set.has(position)) && (!hits || hits.has(edition.ids[position] ?? 0)),
  );
}

/** Ids of the articles that hold every word of `q`. */
function fullText(edition: Edition, q: string): Set<number> {
  const query = toFtsQuery(q);
  if (!query || !edition.store) return new Set();
  return new Set(
    edition.store.prepare('SELECT rowid FROM search WHERE search MATCH ?').pluck().all(query) as number[],
  );
}
