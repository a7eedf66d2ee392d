import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArticlePage } from '@/components/article-page';
import { SectionListing } from '@/components/section-listing';
import { getArticle } from '@/lib/content/article';
import { sectionPage } from '@/lib/content/listings';
import { pageMetadata } from '@/lib/page-metadata';
import { decodeSegments, splitPage } from '@/lib/route-params';
import { routes } from '@/lib/routes';

type Props = { params: Promise<{ section: string; rest?: string[] }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = find(await params);
  if (found.article) {
    const { title, summary, url } = found.article;
    return pageMetadata({ title, description: summary, path: url });
  }
  const { section, page } = found.listing;
  return pageMetadata({
    title: page > 1 ? `${section.name}，第 ${page} 页` : section.name,
    description: section.description,
    path: routes.section(section.folder, page),
    feed: routes.feed(routes.section(section.folder)),
  });
}

/** A section, a further page of it, or one of its articles. */
export default async function SectionRoute({ params }: Props) {
  const found = find(await params);
  return found.article ? <ArticlePage article={found.article} /> : <SectionListing listing={found.listing} />;
}

function find(params: Awaited<Props['params']>) {
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
