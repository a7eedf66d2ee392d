import type { TermKind } from '../routes';
import { knownSections, type SectionLayout } from '../site';
import type { Store } from '../store/open';
import { readingStore, storeVersionNow } from './store';

export type Section = {
  folder: string;
  name: string;
  description?: string;
  layout: SectionLayout;
  count: number;
};

export type EditionTerm = {
  kind: TermKind;
  slug: string;
  name: string;
  description?: string;
  /** The order that taxonomy.yml gives topics. */
  position?: number;
  /** Positions of its published articles, newest first. */
  articles: Int32Array;
};

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
  /** Index into `sections`, by position. */
  sectionOf: Uint16Array;
  sections: Section[];
  /** Citations of all its articles. */
  citationCount: number;
  terms: EditionTerm[];
  /** Term indexes of the article at position p: `termList[termStart[p]…termStart[p + 1])`, in the author's order, topics last. */
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

type PublishedRow = [id: number, section: string, slug: string, date: number, citations: number];

/** The gate: nothing but what this query gives is ever shown, counted, listed, linked or found. */
const published = /* sql */ `
  SELECT id, section, slug, date, citation_count FROM articles WHERE draft = 0 AND date <= ? ORDER BY date DESC, path`;

function readEdition(version: string, now: number): Edition {
  const store = readingStore();
  if (!store) return emptyEdition(version);
  return store.transaction(() => {
    const rows = store.prepare(published).raw().all(now) as PublishedRow[];
    const sections = readSections(store, rows);
    const sectionIndex = new Map(sections.map(({ folder }, index) => [folder, index]));
    const positionById = new Map<number, number>();
    const positionByAddress = new Map<string, number>();
    const ids = new Int32Array(rows.length);
    const dates = new Float64Array(rows.length);
    const sectionOf = new Uint16Array(rows.length);
    rows.forEach(([id, section, slug, date], position) => {
      ids[position] = id;
      dates[position] = date;
      sectionOf[position] = sectionIndex.get(section) ?? 0;
      positionById.set(id, position);
      positionByAddress.set(`${section}/${slug}`, position);
    });
    return {
      version,
      store,
      ids,
      dates,
      sectionOf,
      sections,
      citationCount: rows.reduce((sum, [, , , , citations]) => sum + citations, 0),
      positionByAddress,
      ...readTerms(store, positionById, rows.length),
    };
  })();
}

function readTerms(store: Store, positionById: Map<number, number>, articleCount: number) {
  type TermRow = {
    id: number;
    kind: TermKind;
    slug: string;
    name: string;
    description: string | null;
    position: number | null;
  };
  const termRows = store
    .prepare('SELECT id, kind, slug, name, description, position FROM terms')
    .all() as TermRow[];
  const indexById = new Map(termRows.map(({ id }, index) => [id, index]));
  const pairs = store
    .prepare('SELECT article_id, term_id FROM article_terms ORDER BY article_id, kind, position')
    .raw()
    .all() as [article: number, term: number][];

  const termStart = new Int32Array(articleCount + 1);
  const termCount = new Int32Array(termRows.length);
  for (const [article, term] of pairs) {
    const position = positionById.get(article);
    const index = indexById.get(term);
    if (position === undefined || index === undefined) continue;
    termStart[position + 1] = (termStart[position + 1] ?? 0) + 1;
    termCount[index] = (termCount[index] ?? 0) + 1;
  }
  for (let position = 0; position < articleCount; position++) {
    termStart[position + 1] = (termStart[position + 1] ?? 0) + (termStart[position] ?? 0);
  }
  const termList = new Int32Array(termStart[articleCount] ?? 0);
  const next = termStart.slice();
  for (const [article, term] of pairs) {
    const position = positionById.get(article);
    const index = indexById.get(term);
    if (position === undefined || index === undefined) continue;
    const place = next[position] ?? 0;
    termList[place] = index;
    next[position] = place + 1;
  }
  const articlesOf = Array.from(termCount, (count) => new Int32Array(count));
  const filled = new Int32Array(termRows.length);
  for (let position = 0; position < articleCount; position++) {
    for (let place = termStart[position] ?? 0; place < (termStart[position + 1] ?? 0); place++) {
      const index = termList[place] ?? 0;
      const list = articlesOf[index];
      const at = filled[index] ?? 0;
      if (list) list[at] = position;
      filled[index] = at + 1;
    }
  }
  const terms = termRows.map(
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
    termList,
    termByKey: new Map(terms.map(({ kind, slug }, index) => [`${kind}/${slug}`, index])),
    aliases: new Map(aliasRows.map(([kind, slug, id]) => [`${kind}/${slug}`, indexById.get(id) ?? -1])),
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
    dates: new Float64Array(),
    sectionOf: new Uint16Array(),
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
