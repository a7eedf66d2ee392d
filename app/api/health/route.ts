import { preflightResponse } from '@/lib/api/responses';
import { currentEdition } from '@/lib/content/edition';
import { corsHeaders } from '@/lib/http';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightResponse;

/** Health check: whether there is a store, its version, and how many articles it has. */
export function GET() {
  const { version, ids, store } = currentEdition();
  return Response.json(
    { status: store ? 'ok' : 'empty', version, articles: ids.length },
    { headers: { ...corsHeaders, 'cache-control': 'no-store' } },
  );
}
