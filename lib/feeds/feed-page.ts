import { isoDateTime, longDateTime } from '../time';
import { routes } from '../urls/routes';
import type { FeedEntry, FeedModel } from './feed';
import { element, type Markup } from './markup';

/**
 * What a person sees who opens a feed in a browser: a style sheet cannot make links, so they stand in the feed, as
 * elements of XHTML, which readers of feeds pass over. All else is hidden or set by feed-css.ts. (docs/decisions/0017)
 */

export const xhtml = 'http://www.w3.org/1999/xhtml';

/** The XML of a feed, to be shown with that sheet. */
export const feedDocument = ({ markup }: Markup): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${routes.feedSheet()}"?>\n${markup}\n`;

/** The name of a feed, for the tab and as the way back to its page; and that a phone is as wide as it is. */
export const shownFeed = ({ title, page }: FeedModel): Markup[] => [
  element('h:title', {}, title),
  element('h:meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  element('h:a', { href: page }, title),
];

/** An entry's title as a link, and its date as it is written in Chinese. */
export const shownEntry = ({ url, title, published }: FeedEntry): Markup[] => [
  element('h:a', { href: url }, title),
  element('h:time', { datetime: isoDateTime(published) }, longDateTime(published)),
];
