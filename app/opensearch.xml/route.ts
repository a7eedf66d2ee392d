import { taggedResponse } from '@/lib/http';
import { openSearch } from '@/lib/seo/opensearch';

export const dynamic = 'force-dynamic';

/** The OpenSearch description, with which browsers search the site from the address bar. */
export const GET = (request: Request) =>
  taggedResponse(request, openSearch(), 'application/opensearchdescription+xml; charset=utf-8');
