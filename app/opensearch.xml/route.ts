import { etagResponse } from '@/lib/http';
import { openSearch } from '@/lib/seo/opensearch';

export const dynamic = 'force-dynamic';

/** Serves the OpenSearch description, which lets browsers search the site from the address bar. */
export const GET = (request: Request) =>
  etagResponse(request, openSearch(), 'application/opensearchdescription+xml; charset=utf-8');
