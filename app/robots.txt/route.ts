import { etagResponse } from '@/lib/http';
import { robots } from '@/lib/seo/robots';

export const dynamic = 'force-dynamic';

/** robots.txt, with the sitemaps. */
export const GET = (request: Request) => etagResponse(request, robots(), 'text/plain; charset=utf-8');
