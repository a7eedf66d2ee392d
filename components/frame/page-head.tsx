import { cardLink, siteCard } from '@/lib/cards/card-model';
import { descriptionOf, type PageFacts } from '@/lib/page-metadata';
import { site } from '@/lib/site';
import { isoDateTime } from '@/lib/time';
import { routes } from '@/lib/urls/routes';
import { JsonLd } from './json-ld';

/**
 * What crawlers read of a page besides `pageMetadata`: Open Graph (ogp.me), Twitter's card, the label of what a machine
 * wrote, how the site is searched, the pages beside it, structured data. React puts the tags into the head. It goes into `PageFrame`, which
 * sends it as HTML only.
 */
export function PageHead({ facts, jsonLd }: { facts: PageFacts; jsonLd?: object }) {
  const { title = site.name, path, index = true, article, previous, next } = facts;
  const description = descriptionOf(facts) ?? site.description;
  const card = facts.card ?? cardLink(routes.home(), siteCard());
  const og: [property: string, content: string][] = [
    ['og:type', article ? 'article' : 'website'],
    ['og:site_name', site.name],
    ['og:locale', 'zh_CN'],
    ['og:title', title],
    ['og:description', description],
    // Spelled like the canonical URL.
    ['og:url', site.url + (path === routes.home() ? '' : path)],
    ['og:image', card.url],
    ['og:image:type', 'image/png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', card.alt],
    ...(article ? articleTags(article) : []),
  ];
  return (
    <>
      {og.map(([property, content]) => (
        <meta key={`${property} ${content}`} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      <meta name="twitter:image" content={card.url} />
      <meta name="twitter:image:alt" content={card.alt} />
      {index && <meta name="robots" content="max-image-preview:large" />}
      {article?.isAiGenerated && <meta name="AIGC" content={aigcLabel} />}
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={routes.openSearch()}
        title={site.shortName}
      />
      {!facts.feeds && (
        <link
          rel="alternate"
          type="application/rss+xml"
          href={site.url + routes.feed(routes.home())}
          title={site.name}
        />
      )}
      {previous && <link rel="prev" href={site.url + previous} />}
      {next && <link rel="next" href={site.url + next} />}
      {jsonLd && <JsonLd data={jsonLd} />}
    </>
  );
}

const articleTags = ({
  date,
  updated,
  section,
  tags,
  author,
}: NonNullable<PageFacts['article']>): [string, string][] => [
  ['article:published_time', isoDateTime(date)],
  ...(updated ? [['article:modified_time', isoDateTime(updated)] as [string, string]] : []),
  ['article:section', section],
  ...tags.map((tag): [string, string] => ['article:tag', tag]),
  ...(author ? [['article:author', author] as [string, string]] : []),
];

/** The metadata label for generated content (GB 45438-2025): Label 1 means generated, ContentProducer is who made it. */
const aigcLabel = JSON.stringify({ Label: '1', ContentProducer: site.name });
