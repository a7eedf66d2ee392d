import { preflightAnswer, problemAnswer } from '@/lib/api/answer';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightAnswer;

/** What the API does not have is a problem document too. */
export const GET = (request: Request) => problemAnswer(request, 404, '没有这个接口');
