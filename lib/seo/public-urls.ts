import { articlePictures } from '../content/article-pictures';
import type { Edition, FacetKind } from '../content/edition';
import type { Picture } from '../content/stories';
import { site } from '../site';
import { isoDay, shanghaiDay } from '../time';
import { type Place, resolve, urlOf } from '../urls/resolve';

/** A page for search engines, with its absolute, percent-encoded URL. */
export type PublicUrl = {
  url: string;
  /** Last change of its content, ms since the epoch; absent if unknown. */
  changed?: number;
  /** URL of the article's picture. */
  picture?: string;
};

/** Static pages, which have no date of change. */
const fixed: Place[] = [{ kind: 'about' }, { kind: 'developers' }];

/** All published articles, oldest first, so that new ones go last and leave the others in place. */
export function publicArticles(edition: Edition): PublicUrl[] {
  const pictures = articlePictures(edition);
  const articles: PublicUrl[] = [];
  for (const [path, position] of edition.positionByPath) {
    const slash = path.indexOf('/');
    const article: Place = {
      kind: 'article',
      section: path.slice(0, slash),
      slug: path.slice(slash + 1),
    };
    if (isReachable(article))
      articles.push({
        url: site.url + urlOf(article),
        changed: edition.changed[position],
        picture: absolute(pictures.get(position)),
      });
  }
  return articles.reverse();
}

/**
 * All other indexed pages: front page, sections, tags, topics, sources, months, days and the indexes of these;
 * without later pages of listings and searches. Oldest first.
 */
export function publicPages(edition: Edition): PublicUrl[] {
  const { dates, months, monthOf, sections, sectionOf, terms } = edition;
  const all = Int32Array.from(edition.ids.keys());
  const listings: Listing[] = [
    ...group(sectionOf, (position) => ({
      kind: 'section',
      section: sections[sectionOf[position] ?? 0]?.folder ?? '',
      page: 1,
    })),
    ...group(monthOf, (position) => archive(months[monthOf[position] ?? 0]?.key ?? '')),
    ...group(dates.map(shanghaiDay), (position) => archive(isoDay(dates[position] ?? 0))),
    ...terms.flatMap(({ kind, slug, articles }): Listing[] => {
      if (articles.length === 0) return [];
      const place: Place =
        kind === 'source' ? { kind, host: slug, page: 1 } : { kind: 'term', of: kind, slug, page: 1 };
      return [[place, articles]];
    }),
  ];
  const oldest = ([, positions]: Listing) => positions[positions.length - 1] ?? 0;
  const page = ([place, positions]: Listing): PublicUrl => ({
    url: site.url + urlOf(place),
    changed: newestChange(edition, positions),
  });
  return [
    page([{ kind: 'home' }, all]),
    ...fixed.map((place) => ({ url: site.url + urlOf(place) })),
    page([archive(''), all]),
    ...indexes.map(({ place, kind }) =>
      page([place, all.filter((position) => has(edition, position, kind))]),
    ),
    ...listings
      .filter(([place]) => isReachable(place))
      .sort((a, b) => oldest(b) - oldest(a))
      .map(page),
  ];
}

/** Browsers resolve empty, `.` and `..` segments. */
const hasDots = /\/\.{0,2}(?:\/|$)/;

/**
 * Whether a place's URL resolves to its own page in a browser. It may not, because authors can name a tag `page/2`
 * or `index.xml`.
 */
function isReachable(place: Place): boolean {
  const url = urlOf(place);
  const [first] = resolve(url);
  return (
    first?.form === 'page' &&
    first.place.kind === place.kind &&
    !hasDots.test(url) &&
    urlOf(first.place) === url
  );
}

/** A listing and the positions of its articles, newest first. */
type Listing = [place: Place, positions: ArrayLike<number>];

const archive = (date: string): Place => ({ kind: 'archive', date, page: 1 });

const indexes: { place: Place; kind: FacetKind }[] = [
  { place: { kind: 'terms', of: 'topic', page: 1 }, kind: 'topic' },
  { place: { kind: 'terms', of: 'tag', page: 1 }, kind: 'tag' },
  { place: { kind: 'sources', page: 1 }, kind: 'source' },
];

/** Latest change of the articles at `positions`, ms since the epoch; `undefined` if there are none. */
function newestChange(edition: Edition, positions: ArrayLike<number>): number | undefined {
  let newest: number | undefined;
  for (let index = 0; index < positions.length; index++) {
    const change = edition.changed[positions[index] ?? 0] ?? 0;
    if (newest === undefined || change > newest) newest = change;
  }
  return newest;
}

/** Whether the article at `position` has a term of this kind. */
function has({ terms, termStart, termList }: Edition, position: number, kind: FacetKind): boolean {
  for (let place = termStart[position] ?? 0; place < (termStart[position + 1] ?? 0); place++)
    if (terms[termList[place] ?? 0]?.kind === kind) return true;
  return false;
}

/** Absolute URL of a picture; `undefined` if the author's URL is invalid. */
function absolute(picture: Picture | undefined): string | undefined {
  if (picture?.kind === 'local') return site.url + picture.src;
  return picture && URL.canParse(picture.src) ? new URL(picture.src).href : undefined;
}

/** Groups positions by key; `placeOf` gives a group's place from one of its positions. */
function group(keys: ArrayLike<number>, placeOf: (position: number) => Place): Listing[] {
  const found = new Map<number, number[]>();
  for (let position = 0; position < keys.length; position++) {
    const key = keys[position] ?? 0;
    const list = found.get(key);
    if (list) list.push(position);
    else found.set(key, [position]);
  }
  return Array.from(found.values(), (positions) => [placeOf(positions[0] ?? 0), positions]);
}
