import type { PageResponse } from './types';

/**
 * A permanent redirect to `target`. Appends `query` (the old URL's, with its `?`, or empty) unless the target has
 * its own. Cached for an hour instead of indefinitely, because an article may move back.
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

/** Target of a permanent redirect, or `undefined`. */
export const redirectTarget = ({ status, headers }: PageResponse): string | undefined =>
  status === 308 && headers.location ? String(headers.location) : undefined;
