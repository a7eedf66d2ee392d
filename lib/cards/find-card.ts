import { currentEdition, type Edition, type FacetKind } from '../content/edition';
import { findTerm } from '../content/listings';
import { type Picture, storiesAt } from '../content/stories';
import { breaksOf } from '../content/title-breaks';
import type { Place } from '../urls/resolve';
import { articleCard, type CardModel, listingCard, siteCard } from './card-model';

export type FoundCard = {
  model: CardModel;
  /** The article's own picture, used for search results. */
  picture?: Picture;
};

/** The card of a place: the site, an article, section, term or source; `undefined` if it is not published. */
export function findCard(place: Place): FoundCard | undefined {
  const edition = currentEdition();
  switch (place.kind) {
    case 'home':
      return { model: siteCard() };
    case 'source':
      return termCard(edition, 'source', '来源', place.host);
    case 'term':
      return termCard(edition, place.of, place.of === 'tag' ? '标签' : '主题', place.slug);
    case 'section': {
      const section = edition.sections.find(({ folder }) => folder === place.section);
      return section && { model: listingCard('版面', section.name) };
    }
    case 'article': {
      const position = edition.positionByPath.get(`${place.section}/${place.slug}`);
      const [story] = position === undefined ? [] : storiesAt(edition, [position]);
      if (!story) return undefined;
      const breaks = breaksOf(edition, story.title);
      return { model: articleCard({ ...story, breaks }), picture: story.picture };
    }
    default:
      return undefined;
  }
}

function termCard(edition: Edition, kind: FacetKind, kindName: string, slug: string): FoundCard | undefined {
  const term = findTerm(edition, kind, slug);
  return term && { model: listingCard(kindName, term.name, breaksOf(edition, term.name)) };
}
