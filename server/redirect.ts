import type { PageResponse } from './types';

/**
 * A permanent redirect to `target`, with the query that the old URL came with (`?utm_source=…`, with its question mark, or
 * nothing) unless the new one has its own. Cached for an hour, not the year that a browser may take: an article can move
 * again, and back.
 */
export function redirectTo(target: string, query: string): PageResponse {
  const [, path = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(target) ?? [];
  return {
    status: 308,
    headers: {
      location: path.includes('?') ? target : path + query + fragment,
      'cache-control': 'public, max-age=3600',
    },
    body: Buffer.alloc(0),
  };
}

/** Where a response redirects to, if it does so for good. */
export const redirectTarget = ({ status, headers }: PageResponse): string | undefined =>
  status === 308 && headers.location ? String(headers.location) : undefined;
