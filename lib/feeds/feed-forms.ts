import type { FeedForm } from '../urls/routes';
import { writeAtom } from './atom';
import type { FeedModel } from './feed';
import { writeJsonFeed } from './json-feed';
import { writeRss } from './rss';

/** The three feed formats: media type and writer. */
export const feedForms: Record<FeedForm, { type: string; write: (feed: FeedModel) => string }> = {
  rss: { type: 'application/rss+xml', write: writeRss },
  atom: { type: 'application/atom+xml', write: writeAtom },
  json: { type: 'application/feed+json', write: writeJsonFeed },
};
