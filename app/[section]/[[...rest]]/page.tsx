import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { PageHead } from '@/components/frame/page-head';
import { articleCard, cardLink, listingCard } from '@/lib/cards/card-model';
import { type Article, getArticle } from '@/lib/content/article';
import { sectionPage } from '@/lib/content/listings';
import { type PageFacts, pageMetadata, prevNext } from '@/lib/page-metadata';
import { articleJsonLd, listingJsonLd } from '@/lib/seo/json-ld';
import { resolvePage, urlOf } from '@/lib/urls/resolve';
import { routes } from '@/lib/urls/routes';
import { pathOf } from '@/lib/urls/segments';
import { ArticlePage } from './article-page';
import { SectionListing } from './section-listing';

type Props = { params: Promise<{ section: string; rest?: string[] }> };

const pathFrom = async (params: Props['params']) => {
  const { section, rest = [] } = await params;
  return pathOf(section, ...rest);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = find(await pathFrom(params));
  return pageMetadata(found.article ? articleFacts(found.article) : listingFacts(found.listing));
}

/** A section, a further page of it, or one of its articles. */
export default async function SectionRoute({ params }: Props) {
  const { article, listing } = find(await pathFrom(params));
  if (article) {
    const facts = articleFacts(article);
    const head = <PageHead facts={facts} jsonLd={articleJsonLd(article, facts)} />;
    return <ArticlePage article={article} head={head} />;
  }
  const facts = listingFacts(listing);
  const head = <PageHead facts={facts} jsonLd={listingJsonLd(facts, listing.stories)} />;
  return <SectionListing listing={listing} head={head} />;
}

function articleFacts(article: Article): PageFacts {
  const {
    title,
    breaks,
    summary,
    url,
    date,
    updated,
    section,
    topic,
    tags,
    author,
    isAiGenerated,
    citations,
  } = article;
  return {
    title,
    description: summary,
    path: url,
    card: cardLink(
      url,
      articleCard({
        title,
        breaks,
        section: section.name,
        topic,
        date,
        citationCount: citations.list.length,
      }),
    ),
    article: {
      date,
      updated,
      section: section.name,
      tags: tags.map(({ name }) => name),
      author,
      isAiGenerated,
    },
  };
}

type Listing = NonNullable<ReturnType<typeof sectionPage>>;

function listingFacts({ section, page, pages }: Listing): PageFacts {
  const urlOf = (number: number) => routes.section(section.folder, number);
  return {
    title: page > 1 ? `${section.name}，第 ${page} 页` : section.name,
    description: section.description,
    path: urlOf(page),
    feeds: routes.feeds(urlOf(1)),
    card: cardLink(urlOf(1), listingCard('版面', section.name)),
    ...prevNext(page, pages, urlOf),
  };
}

type Found = { article: Article; listing?: undefined } | { article?: undefined; listing: Listing };

/** Cached, since both the head and the body need it. */
const find = cache((path: string): Found => {
  for (const place of resolvePage(path)) {
    const article = place.kind === 'article' ? getArticle(place.section, place.slug) : undefined;
    const listing = place.kind === 'section' ? sectionPage(place.section, place.page) : undefined;
    if (!article && !listing) continue;
    if (urlOf(place) !== path) permanentRedirect(urlOf(place));
    return article ? { article } : { listing: listing as Listing };
  }
  return notFound();
});
