import { etagResponse } from '@/lib/http';
import { speculationRules } from '@/lib/urls/speculation-rules';

export const dynamic = 'force-dynamic';

/** Which pages a browser may prefetch. Pages name this URL in their `Speculation-Rules` header. */
export const GET = (request: Request) =>
  etagResponse(request, JSON.stringify(speculationRules), 'application/speculationrules+json', {
    caching: 'public, max-age=86400',
  });
