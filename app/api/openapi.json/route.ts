import { jsonAnswer, preflightAnswer } from '@/lib/api/answer';
import { direct } from '@/lib/api/direct';
import { openapiDocument } from '@/lib/api/openapi';
import { routes } from '@/lib/routes';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightAnswer;

/** What the API can be asked and what it answers. */
export const GET = direct(routes.openapi(), (request) => jsonAnswer(request, openapiDocument()));
