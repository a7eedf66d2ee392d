import { direct } from '@/lib/api/direct';
import { preflightResponse } from '@/lib/api/responses';
import { termsResponse } from '@/lib/api/terms';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightResponse;

/** All tags, or those that match `q`, with article counts. */
export const GET = direct('/api/tags', (request) => termsResponse(request, 'tag'));
