import { isoDateTime, longDateTime } from '../time';
import { routes } from '../urls/routes';
import type { FeedEntry, FeedModel } from './feed';
import { element, type Markup } from './markup';

/**
 * Elements for people who open a feed in a browser. Style sheets cannot create links, so the feed contains XHTML
 * elements, which feed readers ignore; feed-css.ts hides or styles everything else. (docs/decisions/0017)
 */

export const xhtml = 'http://www.w3.org/1999/xhtml';

/** The XML document of a feed, with its style sheet. */
export const feedDocument = ({ markup }: Markup): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${routes.feedSheet()}"?>\n${markup}\n`;

/** The feed's title, for the tab and as link to its page, and the viewport for phones. */
export const shownFeed = ({ title, page }: FeedModel): Markup[] => [
  element('h:title', {}, title),
  element('h:meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  element('h:a', { href: page }, title),
];

/** An entry's title as link, and its date in Chinese. */
export const shownEntry = ({ url, title, published }: FeedEntry): Markup[] => [
  element('h:a', { href: url }, title),
  element('h:time', { datetime: isoDateTime(published) }, longDateTime(published)),
];
