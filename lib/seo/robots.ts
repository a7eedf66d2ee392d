import { site } from '../site';
import { routes } from '../urls/routes';

/**
 * What a crawler would never come to the end of, or gets nothing from. Pages that say `noindex` themselves stay open
 * where they are few: a crawler has to read them to hear it. `/find`, `/not-found`, `/feeds` and `/media` are left out,
 * since nothing links there: pictures and feeds have addresses of their own.
 */
const closed = [
  // Every combination of filters is a page with links to hundreds of others.
  `${routes.search()}$`,
  `${routes.search()}?`,
  `${routes.search()}/`,
  // The indexes in another order, and what is typed into their forms.
  `${routes.terms('tag')}?`,
  `${routes.terms('topic')}?`,
  // For who is typing.
  routes.quickSearch(),
  routes.suggestions(),
];

/** `robots.txt` (RFC 9309), with the sitemaps (sitemaps.org protocol). */
export const robots = (): string =>
  [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${site.url}${routes.sitemap()}`,
    `Sitemap: ${site.url}${routes.newsSitemap()}`,
    '',
  ].join('\n');
