import { currentEdition, type Edition } from '../content/edition';
import { findTerm, positionsOfSection } from '../content/listings';
import { type FeedForm, routes } from '../routes';
import { canonical } from '../search/search';
import { select } from '../search/select';
import { type Params, readSearchFilter, type SearchFilter } from '../search-filter';
import { readHost } from '../text/hosts';
import { termSlug } from '../text/slug';

/** What a feed is of. Addresses as `routes` gives them. */
export type FeedListing = {
  /** What is listed; nothing for the whole site. */
  name?: string;
  description?: string;
  page: string;
  urls: Record<FeedForm, string>;
  edition: Edition;
  /** Newest first. */
  positions: Iterable<number>;
};

/**
 * The feed of the listing at `path` (decoded segments: none for the whole site, a section, `tags` or `topics` and a
 * term, `sources` and a host, `search` with its parameters); the address of the listing where it has another spelling.
 * `undefined` where there is none.
 */
export function findFeed(path: string[], params: Params): FeedListing | { movedTo: string } | undefined {
  const edition = currentEdition();
  const [first = '', ...rest] = path;
  const name = rest.join('/');
  if (first === '') return listing(routes.home(), { edition, positions: edition.ids.keys() });
  if (first === 'search' && rest.length === 0) return searchListing(edition, readSearchFilter(params).filter);
  if (first === 'sources') {
    const source = findTerm(edition, 'source', readHost(name) ?? '');
    if (!source) return undefined;
    const url = routes.source(source.slug);
    if (url !== routes.source(name)) return { movedTo: url };
    return listing(url, { name: `引用 ${source.name} 的文章`, edition, positions: source.articles });
  }
  if (first === 'tags' || first === 'topics') {
    const kind = first === 'tags' ? 'tag' : 'topic';
    const term = findTerm(edition, kind, termSlug(name));
    if (!term) return undefined;
    const url = routes.term(kind, term.slug);
    if (url !== routes.term(kind, name)) return { movedTo: url };
    return listing(url, { ...term, edition, positions: term.articles });
  }
  const section = rest.length === 0 ? edition.sections.find(({ folder }) => folder === first) : undefined;
  if (!section) return undefined;
  const positions = positionsOfSection(edition, section);
  return listing(routes.section(section.folder), { ...section, edition, positions });
}

const listing = (
  page: string,
  { name, description, edition, positions }: Omit<FeedListing, 'page' | 'urls'>,
): FeedListing => ({ name, description, page, urls: routes.feeds(page), edition, positions });

/** Whatever order a search is in, its feed has the newest. */
function searchListing(edition: Edition, asked: SearchFilter): FeedListing {
  const { chosen, positions } = select(edition, { ...asked, sort: 'newest' });
  const filter = { ...canonical(asked, chosen), page: 1, sort: undefined };
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
