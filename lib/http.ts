import { createHash } from 'node:crypto';
import fresh from 'fresh';
import Negotiator from 'negotiator';

/** HTTP rules shared by pages and the API: ETags, conditional requests, content encodings (RFC 9110). */

/** Seconds a client may reuse a response without revalidating. */
export const maxAge = 30;

/** CORS headers that let any site read a response. */
export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link',
};

/** Strong `ETag` of a body. */
export const etagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha1').update(body).digest('base64url')}"`;

type Conditions = { 'if-none-match'?: string; 'if-modified-since'?: string };
type Validators = { etag?: string; 'last-modified'?: string };

/** Whether the client's copy is current, so the response is a 304. */
export const isFresh = (
  { 'if-none-match': tag, 'if-modified-since': since }: Conditions,
  response: Validators,
): boolean => fresh({ 'if-none-match': tag, 'if-modified-since': since }, response);

export type Encoding = 'br' | 'gzip';
const known = new Map<string, Encoding | undefined>();
/** `preferred` breaks ties between equal q-values; the package's types lack it. */
type Encodings = { encodings(available: string[], options?: { preferred: string[] }): string[] };

/** Best encoding for an `Accept-Encoding` header; `undefined` for identity. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
  if (!acceptEncoding) return undefined;
  if (!known.has(acceptEncoding)) {
    // Browsers send a handful of values; the limit protects against clients that make them up.
    if (known.size > 100) known.clear();
    const negotiator: Encodings = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
    const best = negotiator.encodings(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] })[0];
    known.set(acceptEncoding, best === 'br' || best === 'gzip' ? best : undefined);
  }
  return known.get(acceptEncoding);
}

/**
 * Responds with `body` and its `ETag`, plus `Last-Modified` if `changed` (ms since the epoch) is given; 304 if the
 * client's copy is current. `caching` is the `Cache-Control` value.
 */
export function etagResponse(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  { changed, caching = `public, max-age=${maxAge}` }: { changed?: number; caching?: string } = {},
): Response {
  const validators = {
    etag: etagOf(body),
    ...(changed !== undefined && { 'last-modified': new Date(changed).toUTCString() }),
  };
  const headers = { ...corsHeaders, ...validators, 'cache-control': caching };
  if (isFresh(Object.fromEntries(request.headers), validators))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': type } });
}

/** An uncached plain-text error, for URLs that are neither pages nor API. */
export const plainResponse = (status: 404 | 503, text: string, headers: Record<string, string> = {}) =>
  new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });

/** All query parameters of a request with all their values, as `readSearchFilter` takes them. */
export function paramsOf(request: Request): Record<string, string[]> {
  const params: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new URL(request.url).searchParams)
    params[name] = [...(params[name] ?? []), value];
  return params;
}
