import { site } from '../site';
import type { WordBreaks } from '../text/word-breaks';
import type { TermKind } from '../urls/routes';
import { countTerms } from './count-terms';
import { countWeeks, type Week } from './count-weeks';
import { currentEdition, type Edition, type EditionTerm, type FacetKind, type Section } from './edition';
import { foldedStoriesAt, type Story, type TermLink, termLink } from './stories';
import { breaksOf } from './title-breaks';
import { foldStories } from './versions';

/** `total` counts articles, `pages` counts stories with their versions folded. */
export type Page = { stories: Story[]; page: number; pages: number; total: number };

/** One page of the articles at `positions`; `undefined` if there is no such page. An empty list has one page. */
export function paginate(edition: Edition, positions: ArrayLike<number>, page: number): Page | undefined {
  const folded = foldStories(edition, Array.from(positions));
  const pages = pagesOf(folded.length);
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
  const shown = folded.slice((page - 1) * site.pageSize, page * site.pageSize);
  return { stories: foldedStoriesAt(edition, shown), page, pages, total: positions.length };
}

/** The number of pages for a number of stories; at least one. */
export const pagesOf = (stories: number) => Math.max(1, Math.ceil(stories / site.pageSize));

/** Sections with articles, in the order of the navigation. */
export const listSections = (): Section[] => currentEdition().sections;

/** A page of a section; `undefined` if there is no such section or page. */
export function sectionPage(folder: string, page: number): (Page & { section: Section }) | undefined {
  const edition = currentEdition();
  const section = edition.sections.find((candidate) => candidate.folder === folder);
  const listing = section && paginate(edition, positionsOfSection(edition, section), page);
  return listing && { ...listing, section };
}

/** Positions of a section's articles, newest first. */
export function positionsOfSection(edition: Edition, section: Section): number[] {
  const wanted = edition.sections.indexOf(section);
  const positions: number[] = [];
  edition.sectionOf.forEach((index, position) => {
    if (index === wanted) positions.push(position);
  });
  return positions;
}

export type TermPage = Page & {
  term: Pick<EditionTerm, 'kind' | 'slug' | 'name' | 'description'>;
  /** Where a long name may break in large type. */
  breaks?: WordBreaks;
  /** Oldest and newest date, ms since the epoch. */
  span: [from: number, to: number];
  /** The terms that occur most often on the same articles, with counts. */
  withTags: (TermLink & { count: number })[];
  withTopics: (TermLink & { count: number })[];
  weeks: Week[];
};

/** A page of a tag or topic. For an alias, the term's slug to redirect to; `undefined` if there is no such term or page. */
export function termPage(
  kind: TermKind,
  slug: string,
  page: number,
): TermPage | { movedTo: string } | undefined {
  const edition = currentEdition();
  const term = findTerm(edition, kind, slug);
  if (!term) return undefined;
  if (term.slug !== slug) return { movedTo: term.slug };
  const listing = paginate(edition, term.articles, page);
  if (!listing) return undefined;
  const together = cooccurring(edition, term);
  const top = (wanted: TermKind, count: number) =>
    together
      .filter(([other]) => other.kind === wanted)
      .slice(0, count)
      .map(([other, times]) => ({ ...termLink(other), count: times }));
  return {
    ...listing,
    term,
    breaks: breaksOf(edition, term.name),
    span: [edition.dates[term.articles.at(-1) ?? 0] ?? 0, edition.dates[term.articles[0] ?? 0] ?? 0],
    withTags: top('tag', 12),
    withTopics: top('topic', 8),
    weeks: countWeeks(
      Array.from(term.articles, (position) => edition.dates[position] ?? 0),
      edition.dates[0] ?? 0,
    ),
  };
}

/** The term with this slug or alias, if it has published articles. */
export function findTerm(edition: Edition, kind: FacetKind, slug: string): EditionTerm | undefined {
  const key = `${kind}/${slug}`;
  const term = edition.terms[edition.termByKey.get(key) ?? edition.aliases.get(key) ?? -1];
  return term && term.articles.length > 0 ? term : undefined;
}

function cooccurring(edition: Edition, term: EditionTerm): [EditionTerm, number][] {
  return Array.from(countTerms(edition, term.articles))
    .flatMap((count, index): [EditionTerm, number][] => {
      const other = count > 0 ? edition.terms[index] : undefined;
      return other && other !== term ? [[other, count]] : [];
    })
    .sort(([a, m], [b, n]) => n - m || compareText(a.slug, b.slug));
}

/** Compares by UTF-16 code unit, so that the order does not depend on the machine's locale. */
export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const last = Number.MAX_SAFE_INTEGER;

export type TermEntry = TermLink & { count: number };

/**
 * All tags or topics with published articles, with counts: first those that taxonomy.yml orders, then by count, then by
 * slug.
 */
export function listTerms(kind: TermKind): TermEntry[] {
  return currentEdition()
    .terms.filter((term) => term.kind === kind && term.articles.length > 0)
    .sort(
      (a, b) =>
        (a.position ?? last) - (b.position ?? last) ||
        b.articles.length - a.articles.length ||
        compareText(a.slug, b.slug),
    )
    .map((term) => ({ ...termLink(term), count: term.articles.length }));
}
