import { routes } from './routes';

/**
 * Pages that a browser may fetch while a reader points at a link to them (wicg.github.io/nav-speculation): the HTML alone,
 * some 10 KB, and nothing for a reader who saves data. Not what a query asks for, since forms change that in place.
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

/** The `Speculation-Rules` header of every page. */
export const speculationRulesHeader = `"${routes.speculationRules()}"`;
