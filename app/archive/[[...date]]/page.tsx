import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArchiveIndex } from '@/components/archive-index';
import { ArchiveListing } from '@/components/archive-listing';
import { type ArchivePage, archivePage, listMonths } from '@/lib/content/archive';
import { pageMetadata } from '@/lib/page-metadata';
import { decodeSegments, splitPage } from '@/lib/route-params';
import { routes } from '@/lib/routes';
import { dateName } from '@/lib/time';

type Props = { params: Promise<{ date?: string[] }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const listing = find(decodeSegments((await params).date));
  if (!listing)
    return pageMetadata({ title: '往期', description: '按年月日找文章。', path: routes.archive() });
  const name = dateName(listing.date);
  return pageMetadata({
    title: listing.page > 1 ? `${name}，第 ${listing.page} 页` : name,
    description: `${name}的 ${listing.total} 篇文章`,
    path: routes.archive(listing.date, listing.page),
  });
}

/** The months, or the articles of a month or a day. */
export default async function ArchiveRoute({ params }: Props) {
  const listing = find(decodeSegments((await params).date));
  return listing ? <ArchiveListing listing={listing} /> : <ArchiveIndex months={listMonths()} />;
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
