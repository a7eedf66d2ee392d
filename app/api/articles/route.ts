import { articlesResponse } from '@/lib/api/articles-endpoint';
import { direct } from '@/lib/api/direct-handlers';
import { preflightResponse } from '@/lib/api/responses';
import { routes } from '@/lib/urls/routes';

export const dynamic = 'force-dynamic';
export const OPTIONS = preflightResponse;

export const GET = direct(routes.articlesApi(), articlesResponse);
