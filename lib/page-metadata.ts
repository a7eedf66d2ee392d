import type { Metadata } from 'next';
import { site } from './site';
import { clip } from './text/han';

/** The head of a page: its title, description, and the one address it is known by. `path` as `routes` gives it. */
export function pageMetadata({
  title,
  description,
  path,
  index = true,
  feed,
}: {
  title?: string;
  description?: string;
  path: string;
  index?: boolean;
  /** Address of the feed of what the page lists. */
  feed?: string;
}): Metadata {
  return {
    ...(title && { title }),
    ...(description && { description: clip(description, 110) }),
    alternates: {
      canonical: site.url + path,
      ...(feed && {
        types: { 'application/rss+xml': [{ url: site.url + feed, title: title ?? site.name }] },
      }),
    },
    ...(!index && { robots: { index: false, follow: true } }),
  };
}
