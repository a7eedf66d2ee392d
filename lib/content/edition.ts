import { knownSections, type SectionLayout } from '../site';
import type { Store } from '../store/open';
import { isoMonth, startOfShanghaiMonth } from '../time';
import type { TermKind } from '../urls/routes';
import { readingStore, storeVersionNow } from './store';

export type Section = {
  folder: string;
  name: string;
  description?: string;
  layout: SectionLayout;
  count: number;
};

/** What articles are sorted by besides section and date: their terms, and the hosts that they cite. */
export type FacetKind = TermKind | 'source';

export type EditionTerm = {
  kind: FacetKind;
  slug: string;
  name: string;
  description?: string;
  /** The order that taxonomy.yml gives topics. */
  position?: number;
  /** Positions of its published articles, newest first. */
  articles: Int32Array;
};

/** A month in Shanghai and how many articles it has. */
export type Month = { key: string; count: number };

/**
 * All that is published now, in memory: who has which terms, in which order. Numbers only, some 100 bytes an
 * article; what pages show of an article is read from the store for those that are shown.
 *
 * An article's *position* is its place in the order of the whole edition: newest first, then by path.
 */
export type Edition = {
  version: string;
  store: Store | undefined;
  /** Article ids by position. */
  ids: Int32Array;
  /** ms since the epoch, by position. */
  dates: Float64Array;
  /**
   * When each last changed for its readers (ms since the epoch), by position; its date if it never did, or if its file
   * says a day that is still to come.
   */
  changed: Float64Array;
  /** Position by article id; -1 for what is not published. */
  positionOfId: Int32Array;
  /** Index into `sections`, by position. */
  sectionOf: Uint16Array;
  /** Index into `months`, by position. */
  monthOf: Uint16Array;
  /** Newest first. */
  months: Month[];
  /** By position: the lowest position of the articles that tell the same story, or -1 for one that stands alone. */
  storyOf: Int32Array;
  sections: Section[];
  /** Citations of all its articles. */
  citationCount: number;
  terms: EditionTerm[];
  /** Indexes into `terms` of the article at position p: `termList[termStart[p]…termStart[p + 1])`; tags in the author's order, topics, sources. */
  termStart: Int32Array;
  termList: Int32Array;
  positionByAddress: Map<string, number>;
  termByKey: Map<string, number>;
  aliases: Map<string, number>;
};

const shared = globalThis as typeof globalThis & { zhiwenEdition?: Edition };

/** The edition that readers see at `now` (ms since the epoch); made anew only when the version has changed. */
export function currentEdition(now = Date.now()): Edition {
  const version = storeVersionNow(now);
  if (shared.zhiwenEdition?.version !== version) shared.zhiwenEdition = readEdition(version, now);
  return shared.zhiwenEdition;
}

type PublishedRow = [
  id: number,
  section: string,
  slug: string,
  date: number,
  changed: number,
  citations: number,
];

/** The gate: nothing but what this query gives is ever shown, counted, listed, linked or found. */
const published = /* sql */ `
  SELECT id, section, slug, date, coalesce(updated, date), citation_count FROM articles WHERE draft = 0 AND date <= ? ORDER BY date DESC, path`;

function readEdition(version: string, now: number): Edition {
  const store = readingStore();
  if (!store) return emptyEdition(version);
  return store.transaction(() => {
    const rows = store.prepare(published).raw().all(now) as PublishedRow[];
    const sections = readSections(store, rows);
    const sectionIndex = new Map(sections.map(({ folder }, index) => [folder, index]));
    const positionByAddress = new Map<string, number>();
    const ids = new Int32Array(rows.length);
    const dates = new Float64Array(rows.length);
    const changed = new Float64Array(rows.length);
    const sectionOf = new Uint16Array(rows.length);
    const positionOfId = new Int32Array(rows.reduce((most, [id]) => Math.max(most, id), 0) + 1).fill(-1);
    rows.forEach(([id, section, slug, date, change], position) => {
      ids[position] = id;
      dates[position] = date;
      changed[position] = change <= now ? change : date;
      sectionOf[position] = sectionIndex.get(section) ?? 0;
      positionOfId[id] = position;
      positionByAddress.set(`${section}/${slug}`, position);
    });
    return {
      version,
      store,
      ids,
      positionOfId,
      dates,
      changed,
      sectionOf,
      sections,
      citationCount: rows.reduce((sum, [, , , , , citations]) => sum + citations, 0),
      positionByAddress,
      storyOf: readStories(store, positionOfId, rows.length),
      ...countMonths(dates),
      ...readTerms(store, positionOfId, rows.length),
    };
  })();
}

function countMonths(dates: Float64Array): Pick<Edition, 'months' | 'monthOf'> {
  const months: Month[] = [];
  const monthOf = new Uint16Array(dates.length);
  let start = Number.POSITIVE_INFINITY;
  dates.forEach((date, position) => {
    if (date < start) {
      const key = isoMonth(date);
      start = startOfShanghaiMonth(key);
      months.push({ key, count: 0 });
    }
    const month = months.at(-1);
    if (month) month.count += 1;
    monthOf[position] = months.length - 1;
  });
  return { months, monthOf };
}

/** Joins the pairs of versions to stories: what is the same as the same is the same. */
function readStories(store: Store, positionOfId: Int32Array, articleCount: number): Int32Array {
  const storyOf = new Int32Array(articleCount).fill(-1);
  const pairs = store.prepare('SELECT article_id, other_id FROM same_story').raw().all() as [
    number,
    number,
  ][];
  const leader = (position: number): number => {
    const next = storyOf[position] ?? -1;
    return next === -1 || next === position ? position : leader(next);
  };
  for (const [article, other] of pairs) {
    const [a, b] = [positionOfId[article] ?? -1, positionOfId[other] ?? -1];
    if (a < 0 || b < 0) continue;
    const [first, second] = [leader(a), leader(b)].sort((m, n) => m - n) as [number, number];
    storyOf[first] = first;
    storyOf[second] = first;
  }
  for (const [position, story] of storyOf.entries()) if (story >= 0) storyOf[position] = leader(position);
  return storyOf;
}

/** Tags, topics and sources, in one list, with the articles of each and those of each article. */
function readTerms(store: Store, positionOfId: Int32Array, articleCount: number) {
  type TermRow = {
    id: number;
    kind: FacetKind;
    slug: string;
    name: string;
    description: string | null;
    position: number | null;
  };
  const termRows = store
    .prepare('SELECT id, kind, slug, name, description, position FROM terms')
    .all() as TermRow[];
  const sourceRows = store
    .prepare(`SELECT id, 'source' AS kind, host AS slug, host AS name FROM sources`)
    .all() as TermRow[];
  const indexOfTerm = new Map(termRows.map(({ id }, index) => [id, index]));
  const indexOfSource = new Map(sourceRows.map(({ id }, index) => [id, termRows.length + index]));
  const rows = [...termRows, ...sourceRows];

  // One row an article: a row each term would take three times as long to read.
  const list = (sql: string, indexes: Map<number, number>) => {
    const found = new Map<number, number[]>();
    for (const [article, ids] of store.prepare(sql).raw().all() as [number, string][]) {
      const position = positionOfId[article] ?? -1;
      if (position >= 0)
        found.set(
          position,
          ids.split(',').flatMap((id) => indexes.get(Number(id)) ?? []),
        );
    }
    return found;
  };
  const termsOf = list(
    'SELECT article_id, group_concat(term_id) FROM (SELECT article_id, term_id FROM article_terms ORDER BY article_id, kind, position) GROUP BY article_id',
    indexOfTerm,
  );
  const sourcesOf = list(
    'SELECT article_id, group_concat(source_id) FROM article_sources GROUP BY article_id',
    indexOfSource,
  );

  const termStart = new Int32Array(articleCount + 1);
  const termCount = new Int32Array(rows.length);
  const termList: number[] = [];
  for (let position = 0; position < articleCount; position++) {
    for (const found of [termsOf.get(position), sourcesOf.get(position)])
      for (const index of found ?? []) {
        termList.push(index);
        termCount[index] = (termCount[index] ?? 0) + 1;
      }
    termStart[position + 1] = termList.length;
  }
  const articlesOf = Array.from(termCount, (count) => new Int32Array(count));
  const filled = new Int32Array(rows.length);
  for (let position = 0; position < articleCount; position++) {
    for (let place = termStart[position] ?? 0; place < (termStart[position + 1] ?? 0); place++) {
      const index = termList[place] ?? 0;
      const articles = articlesOf[index];
      const at = filled[index] ?? 0;
      if (articles) articles[at] = position;
      filled[index] = at + 1;
    }
  }
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
  const aliasRows = store.prepare('SELECT kind, slug, term_id FROM term_aliases').raw().all() as [
    string,
    string,
    number,
  ][];
  return {
    terms,
    termStart,
    termList: Int32Array.from(termList),
    termByKey: new Map(terms.map(({ kind, slug }, index) => [`${kind}/${slug}`, index])),
    aliases: new Map(aliasRows.map(([kind, slug, id]) => [`${kind}/${slug}`, indexOfTerm.get(id) ?? -1])),
  };
}

function readSections(store: Store, rows: PublishedRow[]): Section[] {
  const counts = new Map<string, number>();
  for (const [, section] of rows) counts.set(section, (counts.get(section) ?? 0) + 1);
  type SectionRow = {
    folder: string;
    title: string | null;
    link_title: string | null;
    description: string | null;
  };
  const described = new Map(
    (store.prepare('SELECT * FROM sections').all() as SectionRow[]).map((row) => [row.folder, row]),
  );
  const others = [...counts.keys()]
    .filter((folder) => !knownSections.some((known) => known.folder === folder))
    .sort();
  const candidates = [
    ...knownSections,
    ...others.map((folder) => ({ folder, name: undefined, layout: 'stories' as const })),
  ];
  return candidates
    .filter(({ folder }) => counts.has(folder))
    .map(({ folder, name, layout }) => {
      const row = described.get(folder);
      return {
        folder,
        name: row?.link_title ?? name ?? row?.title ?? folder,
        description: row?.description ?? undefined,
        layout,
        count: counts.get(folder) ?? 0,
      };
    });
}

function emptyEdition(version: string): Edition {
  return {
    version,
    store: undefined,
    ids: new Int32Array(),
    positionOfId: new Int32Array(),
    dates: new Float64Array(),
    changed: new Float64Array(),
    sectionOf: new Uint16Array(),
    monthOf: new Uint16Array(),
    months: [],
    storyOf: new Int32Array(),
    sections: [],
    citationCount: 0,
    terms: [],
    termStart: new Int32Array(1),
    termList: new Int32Array(),
    positionByAddress: new Map(),
    termByKey: new Map(),
    aliases: new Map(),
  };
}
