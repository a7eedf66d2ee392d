import { prepared } from '../store/prepared';
import { currentEdition } from './edition';
import { compareText, findTerm, type Page, paginate } from './listings';

export type SourceEntry = { host: string; count: number };

/** All cited sites, by how many articles cite them. */
export function listSources(): SourceEntry[] {
  return currentEdition()
    .terms.filter(({ kind, articles }) => kind === 'source' && articles.length > 0)
    .map(({ slug, articles }) => ({ host: slug, count: articles.length }))
    .sort((a, b) => b.count - a.count || compareText(a.host, b.host));
}

export type SourcePage = Page & {
  host: string;
  /** How many citations, of which one article may have several. */
  citations: number;
  /** Oldest and newest date of the articles that cite it, ms since the epoch. */
  span: [from: number, to: number];
  /** Its most cited pages, by number of articles. */
  works: { url: string; title: string; count: number }[];
};

const mostWorks = 10;

/** A page of the articles that cite a host; `undefined` if there are none, or no such page. */
export function sourcePage(host: string, page: number): SourcePage | undefined {
  const edition = currentEdition();
  const source = findTerm(edition, 'source', host);
  const listing = source && paginate(edition, source.articles, page);
  if (!source || !listing || !edition.store) return undefined;
  const ids = JSON.stringify(Array.from(source.articles, (position) => edition.ids[position]));
  const citations = prepared(
    edition.store,
    `SELECT sum(citations) FROM article_sources WHERE source_id = (SELECT id FROM sources WHERE host = ?)
       AND article_id IN (SELECT value FROM json_each(?))`,
  )
    .pluck()
    .get(host, ids) as number;
  const works = prepared(
    edition.store,
    `SELECT url, min(coalesce(title, text)) AS title, count(DISTINCT article_id) AS count FROM citations
       WHERE host = ? AND article_id IN (SELECT value FROM json_each(?))
       GROUP BY url ORDER BY count DESC, url LIMIT ?`,
  ).all(host, ids, mostWorks) as SourcePage['works'];
  return {
    ...listing,
    host,
    citations,
    span: [edition.dates[source.articles.at(-1) ?? 0] ?? 0, edition.dates[source.articles[0] ?? 0] ?? 0],
    works,
  };
}
