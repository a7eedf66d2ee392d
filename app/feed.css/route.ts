import { feedCss } from '@/lib/feeds/feed-css';
import { etagResponse } from '@/lib/http';

export const dynamic = 'force-dynamic';

/** The style sheet for feeds opened in a browser. */
export const GET = (request: Request) => etagResponse(request, feedCss, 'text/css; charset=utf-8');
