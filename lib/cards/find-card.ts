import { currentEdition, type Edition } from '../content/edition';
import { findTerm } from '../content/listings';
import { type Picture, storiesAt } from '../content/stories';
import { breaksOf } from '../content/title-breaks';
import { readHost } from '../text/hosts';
import { termSlug } from '../text/slug';
import { articleCard, type CardModel, listingCard, siteCard } from './card-model';

export type FoundCard = {
  model: CardModel;
  /** The article's own picture, which stands for it in search results. */
  picture?: Picture;
};

/**
 * The card of the page at `path` (decoded segments; none for the site itself): an article, a section, a term or a
 * source. `undefined` where there is no such page.
 */
export function findCard(path: string[]): FoundCard | undefined {
  const edition = currentEdition();
  const [first, ...rest] = path;
  const name = rest.join('/');
  if (first === undefined) return { model: siteCard() };
  if (first === 'sources') return termCard(edition, 'source', '来源', readHost(name) ?? '');
  if (first === 'tags') return termCard(edition, 'tag', '标签', termSlug(name));
  if (first === 'topics') return termCard(edition, 'topic', '主题', termSlug(name));
  if (rest.length === 0) {
    const section = edition.sections.find(({ folder }) => folder === first);
    return section && { model: listingCard('版面', section.name) };
  }
  const position = edition.positionByAddress.get(`${first}/${name.toLowerCase()}`);
  if (position === undefined) return undefined;
  const [story] = storiesAt(edition, [position]);
  return (
    story && {
      model: articleCard({ ...story, breaks: breaksOf(edition, story.title) }),
      picture: story.picture,
    }
  );
}

function termCard(
  edition: Edition,
  kind: 'tag' | 'topic' | 'source',
  kindName: string,
  slug: string,
): FoundCard | undefined {
  const term = findTerm(edition, kind, slug);
  return term && { model: listingCard(kindName, term.name, breaksOf(edition, term.name)) };
}
