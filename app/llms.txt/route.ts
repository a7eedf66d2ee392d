import { taggedAnswer } from '@/lib/api/answer';
import { currentEdition } from '@/lib/content/edition';
import { llms } from '@/lib/seo/llms';

export const dynamic = 'force-dynamic';

/** The site in one text, for programs that read text. */
export const GET = (request: Request) =>
  taggedAnswer(request, llms(currentEdition()), 'text/plain; charset=utf-8');
