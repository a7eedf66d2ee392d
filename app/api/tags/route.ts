import { direct } from '@/lib/api/direct-handlers';
import { preflightResponse } from '@/lib/api/responses';
import { termsResponse } from '@/lib/api/terms-endpoint';
import { routes } from '@/lib/urls/routes';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightResponse;

/** All tags, or those that match `q`, with article counts. */
export const GET = direct(routes.termsApi('tag'), (request) => termsResponse(request, 'tag'));
