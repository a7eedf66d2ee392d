import type { Metadata } from 'next';
import type { FeedForm } from './routes';
import { site } from './site';
import { clip } from './text/han';

/** The head of a page: its title, description, and the one address it is known by. `path` as `routes` gives it. */
export function pageMetadata({
  title,
  description,
  path,
  index = true,
  feeds,
}: {
  title?: string;
  description?: string;
  path: string;
  index?: boolean;
  /** Addresses of the feed of what the page lists. */
  feeds?: Record<FeedForm, string>;
}): Metadata {
  return {
    ...(title && { title }),
    ...(description && { description: clip(description, 110) }),
    alternates: {
      canonical: site.url + path,
      ...(feeds && { types: announced(feeds, title ?? site.name) }),
    },
    ...(!index && { robots: { index: false, follow: true } }),
  };
}

/** For programs that look for feeds; they show the titles. */
const announced = ({ rss, atom, json }: Record<FeedForm, string>, name: string) => ({
  'application/rss+xml': [{ url: site.url + rss, title: `${name}（RSS）` }],
  'application/atom+xml': [{ url: site.url + atom, title: `${name}（Atom）` }],
  'application/feed+json': [{ url: site.url + json, title: `${name}（JSON Feed）` }],
});
