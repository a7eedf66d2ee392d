import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { SourceIndex } from '@/components/source-index';
import { SourceListing } from '@/components/source-listing';
import { listSources, type SourceEntry, type SourcePage, sourcePage } from '@/lib/content/sources';
import { pageMetadata } from '@/lib/page-metadata';
import { decodeSegments, splitPage } from '@/lib/route-params';
import { routes } from '@/lib/routes';
import { readHost } from '@/lib/text/hosts';

type Props = { params: Promise<{ host?: string[] }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = find(decodeSegments((await params).host));
  if (!('listing' in found))
    return pageMetadata({
      title: '来源',
      description: '文章引用了谁，多少次。',
      path: routes.sources(found.page),
    });
  const { host, total, page } = found.listing;
  return pageMetadata({
    title: page > 1 ? `${host}，第 ${page} 页` : `引用 ${host} 的文章`,
    description: `${total} 篇文章引用了 ${host}`,
    path: routes.source(host, page),
    feeds: routes.feeds(routes.source(host)),
  });
}

/** Everybody who is cited, or the articles that cite one of them. */
export default async function SourceRoute({ params }: Props) {
  const found = find(decodeSegments((await params).host));
  return 'listing' in found ? (
    <SourceListing listing={found.listing} />
  ) : (
    <SourceIndex sources={found.sources} page={found.page} />
  );
}

function find(segments: string[]): { listing: SourcePage } | { sources: SourceEntry[]; page: number } {
  const { path, page } = splitPage(segments);
  if (path === '') {
    if (segments.length > 0 && page === 1) permanentRedirect(routes.sources());
    return { sources: listSources(), page };
  }
  const host = readHost(path) ?? notFound();
  const listing = sourcePage(host, page) ?? notFound();
  if (routes.source(host, page) !== `${routes.sources()}/${segments.join('/')}`)
    permanentRedirect(routes.source(host, page));
  return { listing };
}
