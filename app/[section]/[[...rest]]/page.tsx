import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArticlePage } from '@/components/article-page';
import { PageHead } from '@/components/page-head';
import { SectionListing } from '@/components/section-listing';
import { articleCard, cardLink, listingCard } from '@/lib/cards/card-model';
import { type Article, getArticle } from '@/lib/content/article';
import { sectionPage } from '@/lib/content/listings';
import { besides, type PageFacts, pageMetadata } from '@/lib/page-metadata';
import { decodeSegments, splitPage } from '@/lib/route-params';
import { routes } from '@/lib/routes';
import { articleJsonLd, listingJsonLd } from '@/lib/seo/json-ld';

type Props = { params: Promise<{ section: string; rest?: string[] }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = find(await params);
  return pageMetadata(found.article ? articleFacts(found.article) : listingFacts(found.listing));
}

/** A section, a further page of it, or one of its articles. */
export default async function SectionRoute({ params }: Props) {
  const { article, listing } = find(await params);
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
    ...besides(page, pages, urlOf),
  };
}

function find(
  params: Awaited<Props['params']>,
): { article: Article; listing?: undefined } | { article?: undefined; listing: Listing } {
  const [section = '', ...segments] = decodeSegments([params.section, ...(params.rest ?? [])]);
  const { path, page } = splitPage(segments);
  if (path === '') {
    const listing = sectionPage(section, page) ?? notFound();
    if (segments.length > 0 && page === 1) permanentRedirect(routes.section(section));
    return { listing };
  }
  if (segments.length > 1) notFound();
  const slug = path.toLowerCase();
  const article = getArticle(section, slug) ?? notFound();
  if (slug !== path) permanentRedirect(article.url);
  return { article };
}
