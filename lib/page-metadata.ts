import type { Metadata } from 'next';
import type { CardLink } from './cards/card-model';
import { site } from './site';
import { clip } from './text/han';
import type { FeedForm } from './urls/routes';

/** What a page says of itself to programs. Addresses as `routes` gives them. */
export type PageFacts = {
  title?: string;
  description?: string;
  /** The one address it is known by. */
  path: string;
  /** Whether search engines may list it; they may unless it says no. */
  index?: boolean;
  /** Addresses of the feed of what it lists. */
  feeds?: Record<FeedForm, string>;
  /** What a shared link shows; the site's card unless it has its own. */
  card?: CardLink;
  /** The pages of a listing before and after this one. */
  previous?: string;
  next?: string;
  article?: ArticleFacts;
};

/** Dates in ms since the epoch. */
export type ArticleFacts = {
  date: number;
  updated?: number;
  section: string;
  tags: string[];
  author?: string;
  isAiGenerated: boolean;
};

/** Characters of a description: what search engines and cards show of one. */
export const descriptionOf = ({ description }: PageFacts) => description && clip(description, 110);

/**
 * The head of a page as far as Next writes it: title, description, canonical address, feed. What only crawlers read
 * is in `components/page-head.tsx`, since all that is here goes out twice.
 */
export function pageMetadata(facts: PageFacts): Metadata {
  const { title, path, index = true, feeds } = facts;
  const description = descriptionOf(facts);
  return {
    ...(title && { title }),
    ...(description && { description }),
    alternates: {
      canonical: site.url + path,
      ...(feeds && { types: announced(feeds, title ?? site.name) }),
    },
    ...(!index && { robots: { index: false, follow: true } }),
  };
}

/** The pages before and after one of a listing. */
export const besides = (
  page: number,
  pages: number,
  urlOf: (page: number) => string,
): Pick<PageFacts, 'previous' | 'next'> => ({
  ...(page > 1 && { previous: urlOf(page - 1) }),
  ...(page < pages && { next: urlOf(page + 1) }),
});

/** For programs that look for feeds; they show the titles. */
const announced = ({ rss, atom, json }: Record<FeedForm, string>, name: string) => ({
  'application/rss+xml': [{ url: site.url + rss, title: `${name}（RSS）` }],
  'application/atom+xml': [{ url: site.url + atom, title: `${name}（Atom）` }],
  'application/feed+json': [{ url: site.url + json, title: `${name}（JSON Feed）` }],
});
