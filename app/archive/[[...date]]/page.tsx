import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArchiveIndex } from '@/components/archive-index';
import { ArchiveListing } from '@/components/archive-listing';
import { PageHead } from '@/components/page-head';
import { type ArchivePage, archivePage, listMonths } from '@/lib/content/archive';
import { besides, type PageFacts, pageMetadata } from '@/lib/page-metadata';
import { decodeSegments, splitPage } from '@/lib/route-params';
import { routes } from '@/lib/routes';
import { listingJsonLd } from '@/lib/seo/json-ld';
import { dateName } from '@/lib/time';

type Props = { params: Promise<{ date?: string[] }> };

export const generateStaticParams = () => [];

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  pageMetadata(factsOf(find(decodeSegments((await params).date))));

/** The months, or the articles of a month or a day. */
export default async function ArchiveRoute({ params }: Props) {
  const listing = find(decodeSegments((await params).date));
  const facts = factsOf(listing);
  if (!listing) return <ArchiveIndex months={listMonths()} head={<PageHead facts={facts} />} />;
  const jsonLd = listingJsonLd(facts, listing.stories, [{ name: '往期', path: routes.archive() }]);
  return <ArchiveListing listing={listing} head={<PageHead facts={facts} jsonLd={jsonLd} />} />;
}

function factsOf(listing: ArchivePage | undefined): PageFacts {
  if (!listing) return { title: '往期', description: '按年月日找文章。', path: routes.archive() };
  const { date, page, pages, total } = listing;
  const name = dateName(date);
  const urlOf = (number: number) => routes.archive(date, number);
  return {
    title: page > 1 ? `${name}，第 ${page} 页` : name,
    description: `${name}的 ${total} 篇文章`,
    path: urlOf(page),
    ...besides(page, pages, urlOf),
  };
}

function find(segments: string[]): ArchivePage | undefined {
  const { path, page } = splitPage(segments);
  if (path === '') {
    if (segments.length > 0) permanentRedirect(routes.archive());
    return undefined;
  }
  const parts = path.split('/');
  // A year is a part of the list of months.
  if (parts.length === 1 && listMonths().some(({ key }) => key.startsWith(`${path}-`)))
    permanentRedirect(`${routes.archive()}#${path}`);
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  if (!/^\d{4}-\d{2}(?:-\d{2})?$/.test(date)) notFound();
  const listing = archivePage(date, page) ?? notFound();
  if (routes.archive(date, page) !== `${routes.archive()}/${segments.join('/')}`)
    permanentRedirect(routes.archive(date, page));
  return listing;
}
