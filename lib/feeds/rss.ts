import { site } from '../site';
import type { FeedEntry, FeedModel } from './feed';
import { feedDocument, shownEntry, shownFeed, xhtml } from './feed-page';
import { element } from './markup';

/** Writes a feed as RSS 2.0, with the full content in `content:encoded`. */
export const writeRss = (feed: FeedModel): string =>
  feedDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:h': xhtml,
        'xml:lang': site.language,
      },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, feed.page),
        element('description', {}, feed.description),
        element('language', {}, site.language),
        feed.updated !== undefined && element('lastBuildDate', {}, mailDate(feed.updated)),
        element('atom:link', { href: feed.urls.rss, rel: 'self', type: 'application/rss+xml' }),
        ...shownFeed(feed),
        ...feed.entries.map(item),
      ),
    ),
  );

const item = (entry: FeedEntry) =>
  element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: 'true' }, entry.url),
    element('pubDate', {}, mailDate(entry.published)),
    // RSS's `author` must be an e-mail address.
    entry.author !== undefined && element('dc:creator', {}, entry.author),
    ...entry.terms.map((name) => element('category', {}, name)),
    entry.summary !== undefined && element('description', {}, entry.summary),
    element('content:encoded', {}, entry.html),
    ...shownEntry(entry),
  );

/** `Wed, 25 Jun 2025 02:10:04 GMT` (RFC 822). */
const mailDate = (time: number) => new Date(time).toUTCString();
