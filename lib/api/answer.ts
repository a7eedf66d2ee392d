import { createHash } from 'node:crypto';

/** Seconds for which a client may use an answer without asking; it can always ask whether it is still true. */
export const fresh = 30;

/** Headers of every answer: any page may read it. */
export const common = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link',
  'x-content-type-options': 'nosniff',
};

/** What is wrong with a parameter: its name, the value, and what it should be. */
export type BadParameter = { parameter: string; value: string; problem: string };

/** An answer in JSON that any page may read, with an `ETag`; `next` is the address of what follows it (RFC 8288). */
export function jsonAnswer(request: Request, value: unknown, next?: string): Response {
  const answer = taggedAnswer(request, JSON.stringify(value), 'application/json; charset=utf-8');
  // A header takes no Han; a host may be named in it.
  if (next) answer.headers.set('link', `<${new URL(next).href}>; rel="next"`);
  return answer;
}

/**
 * A body with an `ETag`, and with `Last-Modified` where `changed` (ms since the epoch) is given; 304 without one when the
 * client has just that (RFC 9110, section 13.1). `caching` says for how long it may be used without asking.
 */
export function taggedAnswer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  { changed, caching = `public, max-age=${fresh}` }: { changed?: number; caching?: string } = {},
): Response {
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const headers = {
    ...common,
    etag,
    'cache-control': caching,
    ...(changed !== undefined && { 'last-modified': new Date(changed).toUTCString() }),
  };
  if (knows(request, etag, changed)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': type } });
}

/** What is wrong, for people and programs (RFC 9457): `detail` in words, `errors` by parameter. */
export function problemAnswer(
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
      ...common,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}

/** What is wrong, in a line of text that nobody keeps: for what is no page, and not of the API. */
export const plainAnswer = (status: 404 | 503, text: string, headers: Record<string, string> = {}) =>
  new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });

/** The answer to a browser that asks whether it may ask. */
export const preflightAnswer = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...common,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'if-none-match, accept, content-type',
      'access-control-max-age': '86400',
    },
  });

/** The parameters of an address, as `readSearchFilter` takes them. */
export function paramsOf(request: Request): Record<string, string[]> {
  const params: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new URL(request.url).searchParams)
    params[name] = [...(params[name] ?? []), value];
  return params;
}

/** Whether the client has it: by its tag, and only if it names none by its date, of which seconds count. */
function knows(request: Request, etag: string, changed = Number.POSITIVE_INFINITY): boolean {
  const known = request.headers.get('if-none-match');
  if (known !== null)
    return known.split(/\s*,\s*/).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag);
  return Date.parse(request.headers.get('if-modified-since') ?? '') >= Math.floor(changed / 1000) * 1000;
}
