import { plainPage } from './plain-page.mjs';

/**
 * Next answers `notFound()`, and any error, with a document that is empty until scripts fill it
 * (vercel/next.js#62228): without JavaScript a reader of a wrong address sees nothing.
 */

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => unknown} Handler */

/** What Next notes of a request; its next rendering must not find it. */
const nextNotes = Symbol.for('NextInternalRequestMeta');

const broken = plainPage({
  title: '出了点问题',
  text: '这一页暂时打不开，不是你的错。稍后再试，或从这里看看。',
});
const missing = plainPage({ title: '查无此页', text: '网址可能写错了，或文章已改名。' });

/**
 * Gives a handler that lets `render` answer. An HTML page that says 404 is dropped, and the one at the same address
 * with `prefix` before it is rendered in its place, under the same status; asked for by itself that page is missing
 * too. An HTML page that says 500 gives way to one that needs nothing.
 * @param {{ render: Handler, prefix: string }} options
 * @returns {Handler}
 */
export function errorPages({ render, prefix }) {
  return (request, response) => {
    const asked = request.url?.replace(/\?.*/s, '') ?? '/';
    const nothingThere = () => {
      for (const name of ['if-none-match', 'if-modified-since', 'range']) delete request.headers[name];
      Reflect.deleteProperty(request, nextNotes);
      request.url = `${prefix}${asked}`;
      const fail = () => send(response, 404, missing);
      return unlessError(response, { sendAs: 404, instead: fail }, () => render(request, response));
    };
    if (asked === prefix || asked.startsWith(`${prefix}/`)) return nothingThere();
    const instead = (/** @type {number} */ status) =>
      status === 404 ? nothingThere() : send(response, status, broken);
    return unlessError(response, { instead }, () => render(request, response));
  };
}

/**
 * Runs `answer`. If it writes an HTML page of an error, nothing of it goes out, and `instead` has the response as it
 * was before. Else it goes out, with the status `sendAs` if there is one.
 * @param {Response} response
 * @param {{ instead: (status: number) => unknown, sendAs?: number }} options
 * @param {() => unknown} answer
 */
function unlessError(response, { instead, sendAs }, answer) {
  const { write, end, writeHead, flushHeaders, on } = response;
  const own = { write, end, writeHead, flushHeaders };
  /** What is written first decides. @type {'goes out' | 'is dropped' | undefined} */
  let decision;
  const decide = () => {
    const html = /^text\/html\b/.test(String(response.getHeader('content-type')));
    const { statusCode } = response;
    if (html && (statusCode === 404 || statusCode >= 500)) return 'is dropped';
    if (sendAs) response.statusCode = sendAs;
    // What is missing now may be there in a minute.
    if (sendAs) response.setHeader('cache-control', 'no-cache');
    return 'goes out';
  };

  /** @param {keyof typeof own} method */
  const stepIn =
    (method) =>
    (/** @type {any[]} */ ...args) => {
      if (method !== 'writeHead') decision ??= decide();
      if (decision === 'goes out') return Reflect.apply(own[method], response, args);
      if (method === 'writeHead') {
        response.statusCode = args[0];
        const headers = args.findLast((arg) => typeof arg === 'object');
        for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      }
      const done = args.find((arg) => typeof arg === 'function');
      if (done) process.nextTick(done);
      if (method === 'end') startOver();
      return method === 'write' ? true : response;
    };
  const startOver = () => {
    // Next's compression has put itself between, and will again.
    Object.assign(response, own, { on });
    const { statusCode } = response;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.statusCode = 200;
    Promise.resolve(instead(statusCode)).catch((error) => response.destroy(error));
  };
  Object.assign(response, {
    write: stepIn('write'),
    end: stepIn('end'),
    writeHead: stepIn('writeHead'),
    flushHeaders: stepIn('flushHeaders'),
  });
  return answer();
}

/** @param {Response} response @param {number} status @param {string} page */
function send(response, status, page) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(page);
}
