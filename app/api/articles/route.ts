import { preflightAnswer } from '@/lib/api/answer';
import { articlesAnswer } from '@/lib/api/articles';
import { direct } from '@/lib/api/direct';
import { routes } from '@/lib/routes';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightAnswer;

export const GET = direct(routes.articlesApi(), articlesAnswer);
