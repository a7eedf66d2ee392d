import { currentEdition, type Edition } from '../content/edition';
import { pictureOf, rowsAt, sectionAt, type TermLink, termLink, termsAt } from '../content/stories';
import { routes } from '../routes';
import type { FilterFault, SearchFilter } from '../search-filter';
import { site } from '../site';
import { isoDateTime } from '../time';
import { type FacetChoice, facetsOf } from './facets';
import { emptyFaults } from './search';
import { select } from './select';

/** An article as programs see it. Addresses are absolute. */
export type ArticleItem = {
  url: string;
  section: string;
  slug: string;
  title: string;
  /** With the offset of Shanghai. */
  date: string;
  summary: string | null;
  tags: TermLink[];
  topics: TermLink[];
  image: string | null;
};

type Count = { name: string; slug: string; count: number };

export type ArticlesAnswer = {
  total: number;
  page: number;
  size: number;
  items: ArticleItem[];
  facets: { tags: Count[]; topics: Count[]; sections: Count[]; months: Count[]; sources: Count[] };
  /** What of the query could not be used. */
  notes?: string[];
};

/**
 * The articles that fit a filter, `size` of them, in the contract's form; every facet whole, or its first
 * `facetSize`. Past the last page it gives how many pages there are instead.
 */
export function listArticles(
  filter: SearchFilter,
  size: number,
  facetSize = Number.POSITIVE_INFINITY,
  notes: FilterFault[] = [],
): ArticlesAnswer | { pages: number } {
  const edition = currentEdition();
  const selection = select(edition, filter);
  const { positions } = selection;
  const { page = 1 } = filter;
  const pages = Math.max(1, Math.ceil(positions.length / size));
  if (page > pages) return { pages };
  const facets = facetsOf(edition, filter, selection);
  const counted = (choices: FacetChoice[]) =>
    choices.slice(0, facetSize).map(({ name, slug, count }) => ({ name, slug, count }));
  const faults = [...notes, ...emptyFaults(filter)];
  return {
    total: positions.length,
    page,
    size,
    items: articleItems(edition, positions.slice((page - 1) * size, page * size)),
    facets: {
      tags: counted(facets.tags),
      topics: counted(facets.topics),
      sections: counted(facets.sections),
      months: counted(facets.months),
      sources: counted(facets.sources),
    },
    ...(faults.length > 0 && { notes: faults.map(({ parameter, problem }) => `${parameter}：${problem}`) }),
  };
}

/** The articles at `positions`, in that order. */
export function articleItems(edition: Edition, positions: number[]): ArticleItem[] {
  return rowsAt(edition, positions).map(({ position, row }): ArticleItem => {
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
  });
}
