import { paramsOf, taggedAnswer } from '@/lib/api/answer';
import { rss } from '@/lib/feeds/feed';
import { findFeed } from '@/lib/feeds/find-feed';
import { decodeSegments } from '@/lib/route-params';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ form: string; path?: string[] }> };

/** The feed of any listing: `…/index.xml` (next.config.mjs). */
export async function GET(request: Request, { params }: Context) {
  const feed = findFeed(decodeSegments((await params).path), paramsOf(request));
  if (!feed)
    return new Response('没有这个订阅源\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  return taggedAnswer(request, rss(feed), 'application/rss+xml; charset=utf-8');
}
