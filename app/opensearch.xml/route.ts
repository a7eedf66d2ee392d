import { taggedResponse } from '@/lib/http';
import { openSearch } from '@/lib/seo/opensearch';

export const dynamic = 'force-dynamic';

/** How a browser searches here from its address bar (app/layout.tsx links to it). */
export const GET = (request: Request) =>
  taggedResponse(request, openSearch(), 'application/opensearchdescription+xml; charset=utf-8');
