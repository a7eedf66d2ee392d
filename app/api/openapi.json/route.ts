import { direct } from '@/lib/api/direct-handlers';
import { openapiDocument } from '@/lib/api/openapi';
import { jsonResponse, preflightResponse } from '@/lib/api/responses';
import { routes } from '@/lib/urls/routes';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightResponse;

/** The OpenAPI document. */
export const GET = direct(routes.openapi(), (request) => jsonResponse(request, openapiDocument()));
