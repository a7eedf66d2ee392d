import { splitPage } from '../route-params';
import { encodePath, type FeedForm, feedFiles, routes, type TermKind } from '../routes';
import { addressKey, hugoAddress } from '../text/address-key';
import { termSlug } from '../text/slug';
import { currentEdition, type Edition } from './edition';
import { pagesOf, positionsOfSection } from './listings';
import { findOldArticle, findOldTerm } from './old-slugs';
import { foldStories } from './versions';

/** Where something lives now, and where what was its `index.xml` or `index.json`. */
type Place = { url: string; feed: (form: FeedForm) => string };

/**
 * Where that lives now which the Hugo site had at `path` (decoded): an address of a page, feed or answer that is
 * there, percent-encoded, never one that leads on; `undefined` where nothing is known of it. It is asked only for
 * addresses at which nothing is, so that no alias stands before a page.
 */
export function movedTo(path: string): string | undefined {
  const key = addressKey(`/${encodePath(path)}`);
  const [, base, file] = /^(?:(.*)\/)?([^/]*)$/s.exec(key) ?? [];
  const form = (Object.keys(feedFiles) as FeedForm[]).find((each) => feedFiles[each] === file);
  const target = form ? placeOf(base ?? '')?.feed(form) : placeOf(key)?.url;
  return target === undefined || decodeURIComponent(target) === `/${path}` ? undefined : target;
}

const pages = new Map([
  ['', routes.home()],
  ['about', routes.about()],
  // An empty list on the old site. Who writes here is said on the page about it.
  ['authors', routes.about()],
  ['explore', routes.terms('topic')],
  ['all-categories', routes.terms('topic')],
]);

const kinds = new Map<string, TermKind>([
  ['tags', 'tag'],
  ['topics', 'topic'],
  ['main_topics', 'topic'],
]);

function placeOf(key: string): Place | undefined {
  const page = pages.get(key.replace(/\/page\/1$/, ''));
  if (page) return onlyPage(page);
  const [first = '', ...rest] = key.split('/');
  const kind = kinds.get(first);
  return (
    (kind ? termPlace(kind, rest) : sectionPlace(first, rest)) ??
    aliasPlace(key) ??
    (/.\.html?$/.test(key) ? placeOf(key.replace(/\.html?$/, '')) : undefined)
  );
}

/** What is no list of articles had the newest of the whole site for its feed, if it had one. */
const onlyPage = (url: string): Place => ({ url, feed: (form) => routes.feed(routes.home(), form) });

function termPlace(kind: TermKind, segments: string[]): Place | undefined {
  const { path, page } = splitPage(segments);
  if (path === '') return page === 1 ? onlyPage(routes.terms(kind)) : undefined;
  const whole = findOldTerm(kind, segments.join('/'));
  const term = whole ?? findOldTerm(kind, path);
  return term && listPlace((at) => routes.term(kind, term.slug, at), term.articles, whole ? 1 : page);
}

function sectionPlace(name: string, segments: string[]): Place | undefined {
  const edition = currentEdition();
  const section = edition.sections.find(({ folder }) =>
    [folder.toLowerCase(), termSlug(folder)].includes(name),
  );
  if (!section) return undefined;
  const { path, page } = splitPage(segments);
  if (path === '')
    return listPlace((at) => routes.section(section.folder, at), positionsOfSection(edition, section), page);
  const position = findOldArticle(section.folder, segments.at(-1) ?? '');
  if (position === undefined) return undefined;
  // Folders inside a section stood in Hugo's addresses.
  const written = [name, ...segments].map(termSlug).join('/');
  return articlePlace(edition, position, (file) => segments.length === 1 || hugoAddress(file) === written);
}

function listPlace(
  urlOf: (page: number) => string,
  positions: ArrayLike<number>,
  page: number,
): Place | undefined {
  if (page > 1 && page > pagesOf(foldStories(currentEdition(), Array.from(positions)).length))
    return undefined;
  return { url: urlOf(page), feed: (form) => routes.feed(urlOf(1), form) };
}

/** The newest of the published articles that say they have been at `key`. */
function aliasPlace(key: string): Place | undefined {
  const edition = currentEdition();
  const ids = edition.store
    ?.prepare('SELECT article_id FROM article_aliases WHERE path = ?')
    .pluck()
    .all(key);
  const positions = ((ids ?? []) as number[])
    .map((id) => edition.positionOfId[id] ?? -1)
    .filter((position) => position >= 0);
  return positions.length > 0 ? articlePlace(edition, Math.min(...positions)) : undefined;
}

/** The article at `position`, if its `file` (below the content folder) is what is wanted. */
function articlePlace(
  edition: Edition,
  position: number,
  wants = (_file: string) => true,
): Place | undefined {
  const row = edition.store
    ?.prepare('SELECT section, slug, path FROM articles WHERE id = ?')
    .get(edition.ids[position]) as { section: string; slug: string; path: string } | undefined;
  if (!row || !wants(row.path)) return undefined;
  const url = routes.article(row.section, row.slug);
  return { url, feed: (form) => (form === 'json' ? routes.articleApi(row.section, row.slug) : url) };
}
