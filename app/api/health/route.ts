import { currentEdition } from '@/lib/content/edition';

export const dynamic = 'force-dynamic';

/** For operators and scripts: whether there is a store, which version readers see, how many articles it has. */
export function GET() {
  const { version, ids, store } = currentEdition();
  return Response.json(
    { status: store ? 'ok' : 'empty', version, articles: ids.length },
    { headers: { 'cache-control': 'no-store' } },
  );
}
