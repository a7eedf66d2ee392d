import { corsHeaders, taggedResponse } from '../http';

/** What is wrong with a parameter: its name, the value, and what it should be. */
export type BadParameter = { parameter: string; value: string; problem: string };

/** JSON that any page may read, with an `ETag`; `next` is the URL of what follows it (RFC 8288). */
export function jsonResponse(request: Request, value: unknown, next?: string): Response {
  const response = taggedResponse(request, JSON.stringify(value), 'application/json; charset=utf-8');
  // A header takes no Han, and a host may have some.
  if (next) response.headers.set('link', `<${new URL(next).href}>; rel="next"`);
  return response;
}

/** What is wrong, for people and programs (RFC 9457): `detail` in words, `errors` by parameter. */
export function problemResponse(
  request: Request,
  status: 400 | 404,
  detail: string,
  more: { errors?: BadParameter[]; [name: string]: unknown } = {},
): Response {
  const { pathname, search } = new URL(request.url);
  const title = status === 400 ? '请求里有不能用的值' : '没有找到';
  const problem = { type: 'about:blank', title, status, detail, instance: pathname + search, ...more };
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
