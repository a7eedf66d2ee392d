import { comparePinyin, letterOf, matchesPinyin } from '../text/pinyin';
import { searchName } from '../text/search-name';
import { toSearchText } from '../text/search-text';
import type { TermKind } from '../urls/routes';
import { currentEdition } from './edition';
import { listTerms, type TermEntry } from './listings';

/** Orders of the index: by pinyin, by count, or as in taxonomy.yml. */
export const termSorts = ['pinyin', 'count', 'order'] as const;
export type TermSort = (typeof termSorts)[number];

/** Terms under one letter, or all without a letter. */
type TermGroup = { letter?: string; terms: TermEntry[] };

export type TermIndex = {
  kind: TermKind;
  sort: TermSort;
  /** The search text, if any. */
  q?: string;
  groups: TermGroup[];
  page: number;
  pages: number;
  /** Counts: all terms, those used more than once, and those that match `q`. */
  total: number;
  often: number;
  listed: number;
  /** Whether this page shows terms used once. */
  once: boolean;
  /** When sorted by pinyin: the first page of each letter, for terms used more than once and for those used once. */
  letters: { often: Letter[]; once: Letter[] };
};
export type Letter = { letter: string; page: number };

/** Rows per page, about 20 KB gzipped. */
const mostRows = 900;

/** The default order: topics as in taxonomy.yml, tags by pinyin. */
const defaultSort = (kind: TermKind): TermSort => (kind === 'topic' ? 'order' : 'pinyin');

/**
 * A page of the index of tags or topics: terms used more than once first, then those used once. With `q`, only terms whose
 * name or alias contains it or whose pinyin starts with it. `undefined` if there is no such page.
 */
export function termIndex(
  kind: TermKind,
  { sort = defaultSort(kind), page = 1, q }: { sort?: TermSort; page?: number; q?: string } = {},
): TermIndex | undefined {
  const all = listTerms(kind);
  const often = all.filter(({ count }) => count > 1);
  const found = q ? all.filter(termFilter(kind, q)) : all;
  const inOrder = (terms: TermEntry[]) =>
    sort === 'pinyin'
      ? [...terms].sort((a, b) => comparePinyin(a.name, b.name))
      : sort === 'count'
        ? [...terms].sort((a, b) => b.count - a.count || comparePinyin(a.name, b.name))
        : terms;
  // Terms that taxonomy.yml orders keep that order even if used once.
  const placed = new Set(
    currentEdition().terms.flatMap((term) =>
      term.kind === kind && term.position !== undefined ? [term.slug] : [],
    ),
  );
  const isOften = ({ count, slug }: TermEntry) => count > 1 || (sort === 'order' && placed.has(slug));
  // Search results are a single list.
  const [first, second] = q
    ? [inOrder(found), []]
    : [inOrder(found.filter(isOften)), inOrder(found.filter((term) => !isOften(term)))];
  const oftenSheets = inSheets(first);
  const firstSheets = oftenSheets.length;
  const sheets = [...oftenSheets, ...inSheets(second)];
  const pages = Math.max(1, sheets.length);
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
  const shown = sheets[page - 1] ?? [];
  const byLetter = sort === 'pinyin' && !q;
  const lettersOf = (from: TermEntry[][], offset: number) =>
    byLetter
      ? from.flatMap((sheet, index) =>
          [...new Set(sheet.map(({ name }) => letterOf(name)))].map((letter) => ({
            letter,
            page: offset + index + 1,
          })),
        )
      : [];
  const unique = (letters: Letter[]) =>
    letters.filter(({ letter }, index) => letters.findIndex((one) => one.letter === letter) === index);
  return {
    kind,
    sort,
    q,
    groups: byLetter ? groupByLetter(shown) : [{ terms: shown }],
    page,
    pages,
    total: all.length,
    often: often.length,
    listed: found.length,
    once: page > firstSheets && firstSheets + second.length > 0 && !q,
    letters: {
      often: unique(lettersOf(sheets.slice(0, firstSheets), 0)),
      once: unique(lettersOf(sheets.slice(firstSheets), firstSheets)),
    },
  };
}

/** A predicate for terms whose name or alias contains `q` or whose pinyin starts with it. */
export function termFilter(kind: TermKind, q: string): (term: { name: string; slug: string }) => boolean {
  const wanted = toSearchText(q).trim();
  const edition = currentEdition();
  const aliases = new Set(
    [...edition.aliases].flatMap(([key, index]) => {
      const term = edition.terms[index];
      const [of, ...alias] = key.split('/');
      return term && of === kind && wanted && searchName(alias.join('/')).includes(wanted) ? [term.slug] : [];
    }),
  );
  return ({ name, slug }) =>
    (wanted !== '' && searchName(name).includes(wanted)) || aliases.has(slug) || matchesPinyin(name, q);
}

function inSheets(terms: TermEntry[]): TermEntry[][] {
  return Array.from({ length: Math.ceil(terms.length / mostRows) }, (_, sheet) =>
    terms.slice(sheet * mostRows, (sheet + 1) * mostRows),
  );
}

function groupByLetter(terms: TermEntry[]): TermGroup[] {
  const groups = new Map<string, TermEntry[]>();
  for (const term of terms) {
    const letter = letterOf(term.name);
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups].map(([letter, list]) => ({ letter, terms: list }));
}
