import { currentEdition } from '@/lib/content/edition';
import { etagResponse } from '@/lib/http';
import { llms } from '@/lib/seo/llms';

export const dynamic = 'force-dynamic';

/** The site as one text, for language models (llmstxt.org). */
export const GET = (request: Request) =>
  etagResponse(request, llms(currentEdition()), 'text/plain; charset=utf-8');
