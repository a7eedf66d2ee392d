import { Feed } from 'feed';
import type { Story } from '../content/stories';
import { site } from '../site';

/** A list of articles as a feed: what it is called, the page it belongs to, its own address. */
export type FeedModel = {
  title: string;
  description?: string;
  path: string;
  feedPath: string;
  stories: Story[];
};

/** Entries of a feed. */
export const feedSize = 50;

/** A feed in RSS 2.0. The address of an article is its GUID. */
export function rss({ title, description, path, feedPath, stories }: FeedModel): string {
  const feed = new Feed({
    title,
    description: description ?? site.description,
    link: site.url + path,
    feedLinks: { rss: site.url + feedPath },
    language: 'zh-Hans',
    generator: false,
    updated: new Date(stories[0]?.date ?? 0),
  });
  for (const { url, title: name, summary, date, topic } of stories) {
    feed.addItem({
      title: plain(name),
      id: site.url + url,
      link: site.url + url,
      date: new Date(date),
      description: plain(summary ?? ''),
      category: topic ? [{ name: plain(topic.name) }] : [],
    });
  }
  return feed.rss2();
}

/** Without what XML 1.0 cannot hold at all (section 2.2). */
const plain = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
