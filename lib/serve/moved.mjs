/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** What Next notes of a request; its next rendering must not find it. */
const nextNotes = Symbol.for('NextInternalRequestMeta');
/** What a client knows of one address says nothing of another. */
const conditions = ['if-none-match', 'if-modified-since', 'range'];

/**
 * Makes ready a request whose answer was dropped to be asked again, at `url`.
 * @param {Request} request @param {Response} response @param {string} url
 */
export function askAgain(request, response, url) {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = 200;
  for (const name of conditions) delete request.headers[name];
  Reflect.deleteProperty(request, nextNotes);
  request.url = url;
}

/**
 * Sends a reader on for good, with the query that the address came with (`?utm_source=…`) unless the new one has its
 * own. An hour, not the year that a browser may take: an article can move again, and back.
 * @param {Response} response @param {string} target @param {string} query with its `?`, or nothing
 */
export function sendOn(response, target, query) {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const [, path = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(target) ?? [];
  response.writeHead(308, {
    location: path.includes('?') ? target : path + query + fragment,
    'cache-control': 'public, max-age=3600',
    'content-length': 0,
  });
  response.end();
}
