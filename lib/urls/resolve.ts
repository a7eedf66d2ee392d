import { readHost } from '../text/hosts';
import { termSlug } from '../text/slug';
import { readDay } from '../time';
import { reservedFolders } from './reserved';
import { type CardForm, cardEndings, type FeedForm, feedFiles, routes, type TermKind } from './routes';
import { splitPage } from './segments';

/** A page of the site, by what it shows. */
export type Place =
  | { kind: 'home' | 'search' | 'about' | 'developers' }
  | { kind: 'section'; section: string; page: number }
  | { kind: 'article'; section: string; slug: string }
  | { kind: 'terms'; of: TermKind; page: number }
  | { kind: 'term'; of: TermKind; slug: string; page: number }
  | { kind: 'sources'; page: number }
  | { kind: 'source'; host: string; page: number }
  /** `date` is empty for all months, else `2025`, `2025-07` or `2025-07-12`. */
  | { kind: 'archive'; date: string; page: number };

/** What is served of a place: its page, one of its feeds, one of its pictures. */
export type Form = 'page' | FeedForm | CardForm;

/** A place in one of its forms: what a URL leads to. */
export type Target = { place: Place; form: Form };

/** The URL of a place, percent-encoded. `resolve` reads it back. */
export function urlOf(place: Place, form: Form = 'page'): string {
  const page = pageUrl(place);
  if (form === 'page') return page;
  return form in feedFiles ? routes.feed(page, form as FeedForm) : routes.card(page, form as CardForm);
}

function pageUrl(place: Place): string {
  switch (place.kind) {
    case 'section':
      return routes.section(place.section, place.page);
    case 'article':
      return routes.article(place.section, place.slug);
    case 'terms':
      return routes.terms(place.of, { page: place.page });
    case 'term':
      return routes.term(place.of, place.slug, place.page);
    case 'sources':
      return routes.sources(place.page);
    case 'source':
      return routes.source(place.host, place.page);
    case 'archive':
      return routes.archive(place.date, place.page);
    default:
      return routes[place.kind]();
  }
}

/**
 * What `path` (percent-encoded, without a query) may lead to, the most literal reading first; nothing for a path that the
 * site has no use for. A term may end in `/page/2`, so `/tags/a/page/2` is the term `a/page/2`, or page 2 of `a`: a
 * caller takes the first that exists. Spellings that mean a place are read too (`/tags/AI`, `/sources/www.a.cn`,
 * `/archive/2025/7`); `urlOf` gives the proper one. Whether anything is published there is for `lib/content` to say.
 */
export function resolve(path: string): Target[] {
  const segments = decode(path);
  if (!segments) return [];
  if (segments[0] === 'cards') return cardTargets(segments.slice(1));
  const form = feedForms.get(segments.at(-1) ?? '');
  if (form === undefined) return places(segments).map((place) => ({ place, form: 'page' }));
  return places(segments.slice(0, -1))
    .filter(hasFeed)
    .map((place) => ({ place, form }));
}

/** The page that `path` leads to, in its most literal reading. */
export const resolvePage = (path: string): Place[] =>
  resolve(path).flatMap(({ place, form }) => (form === 'page' ? [place] : []));

const feedForms = new Map(
  Object.entries(feedFiles).map(([form, file]) => [file as string, form as FeedForm]),
);

/** A feed is of a listing, and of its newest articles. */
const hasFeed = (place: Place) =>
  ['home', 'section', 'term', 'source', 'search'].includes(place.kind) &&
  (!('page' in place) || place.page === 1);

function cardTargets(segments: string[]): Target[] {
  const [, written = '', ending = ''] = /^(.+)(\.[a-z]+)$/s.exec(segments.join('/')) ?? [];
  const [form = '', ...page] = written.split('/');
  if (!Object.hasOwn(cardEndings, form) || cardEndings[form as CardForm] !== ending) return [];
  return places(page).map((place) => ({ place, form: form as CardForm }));
}

function places(segments: string[]): Place[] {
  const [first, ...rest] = segments;
  if (first === undefined) return [{ kind: 'home' }];
  if (first === 'tags') return termPlaces('tag', rest);
  if (first === 'topics') return termPlaces('topic', rest);
  if (first === 'sources') return sourcePlaces(rest);
  if (first === 'archive') return archivePlaces(rest);
  if (first === 'search' || first === 'about' || first === 'developers')
    return rest.length === 0 ? [{ kind: first }] : [];
  return reservedFolders.has(first) ? [] : sectionPlaces(first, rest);
}

function sectionPlaces(section: string, rest: string[]): Place[] {
  // Names of folders and files: neither is empty or holds a slash.
  if ([section, ...rest].some((name) => name === '' || name.includes('/'))) return [];
  const { path, page } = splitPage(rest);
  if (path === '') return [{ kind: 'section', section, page }];
  return rest.length === 1 ? [{ kind: 'article', section, slug: path.toLowerCase() }] : [];
}

function termPlaces(of: TermKind, rest: string[]): Place[] {
  const { path, page } = splitPage(rest);
  if (path === '') return [{ kind: 'terms', of, page }];
  const whole = termSlug(rest.join('/'));
  const readings: Place[] = [{ kind: 'term', of, slug: whole, page: 1 }];
  if (path !== rest.join('/')) readings.push({ kind: 'term', of, slug: termSlug(path), page });
  return readings.filter((place) => place.kind !== 'term' || place.slug !== '');
}

function sourcePlaces(rest: string[]): Place[] {
  const { path, page } = splitPage(rest);
  if (path === '') return [{ kind: 'sources', page }];
  const host = readHost(path);
  return host ? [{ kind: 'source', host, page }] : [];
}

function archivePlaces(rest: string[]): Place[] {
  const { path, page } = splitPage(rest);
  const date = path
    .split('/')
    .map((part) => part.padStart(2, '0'))
    .join('-');
  // The list of months has one page.
  if (path === '' || /^\d{4}$/.test(path)) return [{ kind: 'archive', date: path, page: 1 }];
  const isDate = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(date) || readDay(date) !== undefined;
  return isDate ? [{ kind: 'archive', date, page }] : [];
}

function decode(path: string): string[] | undefined {
  try {
    return path === '/' ? [] : path.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
