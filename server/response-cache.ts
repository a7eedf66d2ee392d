import { LRUCache } from 'lru-cache';
import { etagOf } from '../lib/http';
import { speculationRulesHeader } from '../lib/urls/speculation-rules';
import { isHtml, type PageRequest, type PageResponse, type Respond } from './types';

/** Shared caches may keep a page for a minute, then serve it stale while they revalidate. */
const cacheControl = 's-maxage=60, stale-while-revalidate=3540';

/** Upper bound of a page's size including its compressed bodies, as a multiple of the plain body. */
const encodedFactor = 1.6;

type Entry = { version: string; page: PageResponse };

/**
 * Caches rendered pages for one store version; within a version a page is the same for every reader (the version
 * also covers what depends on the clock). Only pages without a query are cached, up to `maxBytes`. The version is
 * read before rendering, so a commit during rendering costs one extra rendering but never leaves a stale page.
 * Concurrent requests share one rendering per version.
 */
export function responseCache({
  version,
  maxBytes,
  respond,
}: {
  version: () => string;
  maxBytes: number;
  respond: Respond;
}) {
  const entries = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    sizeCalculation: ({ page }) => Math.ceil(page.body.length * encodedFactor) + 1024,
  });
  const inFlight = new Map<string, Promise<PageResponse>>();

  /** The cached page for a canonical URL, if it is of the current version. */
  function hit(url: string): PageResponse | undefined {
    const entry = entries.get(url);
    return entry && entry.version === version() ? entry.page : undefined;
  }

  async function render(request: PageRequest, now: string): Promise<PageResponse> {
    const response = await respond(request);
    if (!isHtml(response) || response.status !== 200) return response;
    const isCached = isCacheable(request);
    const page = {
      ...response,
      headers: {
        ...response.headers,
        'cache-control': isCached ? cacheControl : 'no-cache',
        'speculation-rules': speculationRulesHeader,
        etag: etagOf(response.body),
      },
      encoded: {},
    };
    if (isCached) entries.set(request.url, { version: now, page });
    return page;
  }

  return {
    hit,
    respond(request: PageRequest): Promise<PageResponse> {
      const now = version();
      if (!isCacheable(request)) return render(request, now);
      const cached = entries.get(request.url);
      if (cached?.version === now) return Promise.resolve(cached.page);
      const key = `${now} ${request.url}`;
      const rendering = inFlight.get(key) ?? render(request, now).finally(() => inFlight.delete(key));
      inFlight.set(key, rendering);
      return rendering;
    },
  };
}

/** True for pages without a query. Queries are unbounded, so they are not cached. */
const isCacheable = ({ method, url }: PageRequest) => method === 'GET' && !/\?|\.\w+$/.test(url);
