import { routes } from './routes';

/**
 * Lets browsers prefetch a page when the reader points at a link (wicg.github.io/nav-speculation): only the HTML,
 * about 10 KB, and not in data-saver mode. Excludes URLs with a query, because forms update those pages in place.
 */
export const speculationRules = {
  prefetch: [
    {
      eagerness: 'moderate',
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/api/*', '/cards/*', '/*.xml', '/*.json', '/*.txt'] } },
          { not: { selector_matches: 'a[href*="?"]' } },
        ],
      },
    },
  ],
};

/** The `Speculation-Rules` header sent with every page. */
export const speculationRulesHeader = `"${routes.speculationRules()}"`;
