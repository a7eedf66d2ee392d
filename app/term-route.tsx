import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { PageHead } from '@/components/page-head';
import { TermIndexPage } from '@/components/term-index-page';
import { TermListing } from '@/components/term-listing';
import { cardLink, listingCard } from '@/lib/cards/card-model';
import { type TermPage, termPage } from '@/lib/content/listings';
import { type TermIndex, termIndex } from '@/lib/content/term-index';
import { besides, type PageFacts, pageMetadata } from '@/lib/page-metadata';
import { decodeSegments, splitPage } from '@/lib/route-params';
import { routes, type TermKind } from '@/lib/routes';
import { listingJsonLd } from '@/lib/seo/json-ld';
import { termSlug } from '@/lib/text/slug';

type Params = Promise<{ slug?: string[] }>;
export type TermRouteProps = { params: Params };

export const kindNames = { tag: '标签', topic: '主题' };

/** The head of the index of tags or topics, or of one term's page. */
export const termMetadata = async (kind: TermKind, params: Params): Promise<Metadata> =>
  pageMetadata(factsOf(kind, find(kind, decodeSegments((await params).slug))));

/** The index of tags or topics, or one term's page. */
export async function TermRoute({ kind, params }: { kind: TermKind; params: Params }) {
  const found = find(kind, decodeSegments((await params).slug));
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
      ...besides(page, pages, urlOf),
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
    ...besides(page, pages, urlOf),
  };
}

type Found = { index: TermIndex } | { listing: TermPage };

/** A term may hold `/`, and even end in `/page/2`: the whole address is tried as a term first. */
function find(kind: TermKind, segments: string[]): Found {
  const whole = segments.join('/');
  const { path, page } = splitPage(segments);
  if (path === '') {
    if (segments.length > 0 && page === 1) permanentRedirect(routes.terms(kind));
    return { index: termIndex(kind, { page }) ?? notFound() };
  }
  const listing =
    (path !== whole && termPage(kind, termSlug(whole), 1)) ||
    termPage(kind, termSlug(path), page) ||
    notFound();
  if ('movedTo' in listing) permanentRedirect(routes.term(kind, listing.movedTo));
  const canonical = routes.term(kind, listing.term.slug, listing.page);
  if (canonical !== routes.term(kind, whole)) permanentRedirect(canonical);
  return { listing };
}
