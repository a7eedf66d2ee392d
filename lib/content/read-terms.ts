import type { Store } from '../store/open';
import type { Edition, EditionTerm, FacetKind } from './edition';

type TermRow = {
  id: number;
  kind: FacetKind;
  slug: string;
  name: string;
  description: string | null;
  position: number | null;
};

/** Index into the list of terms, by the id that a term or a source has in its table. */
type Indexes = Map<number, number>;

/** Tags, topics and sources in one list, with the articles of each and the terms of each article. */
export function readTerms(
  store: Store,
  positionOfId: Int32Array,
  articleCount: number,
): Pick<Edition, 'terms' | 'termStart' | 'termList' | 'termByKey' | 'aliases'> {
  const { rows, indexOfTerm, indexOfSource } = readRows(store);
  const termsOf = readLists(store, termsByArticle, positionOfId, indexOfTerm);
  const sourcesOf = readLists(store, sourcesByArticle, positionOfId, indexOfSource);
  const { termStart, termList, counts } = flatten(articleCount, rows.length, termsOf, sourcesOf);
  const articlesOf = invert(termStart, termList, counts);
  const terms = rows.map(
    ({ kind, slug, name, description, position }, index): EditionTerm => ({
      kind,
      slug,
      name,
      description: description ?? undefined,
      position: position ?? undefined,
      articles: articlesOf[index] ?? new Int32Array(),
    }),
  );
  return {
    terms,
    termStart,
    termList,
    termByKey: new Map(terms.map(({ kind, slug }, index) => [`${kind}/${slug}`, index])),
    aliases: readAliases(store, indexOfTerm),
  };
}

function readRows(store: Store): { rows: TermRow[]; indexOfTerm: Indexes; indexOfSource: Indexes } {
  const terms = store
    .prepare('SELECT id, kind, slug, name, description, position FROM terms')
    .all() as TermRow[];
  const sources = store
    .prepare(`SELECT id, 'source' AS kind, host AS slug, host AS name FROM sources`)
    .all() as TermRow[];
  return {
    rows: [...terms, ...sources],
    indexOfTerm: new Map(terms.map(({ id }, index) => [id, index])),
    indexOfSource: new Map(sources.map(({ id }, index) => [id, terms.length + index])),
  };
}

// One row an article: a row for each of its terms would take three times as long to read.
const termsByArticle = /* sql */ `
  SELECT article_id, group_concat(term_id)
  FROM (SELECT article_id, term_id FROM article_terms ORDER BY article_id, kind, position)
  GROUP BY article_id`;
const sourcesByArticle = /* sql */ `
  SELECT article_id, group_concat(source_id) FROM article_sources GROUP BY article_id`;

/** Indexes of terms, by the position of the article that has them. */
function readLists(
  store: Store,
  sql: string,
  positionOfId: Int32Array,
  indexes: Indexes,
): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (const [article, ids] of store.prepare(sql).raw().all() as [number, string][]) {
    const position = positionOfId[article] ?? -1;
    if (position < 0) continue;
    const list = ids.split(',').flatMap((id) => indexes.get(Number(id)) ?? []);
    lists.set(position, list);
  }
  return lists;
}

/** The terms of all articles in one array, with where each article's begin, and how many articles each term has. */
function flatten(
  articleCount: number,
  termCount: number,
  termsOf: Map<number, number[]>,
  sourcesOf: Map<number, number[]>,
): { termStart: Int32Array; termList: Int32Array; counts: Int32Array } {
  const termStart = new Int32Array(articleCount + 1);
  const counts = new Int32Array(termCount);
  const list: number[] = [];
  for (let position = 0; position < articleCount; position++) {
    for (const found of [termsOf.get(position), sourcesOf.get(position)])
      for (const index of found ?? []) {
        list.push(index);
        counts[index] = (counts[index] ?? 0) + 1;
      }
    termStart[position + 1] = list.length;
  }
  return { termStart, termList: Int32Array.from(list), counts };
}

/** The positions of each term's articles, newest first, from the terms of each article. */
function invert(termStart: Int32Array, termList: Int32Array, counts: Int32Array): Int32Array[] {
  const articlesOf = Array.from(counts, (count) => new Int32Array(count));
  const filled = new Int32Array(counts.length);
  for (let position = 0; position < termStart.length - 1; position++) {
    for (let place = termStart[position] ?? 0; place < (termStart[position + 1] ?? 0); place++) {
      const index = termList[place] ?? 0;
      const articles = articlesOf[index];
      const at = filled[index] ?? 0;
      if (articles) articles[at] = position;
      filled[index] = at + 1;
    }
  }
  return articlesOf;
}

function readAliases(store: Store, indexOfTerm: Indexes): Map<string, number> {
  const rows = store.prepare('SELECT kind, slug, term_id FROM term_aliases').raw().all() as [
    kind: string,
    slug: string,
    id: number,
  ][];
  return new Map(rows.map(([kind, slug, id]) => [`${kind}/${slug}`, indexOfTerm.get(id) ?? -1]));
}
