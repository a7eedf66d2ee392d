import { createHash } from 'node:crypto';
import { site } from '../site';
import type { WordBreaks } from '../text/word-breaks';
import { longDay } from '../time';
import { routes } from '../urls/routes';

/** The texts of a card. */
export type CardModel = {
  /** The section or kind of page, to the right of the site's name. */
  section?: string;
  /** A topic above the title. */
  kicker?: string;
  title: string;
  /** Allowed breaks of the title; without them it may break anywhere. */
  breaks?: WordBreaks;
  /** In the footer: date, number of sources. */
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

/** The card of a listing: what kind it is (主题, 版面 …) and its name. */
export const listingCard = (kind: string, name: string, breaks?: WordBreaks): CardModel => ({
  section: kind,
  title: name,
  breaks,
  facts: [],
});

/** The card for all pages without their own. */
export const siteCard = (): CardModel => ({ title: site.tagline, facts: [new URL(site.url).host] });

/** Increase when the drawing changes, so that card URLs change. */
const drawingVersion = 2;

/** Version of a card: a hash of its texts, independent of the page. */
export const cardVersion = (model: CardModel): string =>
  createHash('sha1')
    .update(JSON.stringify([drawingVersion, site.name, site.tagline, model]))
    .digest('base64url')
    .slice(0, 8);

export type CardLink = { url: string; alt: string };

/** Absolute URL of the card of the page at `url`, with its alt text. The URL changes with the texts. */
export const cardLink = (url: string, model: CardModel): CardLink => ({
  url: `${site.url}${routes.card(url)}?v=${cardVersion(model)}`,
  alt: [site.name, model.section, model.title].filter(Boolean).join('：'),
});
