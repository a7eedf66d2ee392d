import { site } from '../site';
import { isoDateTime } from '../time';
import type { FeedModel } from './feed';

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const writeJsonFeed = (feed: FeedModel): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.urls.json,
    description: feed.description,
    language: site.language,
    authors: [{ name: site.name, url: `${site.url}/` }],
    items: feed.entries.map(({ url, title, summary, html, image, author, published, updated, terms }) => ({
      id: url,
      url,
      title,
      content_html: html,
      summary,
      image,
      date_published: isoDateTime(published),
      date_modified: isoDateTime(updated),
      authors: author === undefined ? undefined : [{ name: author }],
      tags: terms,
    })),
  });
