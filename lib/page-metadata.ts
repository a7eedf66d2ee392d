import type { Metadata } from 'next';
import type { CardLink } from './cards/card-model';
import { site } from './site';
import { clip } from './text/han';
import type { FeedForm } from './urls/routes';

/** A page's metadata. URLs as built by `routes`. */
export type PageFacts = {
  title?: string;
  description?: string;
  /** Path of the canonical URL. */
  path: string;
  /** Whether search engines may index it; default true. */
  index?: boolean;
  /** URLs of the feed of the listing. */
  feeds?: Record<FeedForm, string>;
  /** Preview for shared links; default is the site's card. */
  card?: CardLink;
  /** URLs of the previous and next page of a listing. */
  previous?: string;
  next?: string;
  article?: ArticleFacts;
};

/** Dates in ms since the epoch. */
type ArticleFacts = {
  date: number;
  updated?: number;
  section: string;
  tags: string[];
  author?: string;
  isAiGenerated: boolean;
};

/** The description, cut to the length that search engines and previews show. */
export const descriptionOf = ({ description }: PageFacts) => description && clip(description, 110);

/**
 * The part of a page's head that Next renders: title, description, canonical URL, feeds. Tags for
 * crawlers only are in `components/frame/page-head.tsx` (docs/decisions/0019).
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

/** URLs of the previous and next page of a listing. */
export const prevNext = (
  page: number,
  pages: number,
  urlOf: (page: number) => string,
): Pick<PageFacts, 'previous' | 'next'> => ({
  ...(page > 1 && { previous: urlOf(page - 1) }),
  ...(page < pages && { next: urlOf(page + 1) }),
});

/** Feed links with titles, for feed readers. */
const announced = ({ rss, atom, json }: Record<FeedForm, string>, name: string) => ({
  'application/rss+xml': [{ url: site.url + rss, title: `${name}（RSS）` }],
  'application/atom+xml': [{ url: site.url + atom, title: `${name}（Atom）` }],
  'application/feed+json': [{ url: site.url + json, title: `${name}（JSON Feed）` }],
});
