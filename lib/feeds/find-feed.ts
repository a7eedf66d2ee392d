import { currentEdition, type Edition } from '../content/edition';
import { findTerm, positionsOfSection } from '../content/listings';
import { canonical } from '../search/search';
import { select } from '../search/select';
import { type Place, resolve } from '../urls/resolve';
import { type FeedForm, routes } from '../urls/routes';
import { type Params, readSearchFilter, type SearchFilter } from '../urls/search-filter';

/** The listing behind a feed. URLs as built by `routes`. */
export type FeedListing = {
  /** Name of the listing; absent for the whole site. */
  name?: string;
  description?: string;
  page: string;
  urls: Record<FeedForm, string>;
  edition: Edition;
  /** Newest first. */
  positions: Iterable<number>;
};

/**
 * Finds the listing at `page` (percent-encoded; `params` for a search), or the canonical URL if `page` is another
 * spelling. `undefined` if there is no such listing or it has no feed.
 */
export function findFeed(page: string, params: Params): FeedListing | { movedTo: string } | undefined {
  const edition = currentEdition();
  for (const { place } of resolve(routes.feed(page))) {
    const found =
      place.kind === 'search'
        ? searchListing(edition, readSearchFilter(params).filter)
        : listingAt(edition, place);
    if (found) return found.page === page || place.kind === 'search' ? found : { movedTo: found.page };
  }
  return undefined;
}

function listingAt(edition: Edition, place: Place): FeedListing | undefined {
  if (place.kind === 'home') return listing(routes.home(), { edition, positions: edition.ids.keys() });
  if (place.kind === 'source') {
    const source = findTerm(edition, 'source', place.host);
    return (
      source &&
      listing(routes.source(source.slug), {
        name: `引用 ${source.name} 的文章`,
        edition,
        positions: source.articles,
      })
    );
  }
  if (place.kind === 'term') {
    const term = findTerm(edition, place.of, place.slug);
    return term && listing(routes.term(place.of, term.slug), { ...term, edition, positions: term.articles });
  }
  if (place.kind !== 'section') return undefined;
  const section = edition.sections.find(({ folder }) => folder === place.section);
  const positions = section && positionsOfSection(edition, section);
  return positions && listing(routes.section(section.folder), { ...section, edition, positions });
}

const listing = (
  page: string,
  { name, description, edition, positions }: Omit<FeedListing, 'page' | 'urls'>,
): FeedListing => ({ name, description, page, urls: routes.feeds(page), edition, positions });

/** Search feeds are always newest first. */
function searchListing(edition: Edition, requested: SearchFilter): FeedListing {
  const { chosen, positions } = select(edition, { ...requested, sort: 'newest' });
  const filter = { ...canonical(requested, chosen), page: 1, sort: undefined };
  const { q, section, source, from, to } = filter;
  const named = [
    q,
    ...chosen.map((term) => term.name),
    edition.sections.find(({ folder }) => folder === section)?.name ?? section,
    source && `引用 ${source}`,
    (from || to) && `${from ?? ''} 至 ${to ?? ''}`.trim(),
  ].filter(Boolean);
  return {
    name: `搜索${named.length > 0 ? ` ${named.join('，')}` : ''}`,
    page: routes.search(filter),
    urls: routes.searchFeeds(filter),
    edition,
    positions,
  };
}
