import { currentEdition } from '@/lib/content/edition';
import { taggedResponse } from '@/lib/http';
import { llms } from '@/lib/seo/llms';

export const dynamic = 'force-dynamic';

/** The site in one text, for programs that read text. */
export const GET = (request: Request) =>
  taggedResponse(request, llms(currentEdition()), 'text/plain; charset=utf-8');
