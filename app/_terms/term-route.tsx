import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { PageHead } from '@/components/frame/page-head';
import { cardLink, listingCard } from '@/lib/cards/card-model';
import { type TermPage, termPage } from '@/lib/content/listings';
import { type TermIndex, termIndex } from '@/lib/content/term-index';
import { type PageFacts, pageMetadata, prevNext } from '@/lib/page-metadata';
import { listingJsonLd } from '@/lib/seo/json-ld';
import { resolvePage, urlOf } from '@/lib/urls/resolve';
import { routes, type TermKind } from '@/lib/urls/routes';
import { pathOf } from '@/lib/urls/segments';
import { TermIndexPage } from './term-index-page';
import { TermListing } from './term-listing';

type Params = Promise<{ slug?: string[] }>;
export type TermRouteProps = { params: Params };

/** The requested path: `/tags` or `/topics`, and what follows. */
const pathFrom = async (kind: TermKind, params: Params) =>
  routes.terms(kind) + pathOf(...((await params).slug ?? [])).replace(/^\/$/, '');

export const kindNames = { tag: '标签', topic: '主题' };

/** The head of the index of tags or topics, or of one term's page. */
export const termMetadata = async (kind: TermKind, params: Params): Promise<Metadata> =>
  pageMetadata(factsOf(kind, find(await pathFrom(kind, params))));

/** The index of tags or topics, or one term's page. */
export async function TermRoute({ kind, params }: { kind: TermKind; params: Params }) {
  const found = find(await pathFrom(kind, params));
  const name = kindNames[kind];
  const facts = factsOf(kind, found);
  if ('index' in found)
    return <TermIndexPage name={name} index={found.index} head={<PageHead facts={facts} />} />;
  const { listing } = found;
  const jsonLd = listingJsonLd(facts, listing.stories, [{ name, path: routes.terms(kind) }]);
  return (
    <TermListing
      kind={kind}
      name={name}
      listing={listing}
      head={<PageHead facts={facts} jsonLd={jsonLd} />}
    />
  );
}

function factsOf(kind: TermKind, found: Found): PageFacts {
  const name = kindNames[kind];
  if ('index' in found) {
    const { page, pages } = found.index;
    const urlOf = (number: number) => routes.terms(kind, { page: number });
    return {
      title: page > 1 ? `${name}，第 ${page} 页` : name,
      path: urlOf(page),
      ...prevNext(page, pages, urlOf),
    };
  }
  const { term, breaks, page, pages, total } = found.listing;
  const urlOf = (number: number) => routes.term(kind, term.slug, number);
  return {
    title: page > 1 ? `${term.name}，第 ${page} 页` : term.name,
    description: term.description ?? `${name}“${term.name}”下的 ${total} 篇文章`,
    path: urlOf(page),
    feeds: routes.feeds(urlOf(1)),
    card: cardLink(urlOf(1), listingCard(name, term.name, breaks)),
    ...prevNext(page, pages, urlOf),
  };
}

type Found = { index: TermIndex } | { listing: TermPage };

/** Cached, since both the head and the body need it. */
const find = cache((path: string): Found => {
  for (const place of resolvePage(path)) {
    if (place.kind === 'terms') {
      const index = termIndex(place.of, { page: place.page });
      if (!index) continue;
      if (urlOf(place) !== path) permanentRedirect(urlOf(place));
      return { index };
    }
    const listing = place.kind === 'term' ? termPage(place.of, place.slug, place.page) : undefined;
    if (!listing || place.kind !== 'term') continue;
    const url = 'movedTo' in listing ? routes.term(place.of, listing.movedTo) : urlOf(place);
    if ('movedTo' in listing || url !== path) permanentRedirect(url);
    return { listing };
  }
  return notFound();
});
