import { articlePictures } from '../content/article-pictures';
import type { Edition, FacetKind } from '../content/edition';
import type { Picture } from '../content/stories';
import { feedFiles, routes } from '../routes';
import { site } from '../site';
import { isoDay, shanghaiDay } from '../time';

/** An address that search engines are told of; absolute, percent-encoded. */
export type Listed = {
  url: string;
  /** When what stands there last changed, ms since the epoch; absent where nobody can say. */
  changed?: number;
  /** Address of the picture of an article. */
  picture?: string;
};

/** Pages whose text is the program's: no article says when they changed. */
const fixed = [routes.about(), routes.developers()];

/** All published articles, the oldest first: a new one takes the last place, and moves no other. */
export function listedArticles(edition: Edition): Listed[] {
  const pictures = articlePictures(edition);
  const articles: Listed[] = [];
  for (const [address, position] of edition.positionByAddress) {
    const slash = address.indexOf('/');
    const path = routes.article(address.slice(0, slash), address.slice(slash + 1));
    if (leadsThere(path))
      articles.push({
        url: site.url + path,
        changed: edition.changed[position],
        picture: absolute(pictures.get(position)),
      });
  }
  return articles.reverse();
}

/**
 * All other pages that stand for themselves: the front page, sections, tags, topics, sources, months and days, and
 * their indexes; not the further pages of a listing, nor searches. What has been there longest stands first.
 */
export function listedPages(edition: Edition): Listed[] {
  const { dates, months, monthOf, sections, sectionOf, terms } = edition;
  const all = Int32Array.from(edition.ids.keys());
  const listings: Listing[] = [
    ...group(sectionOf, (position) => routes.section(sections[sectionOf[position] ?? 0]?.folder ?? '')),
    ...group(monthOf, (position) => routes.archive(months[monthOf[position] ?? 0]?.key)),
    ...group(dates.map(shanghaiDay), (position) => routes.archive(isoDay(dates[position] ?? 0))),
    ...terms.flatMap(({ kind, slug, articles }): Listing[] =>
      articles.length > 0
        ? [[kind === 'source' ? routes.source(slug) : routes.term(kind, slug), articles]]
        : [],
    ),
  ];
  const oldest = ([, positions]: Listing) => positions[positions.length - 1] ?? 0;
  const page = ([path, positions]: Listing): Listed => ({
    url: site.url + path,
    changed: newestChange(edition, positions),
  });
  return [
    page([routes.home(), all]),
    ...fixed.map((path) => ({ url: site.url + path })),
    page([routes.archive(), all]),
    ...indexes.map(({ path, kind }) => page([path, all.filter((position) => has(edition, position, kind))])),
    ...listings
      .filter(([path]) => leadsThere(path))
      .sort((a, b) => oldest(b) - oldest(a))
      .map(page),
  ];
}

/**
 * Whether a browser that is given a path asks for it, and gets what is there: an author may well call a tag `..`, `a//b`
 * or `index.xml`.
 */
const leadsThere = (path: string): boolean =>
  !/\/\.{0,2}(?:\/|$)|^\/[^/]+\/page\/[1-9]\d*$/.test(path) &&
  !feedNames.has(path.slice(path.lastIndexOf('/') + 1));
const feedNames: ReadonlySet<string> = new Set(Object.values(feedFiles));

/** A listing: its path, and the positions of what it lists, newest first. */
type Listing = [path: string, positions: ArrayLike<number>];

const indexes: { path: string; kind: FacetKind }[] = [
  { path: routes.terms('topic'), kind: 'topic' },
  { path: routes.terms('tag'), kind: 'tag' },
  { path: routes.sources(), kind: 'source' },
];

/** The newest change of the articles at `positions`, ms since the epoch; `undefined` where there are none. */
function newestChange(edition: Edition, positions: ArrayLike<number>): number | undefined {
  let newest: number | undefined;
  for (let index = 0; index < positions.length; index++) {
    const change = edition.changed[positions[index] ?? 0] ?? 0;
    if (newest === undefined || change > newest) newest = change;
  }
  return newest;
}

/** Whether the article at `position` has a tag, a topic, or cites anybody. */
function has({ terms, termStart, termList }: Edition, position: number, kind: FacetKind): boolean {
  for (let place = termStart[position] ?? 0; place < (termStart[position + 1] ?? 0); place++)
    if (terms[termList[place] ?? 0]?.kind === kind) return true;
  return false;
}

/** A remote picture is named as its author wrote it: what is no address is not sent out. */
function absolute(picture: Picture | undefined): string | undefined {
  if (picture?.kind === 'local') return site.url + picture.src;
  return picture && URL.canParse(picture.src) ? new URL(picture.src).href : undefined;
}

/** The positions that have the same key, at the path that one of them gives. */
function group(keys: ArrayLike<number>, pathOf: (position: number) => string): Listing[] {
  const found = new Map<number, number[]>();
  for (let position = 0; position < keys.length; position++) {
    const key = keys[position] ?? 0;
    const list = found.get(key);
    if (list) list.push(position);
    else found.set(key, [position]);
  }
  return Array.from(found.values(), (positions) => [pathOf(positions[0] ?? 0), positions]);
}
