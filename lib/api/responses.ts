import { corsHeaders, etagResponse } from '../http';

/** An invalid parameter: its name, the value and the problem. */
export type BadParameter = { parameter: string; value: string; problem: string };

/** A JSON response with CORS headers and an `ETag`; `next` is the URL of the next page, for `Link` (RFC 8288). */
export function jsonResponse(request: Request, value: unknown, next?: string): Response {
  const response = etagResponse(request, JSON.stringify(value), 'application/json; charset=utf-8');
  // Headers must be ASCII; `URL` converts a Chinese host name to Punycode.
  if (next) response.headers.set('link', `<${new URL(next).href}>; rel="next"`);
  return response;
}

/** An error as `application/problem+json` (RFC 9457). `detail` is for people; `errors` lists the bad parameters. */
export function problemResponse(
  request: Request,
  status: 400 | 404,
  detail: string,
  extensions: { errors?: BadParameter[]; [name: string]: unknown } = {},
): Response {
  const { pathname, search } = new URL(request.url);
  const title = status === 400 ? '请求里有不能用的值' : '没有找到';
  const problem = { type: 'about:blank', title, status, detail, instance: pathname + search, ...extensions };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...corsHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}

/** The response to a CORS preflight (fetch.spec.whatwg.org). */
export const preflightResponse = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'if-none-match, accept, content-type',
      'access-control-max-age': '86400',
    },
  });
