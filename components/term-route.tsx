import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { type TermPage, termPage } from '@/lib/content/listings';
import { type TermIndex, termIndex } from '@/lib/content/term-index';
import { pageMetadata } from '@/lib/page-metadata';
import { decodeSegments, splitPage } from '@/lib/route-params';
import { routes, type TermKind } from '@/lib/routes';
import { termSlug } from '@/lib/text/slug';
import { TermIndexPage } from './term-index-page';
import { TermListing } from './term-listing';

type Params = Promise<{ slug?: string[] }>;
export type TermRouteProps = { params: Params };

export const kindNames = { tag: '标签', topic: '主题' };

/** The head of the index of tags or topics, or of one term's page. */
export async function termMetadata(kind: TermKind, params: Params): Promise<Metadata> {
  const found = find(kind, decodeSegments((await params).slug));
  const name = kindNames[kind];
  if ('index' in found)
    return pageMetadata({
      title: found.index.page > 1 ? `${name}，第 ${found.index.page} 页` : name,
      path: routes.terms(kind, { page: found.index.page }),
    });
  const { term, page, total } = found.listing;
  return pageMetadata({
    title: page > 1 ? `${term.name}，第 ${page} 页` : term.name,
    description: term.description ?? `${name}“${term.name}”下的 ${total} 篇文章`,
    path: routes.term(kind, term.slug, page),
    feeds: routes.feeds(routes.term(kind, term.slug)),
  });
}

/** The index of tags or topics, or one term's page. */
export async function TermRoute({ kind, params }: { kind: TermKind; params: Params }) {
  const found = find(kind, decodeSegments((await params).slug));
  if ('index' in found) return <TermIndexPage name={kindNames[kind]} index={found.index} />;
  return <TermListing kind={kind} name={kindNames[kind]} listing={found.listing} />;
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
