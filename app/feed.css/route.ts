import { feedCss } from '@/lib/feeds/feed-css';
import { taggedResponse } from '@/lib/http';

export const dynamic = 'force-dynamic';

/** The sheet with which a browser shows a feed as a page. */
export const GET = (request: Request) => taggedResponse(request, feedCss, 'text/css; charset=utf-8');
