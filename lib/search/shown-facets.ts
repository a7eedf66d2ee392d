import type { TermKind } from '../urls/routes';
import type { Facet, FacetChoice } from './facets';
import type { SearchPage } from './search';

/** The choices of a facet that a page shows, and how many more there are. */
type ShownFacet = { choices: FacetChoice[]; left: number };

/** The facets as the search form shows them, as plain data. */
export type ShownFacets = {
  sections: FacetChoice[];
  topics: ShownFacet;
  tags: ShownFacet;
  sources: ShownFacet;
  months: FacetChoice[];
};

/** The first choices of each facet of a search, and all chosen ones. */
export function shownFacets({ facets, chosen }: SearchPage): ShownFacets {
  const first = (facet: Facet, most: number): ShownFacet => ({
    choices: facet.first(most),
    left: Math.max(0, facet.total - most),
  });
  const chosenOf = (kind: TermKind) => chosen.filter((term) => term.kind === kind).length;
  return {
    sections: facets.sections,
    topics: first(facets.topics, Math.max(12, chosenOf('topic'))),
    tags: first(facets.tags, Math.max(16, chosenOf('tag'))),
    sources: first(facets.sources, 8),
    months: facets.months,
  };
}
