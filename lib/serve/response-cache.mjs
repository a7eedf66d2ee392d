import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { acceptsGzip } from './accepts-gzip.mjs';
import { hold } from './hold.mjs';

const compress = promisify(gzip);

/**
 * Finished pages in front of Next, plain and gzipped, each for as long as the store is at the version at which its
 * rendering began: at one version a page is the same bytes for every reader. A hit costs no more than writing
 * them. Only what Next itself marks for shared caches (`s-maxage`) is kept; bounded by bytes.
 */

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ version: string, headers: import('node:http').OutgoingHttpHeaders, body: Buffer, gzipped: Buffer }} Entry */

/**
 * Gives a handler that answers from the cache, or lets `render` answer and keeps what it said.
 * @param {{ version: () => string, maxBytes: number, render: (request: Request, response: Response) => unknown }} options
 * @returns {(request: Request, response: Response) => unknown}
 */
export function responseCache({ version, maxBytes, render }) {
  /** @type {LRUCache<string, Entry>} */
  const entries = new LRUCache({
    maxSize: maxBytes,
    sizeCalculation: ({ body, gzipped }) => body.length + gzipped.length + 1024,
  });

  /**
   * Renderings under way, by path. Next lets a request share one that is, and that one may have begun at an older
   * version: what it gives is not kept.
   * @type {Map<string, number>}
   */
  const underWay = new Map();
  /** @param {Request} request @param {Response} response */
  const renderCounted = async (request, response) => {
    const path = pathOf(request);
    underWay.set(path, (underWay.get(path) ?? 0) + 1);
    try {
      return await render(request, response);
    } finally {
      const left = (underWay.get(path) ?? 1) - 1;
      if (left > 0) underWay.set(path, left);
      else underWay.delete(path);
    }
  };

  return (request, response) => {
    if (!isPlainPage(request)) return renderCounted(request, response);
    const key = request.url ?? '/';
    const now = version();
    const entry = entries.get(key);
    if (entry?.version === now) return send(request, response, entry);

    const shared = underWay.has(key);
    const wantsGzip = acceptsGzip(request);
    delete request.headers['accept-encoding'];
    hold(response, async ({ headers, body }) => {
      const fresh = {
        version: now,
        headers,
        body,
        gzipped: body.length > 1024 ? await compress(body) : body,
      };
      if (!shared && response.statusCode === 200 && /s-maxage=[1-9]/.test(String(headers['cache-control'])))
        entries.set(key, fresh);
      write(response, fresh, wantsGzip);
    });
    return renderCounted(request, response);
  };
}

/** A page as any reader asks for it; not a file, or the API. @param {Request} request */
function isPlainPage({ method, url = '', headers }) {
  return (
    method === 'GET' &&
    !/[?]|^\/(?:_next|api|media)\/|\.\w+$/.test(url) &&
    !headers.range &&
    !headers.cookie?.includes('__prerender')
  );
}

/** @param {Request} request */
const pathOf = ({ url = '/' }) => url.replace(/\?.*/s, '');

/** @param {Request} request @param {Response} response @param {Entry} entry */
function send(request, response, entry) {
  const known = request.headers['if-none-match'];
  if (
    known &&
    entry.headers.etag &&
    known
      .split(/\s*,\s*/)
      .some((tag) => tag.replace(/^W\//, '') === String(entry.headers.etag).replace(/^W\//, ''))
  ) {
    const { 'content-length': _length, 'content-type': _type, ...headers } = entry.headers;
    response.writeHead(304, headers).end();
    return;
  }
  for (const [name, value] of Object.entries(entry.headers))
    if (value !== undefined) response.setHeader(name, value);
  write(response, entry, acceptsGzip(request));
}

/** @param {Response} response @param {Entry} entry @param {boolean} gzipped */
function write(response, entry, gzipped) {
  const packed = gzipped && entry.gzipped !== entry.body;
  const body = packed ? entry.gzipped : entry.body;
  if (packed) response.setHeader('content-encoding', 'gzip');
  if (response.statusCode !== 304 && response.statusCode !== 204)
    response.setHeader('content-length', body.length);
  response.end(body);
}
