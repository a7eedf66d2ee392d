import { taggedAnswer } from '@/lib/api/answer';
import { feedCss } from '@/lib/feeds/feed-css';

export const dynamic = 'force-dynamic';

/** The sheet with which a browser shows a feed as a page. */
export const GET = (request: Request) => taggedAnswer(request, feedCss, 'text/css; charset=utf-8');
