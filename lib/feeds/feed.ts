import type { FeedForm } from '../urls/routes';

/** A list of articles as a feed. All URLs are absolute; all texts are valid in XML. */
export type FeedModel = {
  title: string;
  description: string;
  /** The page that lists the same articles. */
  page: string;
  /** URLs of the feed in each format. */
  urls: Record<FeedForm, string>;
  /** Newest change of the listed articles, ms since the epoch; `undefined` if there are none. */
  updated?: number;
  entries: FeedEntry[];
};

export type FeedEntry = {
  /** The article's URL, also used as GUID. */
  url: string;
  title: string;
  summary?: string;
  /** The full content. */
  html: string;
  image?: string;
  author?: string;
  /** Publication and last change, ms since the epoch. */
  published: number;
  updated: number;
  /** Names of topics and tags. */
  terms: string[];
};

/** Maximum number of entries. */
export const feedSize = 50;
