import { createHash } from 'node:crypto';
import { site } from '../site';
import type { WordBreaks } from '../text/word-breaks';
import { longDay } from '../time';
import { routes } from '../urls/routes';

/** What a card says. */
export type CardModel = {
  /** The section or kind of page, at the right of the site's name. */
  section?: string;
  /** One topic, over the title. */
  kicker?: string;
  title: string;
  /** Where the title may break; anywhere, if that is not known. */
  breaks?: WordBreaks;
  /** At the foot: a date, how many sources. */
  facts: string[];
};

/** The card of an article. */
export const articleCard = (article: {
  title: string;
  breaks?: WordBreaks;
  section: string;
  topic?: { name: string };
  date: number;
  citationCount: number;
}): CardModel => ({
  section: article.section,
  kicker: article.topic?.name,
  title: article.title,
  breaks: article.breaks,
  facts: [longDay(article.date), ...(article.citationCount > 0 ? [`引用 ${article.citationCount} 处`] : [])],
});

/** The card of a listing: the kind of thing that it lists by (主题, 版面 …), and which. */
export const listingCard = (kind: string, name: string, breaks?: WordBreaks): CardModel => ({
  section: kind,
  title: name,
  breaks,
  facts: [],
});

/** The card of the site, for every page that has none of its own. */
export const siteCard = (): CardModel => ({ title: site.line, facts: [new URL(site.url).host] });

/** Raised when cards are drawn in another way, so that their addresses change. */
const drawing = 2;

/** What tells two cards apart: the same for the same words, whoever asks. */
export const cardVersion = (model: CardModel): string =>
  createHash('sha1')
    .update(JSON.stringify([drawing, site.name, site.line, model]))
    .digest('base64url')
    .slice(0, 8);

export type CardLink = { url: string; alt: string };

/** Where the card of the page at `url` is, absolute, and what it shows in words. Another text is another address. */
export const cardLink = (url: string, model: CardModel): CardLink => ({
  url: `${site.url}${routes.card(url)}?v=${cardVersion(model)}`,
  alt: [site.name, model.section, model.title].filter(Boolean).join('：'),
});
