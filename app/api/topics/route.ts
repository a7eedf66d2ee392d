import { preflightAnswer } from '@/lib/api/answer';
import { termsAnswer } from '@/lib/api/terms';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightAnswer;

/** All topics, or those that `q` finds, with how many articles each has. */
export const GET = (request: Request) => termsAnswer(request, 'topic');
