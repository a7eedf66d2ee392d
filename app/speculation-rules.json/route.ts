import { taggedResponse } from '@/lib/http';
import { speculationRules } from '@/lib/urls/speculation-rules';

export const dynamic = 'force-dynamic';

/** Which pages a browser may fetch before a reader follows a link (the `Speculation-Rules` header of pages leads here). */
export const GET = (request: Request) =>
  taggedResponse(request, JSON.stringify(speculationRules), 'application/speculationrules+json', {
    caching: 'public, max-age=86400',
  });
