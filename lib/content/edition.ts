import type { SectionLayout } from '../site';
import type { Store } from '../store/open';
import type { TermKind } from '../urls/routes';
import { countMonths } from './count-months';
import { joinStories } from './join-stories';
import { readSections } from './read-sections';
import { readTerms } from './read-terms';
import { readingStore, storeVersionNow } from './store';

export type Section = {
  folder: string;
  name: string;
  description?: string;
  layout: SectionLayout;
  count: number;
};

/** What articles are filtered by besides section and date: their terms, and the hosts that they cite. */
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
 * A snapshot of what is published, in memory. Numbers only, some 100 bytes an article: what a page shows of an article
 * is read from the store.
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
   * When each last changed for its readers (ms since the epoch), by position; its date if it never did, or if its
   * `lastmod` is still to come.
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
  /** By position: the lowest position among the articles that tell the same story, or -1 for one that stands alone. */
  storyOf: Int32Array;
  sections: Section[];
  /** Citations in all articles. */
  citationCount: number;
  terms: EditionTerm[];
  /**
   * The article at position p has the terms `termList[termStart[p]…termStart[p + 1])`, indexes into `terms`: tags in
   * the author's order, then topics, then sources.
   */
  termStart: Int32Array;
  termList: Int32Array;
  positionByPath: Map<string, number>;
  termByKey: Map<string, number>;
  aliases: Map<string, number>;
};

const shared = globalThis as typeof globalThis & { zhiwenEdition?: Edition };

/** The edition that readers see at `now` (ms since the epoch); read again only when the version has changed. */
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

/** The gate: only what this query gives is ever shown, counted, listed, linked or found. */
const published = /* sql */ `
  SELECT id, section, slug, date, coalesce(updated, date), citation_count
  FROM articles WHERE draft = 0 AND date <= ? ORDER BY date DESC, path`;

function readEdition(version: string, now: number): Edition {
  const store = readingStore();
  if (!store) return emptyEdition(version);
  return store.transaction(() => {
    const rows = store.prepare(published).raw().all(now) as PublishedRow[];
    const sections = readSections(store, countBySection(rows));
    const articles = indexArticles(rows, sections, now);
    return {
      version,
      store,
      sections,
      ...articles,
      storyOf: joinStories(store, articles.positionOfId, rows.length),
      ...countMonths(articles.dates),
      ...readTerms(store, articles.positionOfId, rows.length),
    };
  })();
}

function countBySection(rows: PublishedRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, section] of rows) counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}

/** The arrays by position and the maps back to it, filled in one pass over the rows. */
function indexArticles(rows: PublishedRow[], sections: Section[], now: number) {
  const sectionIndex = new Map(sections.map(({ folder }, index) => [folder, index]));
  const ids = new Int32Array(rows.length);
  const dates = new Float64Array(rows.length);
  const changed = new Float64Array(rows.length);
  const sectionOf = new Uint16Array(rows.length);
  const positionOfId = new Int32Array(rows.reduce((most, [id]) => Math.max(most, id), 0) + 1).fill(-1);
  const positionByPath = new Map<string, number>();
  let citationCount = 0;
  rows.forEach(([id, section, slug, date, change, citations], position) => {
    ids[position] = id;
    dates[position] = date;
    changed[position] = change <= now ? change : date;
    sectionOf[position] = sectionIndex.get(section) ?? 0;
    positionOfId[id] = position;
    positionByPath.set(`${section}/${slug}`, position);
    citationCount += citations;
  });
  return { ids, dates, changed, sectionOf, positionOfId, positionByPath, citationCount };
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
    positionByPath: new Map(),
    termByKey: new Map(),
    aliases: new Map(),
  };
}
