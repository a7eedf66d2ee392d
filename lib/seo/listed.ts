import { articlePictures } from '../content/article-pictures';
import type { Edition, FacetKind } from '../content/edition';
import { routes } from '../routes';
import { site } from '../site';
import { isoDay } from '../time';

/** An address that search engines are told of; absolute, percent-encoded. */
export type Listed = {
  url: string;
  /** When what stands there last changed, ms since the epoch; absent where nobody can say. */
  changed?: number;
  /** Address of the picture of an article. */
  picture?: string;
};

/** Pages whose text is the program's: no article says when they changed. */
const fixed = [routes.about()];

/** All published articles, the oldest first: a new one takes the last place, and moves no other. */
export function listedArticles(edition: Edition, now = Date.now()): Listed[] {
  const pictures = articlePictures(edition);
  return Array.from(edition.positionByAddress, ([address, position]): Listed => {
    const slash = address.indexOf('/');
    return {
      url: site.url + routes.article(address.slice(0, slash), address.slice(slash + 1)),
      changed: changeAt(edition, position, now),
      picture: absolute(pictures.get(position)?.src),
    };
  }).reverse();
}

/**
 * All other pages that stand for themselves: the front page, sections, tags, topics, sources, months and days, and
 * their indexes; not the further pages of a listing, nor searches. What has been there longest stands first.
 */
export function listedPages(edition: Edition, now = Date.now()): Listed[] {
  const { dates, months, monthOf, sections, sectionOf, terms } = edition;
  const page = (path: string, positions: Iterable<number>): Listed => ({
    url: site.url + path,
    changed: newest(Array.from(positions, (position) => changeAt(edition, position, now))),
  });
  const all = Array.from(edition.ids.keys());
  const used = terms.filter(({ articles }) => articles.length > 0);
  const index = (path: string, wanted: FacetKind) =>
    page(
      path,
      used.flatMap(({ kind, articles }) => (kind === wanted ? Array.from(articles) : [])),
    );
  const listings: [path: string, positions: ArrayLike<number>][] = [
    ...group(all, (position) => routes.section(sections[sectionOf[position] ?? 0]?.folder ?? '')),
    ...group(all, (position) => routes.archive(months[monthOf[position] ?? 0]?.key)),
    ...group(all, (position) => routes.archive(isoDay(dates[position] ?? 0))),
    ...used.map(({ kind, slug, articles }): [string, Int32Array] => [
      kind === 'source' ? routes.source(slug) : routes.term(kind, slug),
      articles,
    ]),
  ];
  const oldest = (positions: ArrayLike<number>) => positions[positions.length - 1] ?? 0;
  return [
    page(routes.home(), all),
    ...fixed.map((path) => ({ url: site.url + path })),
    page(routes.archive(), all),
    index(routes.terms('topic'), 'topic'),
    index(routes.terms('tag'), 'tag'),
    index(routes.sources(), 'source'),
    ...listings
      .sort(([, a], [, b]) => oldest(b) - oldest(a))
      .map(([path, positions]) => page(path, Array.from(positions))),
  ];
}

/** The newest of some changes; `undefined` where there is none. */
export const newest = (changes: (number | undefined)[]): number | undefined =>
  changes.reduce(
    (most, change) => (change !== undefined && change > (most ?? Number.NEGATIVE_INFINITY) ? change : most),
    undefined,
  );

/** A `lastmod` of the front matter that is still to come says nothing: then an article is as old as its date. */
const changeAt = ({ changed, dates }: Edition, position: number, now: number): number | undefined =>
  (changed[position] ?? 0) <= now ? changed[position] : dates[position];

/** A remote picture is named as its author wrote it: what is no address is not sent out. */
const absolute = (src: string | undefined): string | undefined =>
  src !== undefined && URL.canParse(src, site.url) ? new URL(src, site.url).href : undefined;

function group(positions: number[], pathOf: (position: number) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const position of positions) {
    const path = pathOf(position);
    const list = found.get(path);
    if (list) list.push(position);
    else found.set(path, [position]);
  }
  return found;
}
