import { createHash } from 'node:crypto';
import fresh from 'fresh';
import Negotiator from 'negotiator';

/** What HTTP asks of every response, pages and API alike: tags, conditions, encodings (RFC 9110). */

/** Seconds for which a client may use a response without asking again. */
export const maxAge = 30;

/** Headers that let any page of any site read a response. */
export const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link',
};

/** The strong `ETag` of a body. */
export const etagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha1').update(body).digest('base64url')}"`;

type Conditions = { 'if-none-match'?: string; 'if-modified-since'?: string };
type Validators = { etag?: string; 'last-modified'?: string };

/** Whether the client has what a response with these headers would bring: then the response is a 304. */
export const isFresh = (
  { 'if-none-match': tag, 'if-modified-since': since }: Conditions,
  response: Validators,
): boolean => fresh({ 'if-none-match': tag, 'if-modified-since': since }, response);

export type Encoding = 'br' | 'gzip';
const known = new Map<string, Encoding | undefined>();
/** `preferred` decides among those that a client likes alike; its types don't know it yet. */
type Encodings = { encodings(available: string[], options?: { preferred: string[] }): string[] };

/** The best encoding that an `Accept-Encoding` header takes; `undefined` for none. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
  if (!acceptEncoding) return undefined;
  if (!known.has(acceptEncoding)) {
    // Browsers send a handful of these; a client that makes up its own does not fill the memory.
    if (known.size > 100) known.clear();
    const negotiator: Encodings = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
    const best = negotiator.encodings(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] })[0];
    known.set(acceptEncoding, best === 'br' || best === 'gzip' ? best : undefined);
  }
  return known.get(acceptEncoding);
}

/**
 * A body of a `type` with its `ETag`, and `Last-Modified` where `changed` (ms since the epoch) is given; a 304 when the
 * client has it. `caching` is its `Cache-Control`.
 */
export function taggedResponse(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  { changed, caching = `public, max-age=${maxAge}` }: { changed?: number; caching?: string } = {},
): Response {
  const validators = {
    etag: etagOf(body),
    ...(changed !== undefined && { 'last-modified': new Date(changed).toUTCString() }),
  };
  const headers = { ...openToAll, ...validators, 'cache-control': caching };
  if (isFresh(Object.fromEntries(request.headers), validators))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': type } });
}

/** An error in a line of text that nobody caches: for what is neither a page nor of the API. */
export const plainResponse = (status: 404 | 503, text: string, headers: Record<string, string> = {}) =>
  new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });

/** The query parameters of a request, each with all its values, as `readSearchFilter` takes them. */
export function paramsOf(request: Request): Record<string, string[]> {
  const params: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new URL(request.url).searchParams)
    params[name] = [...(params[name] ?? []), value];
  return params;
}
