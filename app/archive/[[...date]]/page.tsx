import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { PageHead } from '@/components/frame/page-head';
import { type ArchivePage, archivePage, listMonths } from '@/lib/content/archive';
import { type PageFacts, pageMetadata, prevNext } from '@/lib/page-metadata';
import { listingJsonLd } from '@/lib/seo/json-ld';
import { dateName } from '@/lib/time';
import { resolvePage, urlOf } from '@/lib/urls/resolve';
import { routes } from '@/lib/urls/routes';
import { pathOf } from '@/lib/urls/segments';
import { ArchiveIndex } from './archive-index';
import { ArchiveListing } from './archive-listing';

type Props = { params: Promise<{ date?: string[] }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  pageMetadata(factsOf(find(pathOf('archive', ...((await params).date ?? [])))));

/** The months, or the articles of a month or a day. */
export default async function ArchiveRoute({ params }: Props) {
  const listing = find(pathOf('archive', ...((await params).date ?? [])));
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
    ...prevNext(page, pages, urlOf),
  };
}

/** `undefined` means the list of months. Cached, since both the head and the body need it. */
const find = cache((path: string): ArchivePage | undefined => {
  for (const place of resolvePage(path)) {
    if (place.kind !== 'archive') continue;
    const { date, page } = place;
    // A year is a section of the list of months.
    if (date.length === 4 && listMonths().some(({ key }) => key.startsWith(`${date}-`)))
      permanentRedirect(`${routes.archive()}#${date}`);
    const listing = date.length > 4 ? archivePage(date, page) : undefined;
    if (date !== '' && !listing) continue;
    if (urlOf(place) !== path) permanentRedirect(urlOf(place));
    return listing;
  }
  return notFound();
});
