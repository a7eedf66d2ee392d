import type { FeedForm } from '../urls/routes';

/** A list of articles as a feed. All addresses are absolute; every text is one that XML can hold. */
export type FeedModel = {
  title: string;
  description: string;
  /** The page that lists the same articles. */
  page: string;
  /** The feed itself in each of its forms. */
  urls: Record<FeedForm, string>;
  /** The newest change of what is listed (ms since the epoch); `undefined` when nothing is. */
  updated?: number;
  entries: FeedEntry[];
};

export type FeedEntry = {
  /** Its address, which is its GUID too. */
  url: string;
  title: string;
  summary?: string;
  /** The whole text. */
  html: string;
  image?: string;
  author?: string;
  /** When it came out and when it last changed, ms since the epoch. */
  published: number;
  updated: number;
  /** Names of its topics and tags. */
  terms: string[];
};

/** Entries of a feed, at most. */
export const feedSize = 50;
