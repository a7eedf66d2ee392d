import { taggedAnswer } from '@/lib/api/answer';
import { currentEdition } from '@/lib/content/edition';
import { newsSitemap } from '@/lib/seo/news-sitemap';

export const dynamic = 'force-dynamic';

/** The articles of the last two days, for Google News. */
export const GET = (request: Request) =>
  taggedAnswer(request, newsSitemap(currentEdition()), 'application/xml; charset=utf-8');
