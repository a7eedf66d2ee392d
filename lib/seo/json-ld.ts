import type { Article } from '../content/article';
import type { Story } from '../content/stories';
import { descriptionOf, type PageFacts } from '../page-metadata';
import { site } from '../site';
import { isoDateTime } from '../time';
import { routes } from '../urls/routes';

const organisation = {
  '@type': 'NewsMediaOrganization',
  '@id': `${site.url}/#publisher`,
  name: site.name,
  url: `${site.url}/`,
  logo: `${site.url}/icon.svg`,
};

type Crumb = { name: string; path: string };

/** An article as schema.org `NewsArticle` with breadcrumbs (developers.google.com, "Article structured data"). */
export function articleJsonLd(article: Article, facts: PageFacts): object {
  const url = site.url + article.url;
  const keywords = [...new Set([...article.topics, ...article.tags].map(({ name }) => name))];
  const citation = article.citations.list.flatMap(({ title, url }) =>
    // Skip empty definitions.
    title || url ? [{ '@type': 'CreativeWork', ...(title && { name: title }), ...(url && { url }) }] : [],
  );
  return graph(
    {
      '@type': 'NewsArticle',
      '@id': `${url}#article`,
      mainEntityOfPage: url,
      headline: article.title,
      ...(facts.description && { description: descriptionOf(facts) }),
      image: (['16x9', '4x3', '1x1'] as const).map((shape) => site.url + routes.card(article.url, shape)),
      datePublished: isoDateTime(article.date),
      dateModified: isoDateTime(article.updated ?? article.date),
      inLanguage: site.language,
      articleSection: article.section.name,
      ...(keywords.length > 0 && { keywords }),
      author: article.author
        ? { '@type': 'Person', name: article.author }
        : { '@type': organisation['@type'], '@id': organisation['@id'], name: site.name },
      publisher: organisation,
      ...(article.isAiGenerated && {
        // IPTC's term, as used by schema.org's `digitalSourceType`.
        digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
      }),
      ...(citation.length > 0 && { citation }),
    },
    [{ name: article.section.name, path: routes.section(article.section.folder) }, here(facts)],
  );
}

/** A list of articles as `CollectionPage`; `above` are the parent pages for the breadcrumbs. */
export function listingJsonLd(
  facts: PageFacts,
  stories: Pick<Story, 'url' | 'title'>[],
  above: Crumb[] = [],
): object {
  const url = site.url + facts.path;
  return graph(
    {
      '@type': 'CollectionPage',
      '@id': url,
      url,
      name: facts.title,
      ...(facts.description && { description: descriptionOf(facts) }),
      inLanguage: site.language,
      isPartOf: { '@id': `${site.url}/#site` },
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: stories.map(({ url, title }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: title,
          url: site.url + url,
        })),
      },
    },
    [...above, here(facts)],
  );
}

/** The front page: site, publisher and search action. */
export const siteJsonLd = (): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  '@id': `${site.url}/#site`,
  name: site.name,
  url: `${site.url}/`,
  description: site.description,
  inLanguage: site.language,
  publisher: organisation,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.url}${routes.search()}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

const here = ({ title, path }: PageFacts): Crumb => ({ name: title ?? site.name, path });

const graph = (page: object, crumbs: Crumb[]) => ({
  '@context': 'https://schema.org',
  '@graph': [
    page,
    {
      '@type': 'BreadcrumbList',
      itemListElement: [{ name: site.name, path: routes.home() }, ...crumbs].map(({ name, path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: site.url + path,
      })),
    },
  ],
});
