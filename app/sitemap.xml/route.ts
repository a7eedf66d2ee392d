import { currentEdition } from '@/lib/content/edition';
import { taggedResponse } from '@/lib/http';
import { sitemap } from '@/lib/seo/sitemap';

export const dynamic = 'force-dynamic';

/** All addresses for search engines, or the index of the files that hold them. */
export const GET = (request: Request) =>
  taggedResponse(request, sitemap(currentEdition()), 'application/xml; charset=utf-8');
