import { currentEdition } from '../content/edition';
import { findTerm, positionsOfSection } from '../content/listings';
import { type Story, storiesAt } from '../content/stories';
import { routes } from '../routes';
import { canonicalFilter } from '../search/search';
import { select } from '../search/select';
import { type Params, readSearchFilter } from '../search-filter';
import { site } from '../site';
import { readHost } from '../text/hosts';
import { termSlug } from '../text/slug';
import { type FeedModel, feedSize } from './feed';

/**
 * The feed of the listing at `path` (decoded segments: none for the whole site, a section, `tags` or `topics` and a
 * term, `sources` and a host, `search` with its parameters): its newest articles. `undefined` where there is none.
 */
export function findFeed(path: string[], params: Params): FeedModel | undefined {
  const edition = currentEdition();
  const [first = '', ...rest] = path;
  const name = rest.join('/');
  const model = (title: string, url: string, positions: Iterable<number>): FeedModel => ({
    title: title ? `${title} - ${site.name}` : site.name,
    path: url,
    feedPath: routes.feed(url),
    stories: newest(positions),
  });
  const newest = (positions: Iterable<number>): Story[] =>
    storiesAt(edition, Array.from(positions).slice(0, feedSize), Number.POSITIVE_INFINITY);
  if (first === '') return model('', routes.home(), edition.ids.keys());
  if (first === 'search' && rest.length === 0) {
    const filter = { ...canonicalFilter(readSearchFilter(params).filter), sort: 'newest' as const };
    const found = model(
      filter.q ? `搜索 ${filter.q}` : '搜索',
      routes.search(filter),
      select(edition, filter).positions,
    );
    return { ...found, feedPath: routes.searchFeed(filter) };
  }
  if (first === 'sources') {
    const source = findTerm(edition, 'source', readHost(name) ?? '');
    return source && model(`引用 ${source.name} 的文章`, routes.source(source.slug), source.articles);
  }
  if (first === 'tags' || first === 'topics') {
    const kind = first === 'tags' ? 'tag' : 'topic';
    const term = findTerm(edition, kind, termSlug(name));
    return (
      term && {
        ...model(term.name, routes.term(kind, term.slug), term.articles),
        description: term.description,
      }
    );
  }
  const section = rest.length === 0 ? edition.sections.find(({ folder }) => folder === first) : undefined;
  return (
    section && {
      ...model(section.name, routes.section(section.folder), positionsOfSection(edition, section)),
      description: section.description,
    }
  );
}
