import { site } from '../site';
import { routes } from '../urls/routes';

/**
 * URLs closed to crawlers because they are endless or useless. Pages with `noindex` stay open if they are few,
 * since crawlers must fetch them to see it. `/find`, `/not-found`, `/feeds` and `/media` are internal routes that
 * nothing links to.
 */
const closed = [
  // Every combination of filters links to hundreds of others.
  `${routes.search()}$`,
  `${routes.search()}?`,
  `${routes.search()}/`,
  // Indexes in other orders or filtered by a form.
  `${routes.terms('tag')}?`,
  `${routes.terms('topic')}?`,
  // Suggestions while typing.
  routes.quickSearch(),
  routes.suggestions(),
];

/** `robots.txt` (RFC 9309), with sitemap locations (sitemaps.org protocol). */
export const robots = (): string =>
  [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${site.url}${routes.sitemap()}`,
    `Sitemap: ${site.url}${routes.newsSitemap()}`,
    '',
  ].join('\n');
