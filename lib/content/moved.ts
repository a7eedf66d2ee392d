import { prepared } from '../store/prepared';
import { termSlug } from '../text/slug';
import { type Place, resolvePage } from '../urls/resolve';
import { type FeedForm, feedFiles, routes } from '../urls/routes';
import { encodePath, splitPage } from '../urls/segments';
import { hugoUrl, urlKey } from '../urls/url-key';
import { currentEdition, type Edition, type Section } from './edition';
import { pagesOf, positionsOfSection } from './listings';
import { findOldArticle, findOldTerm } from './old-slugs';
import { foldStories } from './versions';

/** The current URL of a page and those of its feeds. */
type Current = { url: string; feed: (form: FeedForm) => string };

/**
 * The current URL of an old Hugo path or of an alias in front matter: an existing page, feed or API response, never another
 * redirect. Takes the decoded path; returns `undefined` if it is unknown. Called only for URLs that have no page, so an
 * alias can't hide a page.
 */
export function movedTo(path: string): string | undefined {
  const key = urlKey(`/${encodePath(path)}`);
  const [, base, file] = /^(?:(.*)\/)?([^/]*)$/s.exec(key) ?? [];
  const form = (Object.keys(feedFiles) as FeedForm[]).find((each) => feedFiles[each] === file);
  const target = form ? currentOf(base ?? '')?.feed(form) : currentOf(key)?.url;
  return target === undefined || decodeURIComponent(target) === `/${path}` ? undefined : target;
}

/** Pages that had another URL on the old site. */
const renamed = new Map([
  ['', routes.home()],
  ['about', routes.about()],
  // An empty list on the old site. The about page names the authors.
  ['authors', routes.about()],
  ['explore', routes.terms('topic')],
  ['all-categories', routes.terms('topic')],
]);

function currentOf(key: string): Current | undefined {
  const page = renamed.get(key.replace(/\/page\/1$/, ''));
  if (page) return withSiteFeed(page);
  const path = `/${encodePath(key.replace(/^main_topics(?=\/|$)/, 'topics'))}`;
  for (const place of resolvePage(path)) {
    const current = currentPlace(place);
    if (current) return current;
  }
  return (
    currentNested(key) ??
    currentAlias(key) ??
    (/.\.html?$/.test(key) ? currentOf(key.replace(/\.html?$/, '')) : undefined)
  );
}

/** A page that lists no articles: on the old site its feed was that of the whole site. */
const withSiteFeed = (url: string): Current => ({ url, feed: (form) => routes.feed(routes.home(), form) });

function currentPlace(place: Place): Current | undefined {
  if (place.kind === 'terms') return place.page === 1 ? withSiteFeed(routes.terms(place.of)) : undefined;
  if (place.kind === 'term') {
    const term = findOldTerm(place.of, place.slug);
    return (
      term && currentListing((page) => routes.term(place.of, term.slug, page), term.articles, place.page)
    );
  }
  const edition = currentEdition();
  if (place.kind === 'section') {
    const section = findOldSection(edition, place.section);
    return (
      section &&
      currentListing(
        (page) => routes.section(section.folder, page),
        positionsOfSection(edition, section),
        place.page,
      )
    );
  }
  if (place.kind !== 'article') return undefined;
  const section = findOldSection(edition, place.section);
  const position = section && findOldArticle(section.folder, place.slug);
  return position === undefined ? undefined : currentArticle(edition, position);
}

/** An article in a subfolder of its section, since Hugo's URLs included the subfolder. */
function currentNested(key: string): Current | undefined {
  const edition = currentEdition();
  const [name = '', ...segments] = splitPage(key.split('/')).path.split('/');
  const section = segments.length > 1 ? findOldSection(edition, name) : undefined;
  const position = section && findOldArticle(section.folder, segments.at(-1) ?? '');
  const written = [name, ...segments].map(termSlug).join('/');
  return position === undefined
    ? undefined
    : currentArticle(edition, position, (file) => hugoUrl(file) === written);
}

const findOldSection = ({ sections }: Edition, name: string): Section | undefined =>
  sections.find(({ folder }) => [folder.toLowerCase(), termSlug(folder)].includes(name));

function currentListing(
  urlOf: (page: number) => string,
  positions: ArrayLike<number>,
  page: number,
): Current | undefined {
  if (page > 1 && page > pagesOf(foldStories(currentEdition(), Array.from(positions)).length))
    return undefined;
  return { url: urlOf(page), feed: (form) => routes.feed(urlOf(1), form) };
}

/** The newest published article with the alias `key`. */
function currentAlias(key: string): Current | undefined {
  const edition = currentEdition();
  const ids = prepared(edition.store, 'SELECT article_id FROM article_aliases WHERE path = ?')
    ?.pluck()
    .all(key);
  const positions = ((ids ?? []) as number[])
    .map((id) => edition.positionOfId[id] ?? -1)
    .filter((position) => position >= 0);
  return positions.length > 0 ? currentArticle(edition, Math.min(...positions)) : undefined;
}

/** The URL of the article at `position`, if its file (path below the content folder) passes `isRight`. */
function currentArticle(
  edition: Edition,
  position: number,
  isRight = (_file: string) => true,
): Current | undefined {
  const row = prepared(edition.store, 'SELECT section, slug, path FROM articles WHERE id = ?')?.get(
    edition.ids[position],
  ) as { section: string; slug: string; path: string } | undefined;
  if (!row || !isRight(row.path)) return undefined;
  const url = routes.article(row.section, row.slug);
  return { url, feed: (form) => (form === 'json' ? routes.articleApi(row.section, row.slug) : url) };
}
