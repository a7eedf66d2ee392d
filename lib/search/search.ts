import { currentEdition, type Edition } from '../content/edition';
import { pagesOf } from '../content/listings';
import { foldedStoriesAt, type Story } from '../content/stories';
import { foldStories } from '../content/versions';
import { site } from '../site';
import { prepared } from '../store/prepared';
import { type FilterFault, type SearchFilter, sortOf } from '../urls/search-filter';
import { type Advice, adviseOnNothing } from './advice';
import { type Facets, facetsOf } from './facets';
import { termsAskedFor } from './names';
import { readQuery } from './query';
import { type ChosenTerm, chooseTerms, select } from './select';
import { markText, type Piece, snippetOf } from './snippet';

/** A search result: a story with its matches highlighted in the title and a snippet. */
export type Result = Omit<Story, 'summary'> & {
  marked: Piece[];
  snippet: Piece[];
  from?: 'citations' | 'terms';
};

export type SearchPage = {
  /** The canonical filter: aliases resolved, slugs for names. */
  filter: SearchFilter;
  chosen: ChosenTerm[];
  section?: string;
  total: number;
  /** How many stories: fewer than articles where versions are folded. */
  stories: number;
  page: number;
  pages: number;
  results: Result[];
  facets: Facets;
  /** Only if nothing matches. */
  advice?: Advice;
  faults: FilterFault[];
};

/**
 * A page of the articles that match every part of a filter. Past the last page there are no results, and `page` is greater
 * than `pages`. `find` limits the tags, topics and sources in the facets.
 */
export function searchPage(asked: SearchFilter, faults: FilterFault[] = [], find = ''): SearchPage {
  const edition = currentEdition();
  const selection = select(edition, asked);
  const { chosen, positions } = selection;
  const filter = canonical(asked, chosen);
  const folded = foldStories(edition, positions);
  const { page = 1 } = asked;
  const shown = folded.slice((page - 1) * site.pageSize, page * site.pageSize);
  return {
    filter,
    chosen,
    section: edition.sections.find(({ folder }) => folder === filter.section)?.name,
    total: positions.length,
    stories: folded.length,
    page,
    pages: pagesOf(folded.length),
    results: foldedStoriesAt(edition, shown).map(({ position, ...story }) =>
      toResult(edition, story, position, filter.q),
    ),
    facets: facetsOf(edition, filter, selection, find),
    advice: positions.length === 0 ? adviseOnNothing(edition, filter) : undefined,
    faults: [...faults, ...emptyFaults(asked)],
  };
}

/** The canonical form of a filter, for its URL. */
export const canonicalFilter = (filter: SearchFilter): SearchFilter =>
  canonical(filter, chooseTerms(currentEdition(), filter));

/** The filter with each term once, by slug, so that equivalent filters are equal. */
export function canonical(filter: SearchFilter, chosen: ChosenTerm[]): SearchFilter {
  const slugs = (wanted: ChosenTerm['kind']) =>
    chosen.filter(({ kind }) => kind === wanted).map(({ slug, written }) => slug || written);
  return { ...filter, tag: slugs('tag'), topic: slugs('topic'), sort: sortOf(filter) };
}

/** Faults of a filter that parses but makes no sense: a query without letters or with too many words, an end before the start. */
export const emptyFaults = ({ q, from, to }: SearchFilter): FilterFault[] => [
  ...queryFaults(q),
  ...(from && to && from > to ? [{ parameter: 'to', value: to, problem: '比起始日期早' }] : []),
];

function queryFaults(q: string | undefined): FilterFault[] {
  if (!q) return [];
  const { wanted, unwanted, dropped } = readQuery(q);
  const fault = (problem: string) => [{ parameter: 'q', value: q, problem }];
  if (dropped > 0) return fault(`词太多，后面的 ${dropped} 个没有用上`);
  return wanted.length + unwanted.length === 0 ? fault('里面没有可以搜的字') : [];
}

type Place = keyof typeof placeQueries;

/** The texts of an article that a snippet can come from. */
const placeQueries = {
  summary: 'SELECT summary FROM articles WHERE id = ?',
  text: 'SELECT text FROM articles WHERE id = ?',
  citations: `SELECT coalesce(citations_heading, '') || char(10) ||
      (SELECT group_concat(text, char(10)) FROM citations WHERE article_id = id)
    FROM articles WHERE id = ?`,
  terms: `SELECT group_concat(name, '、') FROM article_terms WHERE article_id = ?`,
};

/** The texts of an article, read lazily, since the summary is mostly enough. */
function* readTexts(edition: Edition, position: number, places: Place[]): Generator<string> {
  for (const place of places) {
    const statement = prepared(edition.store, placeQueries[place])?.pluck();
    yield (statement?.get(edition.ids[position]) as string | null | undefined) ?? '';
  }
}

function toResult(edition: Edition, { summary, ...story }: Story, position: number, q?: string): Result {
  const marked = markText(story.title, q);
  const plain = { ...story, marked, snippet: summary ? [{ text: summary, hit: false }] : [] };
  if (!q) return plain;
  const textsOf = (...places: Place[]) => readTexts(edition, position, places);
  const inText = snippetOf(textsOf('summary', 'text'), q);
  if (inText) return { ...plain, snippet: inText };
  // A match in the title needs no snippet.
  if (marked.some(({ hit }) => hit)) return plain;
  const inCitations = snippetOf(textsOf('citations'), q);
  if (inCitations) return { ...plain, snippet: inCitations, from: 'citations' };
  const inTerms = snippetOf(textsOf('terms'), q);
  if (inTerms) return { ...plain, snippet: inTerms, from: 'terms' };
  // The match was an alias of one of its terms.
  const [asked] = termsAskedFor(edition, q).filter(({ articles }) => articles.includes(position));
  return asked ? { ...plain, snippet: [{ text: asked.name, hit: true }], from: 'terms' } : plain;
}
