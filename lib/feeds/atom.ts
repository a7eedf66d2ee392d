import { site } from '../site';
import { isoDateTime } from '../time';
import type { FeedEntry, FeedModel } from './feed';
import { feedDocument, shownEntry, shownFeed, xhtml } from './feed-page';
import { element } from './markup';

/** Writes a feed as Atom (RFC 4287). */
export const writeAtom = (feed: FeedModel): string =>
  feedDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:h': xhtml, 'xml:lang': site.language },
      element('id', {}, feed.page),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      // Atom requires this even for an empty feed.
      element('updated', {}, isoDateTime(feed.updated ?? 0)),
      element('author', {}, element('name', {}, site.name), element('uri', {}, `${site.url}/`)),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.urls.atom }),
      ...shownFeed(feed),
      ...feed.entries.map(atomEntry),
    ),
  );

const atomEntry = (entry: FeedEntry) =>
  element(
    'entry',
    {},
    element('id', {}, entry.url),
    element('title', {}, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('published', {}, isoDateTime(entry.published)),
    element('updated', {}, isoDateTime(entry.updated)),
    entry.author !== undefined && element('author', {}, element('name', {}, entry.author)),
    ...entry.terms.map((name) => element('category', { term: name })),
    entry.summary !== undefined && element('summary', {}, entry.summary),
    element('content', { type: 'html' }, entry.html),
    ...shownEntry(entry),
  );
