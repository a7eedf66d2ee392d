import { currentEdition, type Edition } from '../content/edition';
import {
  pictureOf,
  rowsAt,
  type StoryRow,
  sectionAt,
  type TermLink,
  termLink,
  termsAt,
} from '../content/stories';
import { type Facet, type FacetChoice, facetsOf } from '../search/facets';
import { emptyFaults } from '../search/search';
import { select } from '../search/select';
import { site } from '../site';
import { isoDateTime } from '../time';
import { routes } from '../urls/routes';
import { type FilterFault, type SearchFilter, sortOf } from '../urls/search-filter';
import { type Cursor, encodeCursor, indexAfter } from './cursor';

/** An article in the API. URLs are absolute. */
export type ArticleItem = {
  url: string;
  section: string;
  slug: string;
  title: string;
  /** With the Shanghai offset. */
  date: string;
  summary: string | null;
  tags: TermLink[];
  topics: TermLink[];
  image: string | null;
};

type Count = { name: string; slug: string; count: number };

export type ArticlesPage = {
  total: number;
  page: number;
  size: number;
  /** Absolute URL of the next page. */
  next: string | null;
  items: ArticleItem[];
  facets: { tags: Count[]; topics: Count[]; sections: Count[]; months: Count[]; sources: Count[] };
  /** Problems with the query, for people. */
  notes?: string[];
};

/** Which part of the results to return: page size, maximum choices per facet (default all) and start position. */
type ArticlesCut = { size: number; facets?: number; cursor?: Cursor };

/**
 * The articles that match a filter: `size` of them, starting at the filter's page or after the cursor. Past the
 * last page it returns the number of pages instead.
 */
export function listArticles(
  filter: SearchFilter,
  cut: ArticlesCut,
  notes: FilterFault[] = [],
): ArticlesPage | { pages: number } {
  const edition = currentEdition();
  const selection = select(edition, filter);
  const { positions } = selection;
  const { size, cursor } = cut;
  const { page = 1 } = cursor ?? filter;
  const pages = Math.max(1, Math.ceil(positions.length / size));
  if (!cursor && page > pages) return { pages };
  const start = cursor ? indexAfter(edition, positions, cursor) : (page - 1) * size;
  const shown = rowsAt(edition, positions.slice(start, start + size));
  const isLast = start + size >= positions.length;
  const facets = facetsOf(edition, filter, selection);
  const counted = (choices: FacetChoice[]) =>
    choices.slice(0, cut.facets).map(({ name, slug, count }) => ({ name, slug, count }));
  const first = (facet: Facet) => counted(facet.first(cut.facets));
  const faults = [...notes, ...emptyFaults(filter)];
  return {
    total: positions.length,
    page,
    size,
    next: isLast ? null : site.url + nextUrl(edition, shown.at(-1), { ...filter, page: page + 1 }, cut),
    items: shown.map(({ position, row }) => articleItem(edition, position, row)),
    facets: {
      tags: first(facets.tags),
      topics: first(facets.topics),
      sections: counted(facets.sections),
      months: counted(facets.months),
      sources: first(facets.sources),
    },
    ...(faults.length > 0 && { notes: faults.map(({ parameter, problem }) => `${parameter}：${problem}`) }),
  };
}

/**
 * URL of the next page: by cursor in date orders, so that it stays stable while articles are published, by page
 * number for relevance.
 */
function nextUrl(
  { dates }: Edition,
  last: { position: number; row: StoryRow } | undefined,
  next: SearchFilter,
  { size, facets }: ArticlesCut,
): string {
  const sort = sortOf(next);
  const { page = 1 } = next;
  if (sort === 'relevance' || !last) return routes.articlesApi(next, size, { facets });
  const cursor = encodeCursor({ sort, page, date: dates[last.position] ?? 0, path: last.row.path });
  return routes.articlesApi({ ...next, page: 1 }, size, { facets, cursor });
}

/** An article as an API item, from its row in the store. */
export function articleItem(edition: Edition, position: number, row: StoryRow): ArticleItem {
  const picture = pictureOf(row);
  return {
    url: site.url + routes.article(row.section, row.slug),
    section: sectionAt(edition, position).folder,
    slug: row.slug,
    title: row.title,
    date: isoDateTime(row.date),
    summary: row.summary,
    tags: termsAt(edition, position, 'tag').map(termLink),
    topics: termsAt(edition, position, 'topic').map(termLink),
    image: picture ? (picture.kind === 'local' ? site.url + picture.src : picture.src) : null,
  };
}
