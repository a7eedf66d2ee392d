import { taggedAnswer } from '@/lib/api/answer';
import { robots } from '@/lib/seo/robots';

export const dynamic = 'force-dynamic';

/** What crawlers may read, and where all of it is listed. */
export const GET = (request: Request) => taggedAnswer(request, robots(), 'text/plain; charset=utf-8');
