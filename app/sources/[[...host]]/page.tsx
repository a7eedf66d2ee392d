import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { PageHead } from '@/components/frame/page-head';
import { cardLink, listingCard } from '@/lib/cards/card-model';
import { listSources, type SourceEntry, type SourcePage, sourcePage } from '@/lib/content/sources';
import { type PageFacts, pageMetadata, prevNext } from '@/lib/page-metadata';
import { listingJsonLd } from '@/lib/seo/json-ld';
import { type Place, resolvePage, urlOf } from '@/lib/urls/resolve';
import { routes } from '@/lib/urls/routes';
import { pathOf } from '@/lib/urls/segments';
import { SourceIndex, sourceIndexPages } from './source-index';
import { SourceListing } from './source-listing';

type Props = { params: Promise<{ host?: string[] }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  pageMetadata(factsOf(find(pathOf('sources', ...((await params).host ?? [])))));

/** All cited sites, or the articles that cite one of them. */
export default async function SourceRoute({ params }: Props) {
  const found = find(pathOf('sources', ...((await params).host ?? [])));
  const facts = factsOf(found);
  if (!('listing' in found))
    return <SourceIndex sources={found.sources} page={found.page} head={<PageHead facts={facts} />} />;
  const jsonLd = listingJsonLd(facts, found.listing.stories, [{ name: '来源', path: routes.sources() }]);
  return <SourceListing listing={found.listing} head={<PageHead facts={facts} jsonLd={jsonLd} />} />;
}

function factsOf(found: Found): PageFacts {
  if (!('listing' in found)) {
    const { page, sources } = found;
    return {
      title: page > 1 ? `来源，第 ${page} 页` : '来源',
      description: '文章引用了谁，多少次。',
      path: routes.sources(page),
      ...prevNext(page, sourceIndexPages(sources.length), routes.sources),
    };
  }
  const { host, total, page, pages } = found.listing;
  const urlOf = (number: number) => routes.source(host, number);
  return {
    title: page > 1 ? `${host}，第 ${page} 页` : `引用 ${host} 的文章`,
    description: `${total} 篇文章引用了 ${host}`,
    path: urlOf(page),
    feeds: routes.feeds(urlOf(1)),
    card: cardLink(urlOf(1), listingCard('来源', host)),
    ...prevNext(page, pages, urlOf),
  };
}

type Found = { listing: SourcePage } | { sources: SourceEntry[]; page: number };

/** Cached, since `generateMetadata` and the page both call it. */
const find = cache((path: string): Found => {
  for (const place of resolvePage(path)) {
    const found = findAt(place);
    if (!found) continue;
    if (urlOf(place) !== path) permanentRedirect(urlOf(place));
    return found;
  }
  return notFound();
});

function findAt(place: Place): Found | undefined {
  if (place.kind === 'sources') {
    const sources = listSources();
    return place.page <= sourceIndexPages(sources.length) ? { sources, page: place.page } : undefined;
  }
  const listing = place.kind === 'source' ? sourcePage(place.host, place.page) : undefined;
  return listing && { listing };
}
