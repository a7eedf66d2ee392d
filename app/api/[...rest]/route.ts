import { preflightResponse, problemResponse } from '@/lib/api/responses';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightResponse;

/** Unknown API URLs get a problem document too. */
export const GET = (request: Request) => problemResponse(request, 404, '没有这个接口');
