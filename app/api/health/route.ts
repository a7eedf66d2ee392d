import { common, preflightAnswer } from '@/lib/api/answer';
import { currentEdition } from '@/lib/content/edition';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightAnswer;

/** For operators and scripts: whether there is a store, which version readers see, how many articles it has. */
export function GET() {
  const { version, ids, store } = currentEdition();
  return Response.json(
    { status: store ? 'ok' : 'empty', version, articles: ids.length },
    { headers: { ...common, 'cache-control': 'no-store' } },
  );
}
