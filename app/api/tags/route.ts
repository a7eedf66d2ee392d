import { preflightAnswer } from '@/lib/api/answer';
import { direct } from '@/lib/api/direct';
import { termsAnswer } from '@/lib/api/terms';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightAnswer;

/** All tags, or those that `q` finds, with how many articles each has. */
export const GET = direct('/api/tags', (request) => termsAnswer(request, 'tag'));
