import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

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

  return (request, response) => {
    if (!isPlainPage(request)) return render(request, response);
    const key = request.url ?? '/';
    const now = version();
    const entry = entries.get(key);
    if (entry?.version === now) return send(request, response, entry);

    const wantsGzip = acceptsGzip(request);
    delete request.headers['accept-encoding'];
    capture(response, async (headers, body) => {
      const fresh = {
        version: now,
        headers,
        body,
        gzipped: body.length > 1024 ? await compress(body) : body,
      };
      if (response.statusCode === 200 && /s-maxage=[1-9]/.test(String(headers['cache-control'])))
        entries.set(key, fresh);
      write(response, fresh, wantsGzip);
    });
    return render(request, response);
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
const acceptsGzip = ({ headers }) =>
  /\bgzip\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(String(headers['accept-encoding'] ?? ''));

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

/**
 * Holds back what is written to a response and hands it over when it is complete, with its headers still open.
 * @param {Response} response
 * @param {(headers: import('node:http').OutgoingHttpHeaders, body: Buffer) => unknown} complete
 */
function capture(response, complete) {
  const { write: writeOut, end, writeHead, flushHeaders } = response;
  /** @type {Buffer[]} */
  const chunks = [];
  /** @param {unknown} chunk @param {unknown} encoding */
  const keep = (chunk, encoding) => {
    if (typeof chunk === 'string')
      chunks.push(
        Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8'),
      );
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  /** @param {unknown[]} args */
  const callBack = (args) => {
    const done = args.find((arg) => typeof arg === 'function');
    if (typeof done === 'function') process.nextTick(done);
  };
  response.flushHeaders = () => {};
  response.writeHead = (/** @type {number} */ status, /** @type {any} */ ...rest) => {
    response.statusCode = status;
    const headers = rest.find((/** @type {unknown} */ part) => part && typeof part === 'object');
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    return response;
  };
  response.write = (/** @type {any[]} */ ...args) => {
    keep(args[0], args[1]);
    callBack(args);
    return true;
  };
  response.end = (/** @type {any[]} */ ...args) => {
    keep(args[0], args[1]);
    Object.assign(response, { write: writeOut, end, writeHead, flushHeaders });
    Promise.resolve(complete({ ...response.getHeaders() }, Buffer.concat(chunks))).then(
      () => callBack(args),
      (error) => response.destroy(error),
    );
    return response;
  };
}
