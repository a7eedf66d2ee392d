import { LRUCache } from 'lru-cache';
import { etagOf } from '../lib/http';
import { speculationRulesHeader } from '../lib/urls/speculation-rules';
import { isHtml, type PageRequest, type PageResponse, type Respond } from './types';

/** For proxies: a page may be a minute old, and an older one may be served while they fetch the next. */
const shared = 's-maxage=60, stale-while-revalidate=3540';

/** What a page's compressed bodies take besides it, at most. */
const withEncodings = 1.6;

type Entry = { version: string; page: PageResponse };

/**
 * Finished pages, each for as long as the store is at the version at which its rendering began: at one version a page is
 * the same bytes for every reader (what depends on the clock is part of the version). Only pages without a query are
 * cached; bounded by bytes. The version is read before the rendering begins, so a commit in the middle costs one more
 * rendering and never leaves a stale page; requests that come meanwhile share the rendering of their version.
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
    sizeCalculation: ({ page }) => Math.ceil(page.body.length * withEncodings) + 1024,
  });
  const underWay = new Map<string, Promise<PageResponse>>();

  /** The cached page at a canonical URL, if there is one of this version. */
  function hit(url: string): PageResponse | undefined {
    const entry = entries.get(url);
    return entry && entry.version === version() ? entry.page : undefined;
  }

  async function render(request: PageRequest, now: string): Promise<PageResponse> {
    const response = await respond(request);
    if (!isHtml(response) || response.status !== 200) return response;
    const isCached = isPlainPage(request);
    const page = {
      ...response,
      headers: {
        ...response.headers,
        'cache-control': isCached ? shared : 'no-cache',
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
      if (!isPlainPage(request)) return render(request, now);
      const cached = entries.get(request.url);
      if (cached?.version === now) return Promise.resolve(cached.page);
      const key = `${now} ${request.url}`;
      const rendering = underWay.get(key) ?? render(request, now).finally(() => underWay.delete(key));
      underWay.set(key, rendering);
      return rendering;
    },
  };
}

/** A page as any reader asks for it: what a query asks for is as good as endless. */
const isPlainPage = ({ method, url }: PageRequest) => method === 'GET' && !/\?|\.\w+$/.test(url);
