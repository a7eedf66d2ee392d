import { readHost } from '../text/hosts';
import { termSlug } from '../text/slug';
import { readDay } from '../time';
import { reservedFolders } from './reserved';
import { type CardForm, cardEndings, type FeedForm, feedFiles, routes, type TermKind } from './routes';
import { splitPage } from './segments';

/** A page of the site, by its content. */
export type Place =
  | { kind: 'home' | 'search' | 'about' | 'developers' }
  | { kind: 'section'; section: string; page: number }
  | { kind: 'article'; section: string; slug: string }
  | { kind: 'terms'; of: TermKind; page: number }
  | { kind: 'term'; of: TermKind; slug: string; page: number }
  | { kind: 'sources'; page: number }
  | { kind: 'source'; host: string; page: number }
  /** Empty for all months, otherwise `2025`, `2025-07` or `2025-07-12`. */
  | { kind: 'archive'; date: string; page: number };

/** What is served for a place: its page, a feed or a card. */
export type Form = 'page' | FeedForm | CardForm;

/** A place and its form: what a URL resolves to. */
export type Target = { place: Place; form: Form };

/** The URL of a place, percent-encoded; the inverse of `resolve`. */
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
 * Possible targets of `path` (percent-encoded, without query), most literal first; empty for a path outside the
 * site's scheme. A term may end in `/page/2`, so `/tags/a/page/2` is the term `a/page/2` or page 2 of `a`; callers
 * take the first that exists. Alternative spellings are accepted (`/tags/AI`, `/sources/www.a.cn`,
 * `/archive/2025/7`); `urlOf` gives the proper one. Does not check that anything is published there; `lib/content`
 * does.
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

/** The pages among the targets of `path`. */
export const resolvePage = (path: string): Place[] =>
  resolve(path).flatMap(({ place, form }) => (form === 'page' ? [place] : []));

const feedForms = new Map(
  Object.entries(feedFiles).map(([form, file]) => [file as string, form as FeedForm]),
);

/** Feeds exist for listings and cover their newest articles, so only page 1 has one. */
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
  // Folder and file names are never empty and contain no slash.
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
  // The list of months has only one page.
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
