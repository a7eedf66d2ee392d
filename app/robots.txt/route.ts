import { taggedResponse } from '@/lib/http';
import { robots } from '@/lib/seo/robots';

export const dynamic = 'force-dynamic';

/** What crawlers may read, and where all of it is listed. */
export const GET = (request: Request) => taggedResponse(request, robots(), 'text/plain; charset=utf-8');
