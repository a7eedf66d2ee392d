import { setImmediate } from 'node:timers/promises';
import { type ArticleContent, articleContentAt } from '../content/article';
import { site } from '../site';
import { stripInvalidXml } from '../text/xml';
import { entryHtml, isRendered, pictureUrl } from './entry-html';
import { type FeedEntry, type FeedModel, feedSize } from './feed';
import type { FeedListing } from './find-feed';

/**
 * Builds the feed of a listing: its newest articles with full content. Yields to other requests between renderings.
 */
export async function readFeed(listing: FeedListing): Promise<FeedModel> {
  const { name, description, page, urls, edition, positions } = listing;
  const entries: FeedEntry[] = [];
  for (const position of Array.from(positions).slice(0, feedSize)) {
    const article = articleContentAt(edition, position);
    if (!article) continue;
    if (!isRendered(article)) await setImmediate();
    entries.push(toEntry(article));
  }
  return {
    title: stripInvalidXml(name ? `${name} - ${site.name}` : site.name),
    description: stripInvalidXml(description ?? site.description),
    page: site.url + page,
    urls: { rss: site.url + urls.rss, atom: site.url + urls.atom, json: site.url + urls.json },
    updated: entries.length > 0 ? Math.max(...entries.map(({ updated }) => updated)) : undefined,
    entries,
  };
}

const toEntry = (article: ArticleContent): FeedEntry => ({
  url: site.url + article.url,
  title: stripInvalidXml(article.title),
  summary: article.summary && stripInvalidXml(article.summary),
  html: stripInvalidXml(entryHtml(article)),
  image: article.picture && pictureUrl(article.picture),
  author: article.author && stripInvalidXml(article.author),
  published: article.date,
  updated: article.updated ?? article.date,
  terms: [...new Set([...article.topics, ...article.tags].map(({ name }) => stripInvalidXml(name)))],
});
