import { currentEdition } from '@/lib/content/edition';
import { etagResponse } from '@/lib/http';
import { newsSitemap } from '@/lib/seo/news-sitemap';

export const dynamic = 'force-dynamic';

/** The articles of the last two days, for Google News. */
export const GET = (request: Request) =>
  etagResponse(request, newsSitemap(currentEdition()), 'application/xml; charset=utf-8');
