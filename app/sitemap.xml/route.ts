import { currentEdition } from '@/lib/content/edition';
import { etagResponse } from '@/lib/http';
import { sitemap } from '@/lib/seo/sitemap';

export const dynamic = 'force-dynamic';

/** The sitemap: all public URLs, or an index of sitemap files. */
export const GET = (request: Request) =>
  etagResponse(request, sitemap(currentEdition()), 'application/xml; charset=utf-8');
