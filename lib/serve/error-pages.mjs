import { hold } from './hold.mjs';
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
 * Gives a handler that lets `render` answer. In place of an HTML page that says 404, the one at the same address
 * with `prefix` before it is rendered, and goes out as a 404; asked for by itself that page is missing too. In place
 * of an HTML page that says 500 goes one that needs nothing.
 * @param {{ render: Handler, prefix: string, keepsQuery?: (path: string) => boolean }} options `keepsQuery` tells of
 *   which addresses the query says what is missing
 * @returns {Handler}
 */
export function errorPages({ render, prefix, keepsQuery = () => false }) {
  return (request, response) => {
    const asked = request.url?.replace(/\?.*/s, '') ?? '/';
    const { statusCode } = response;
    const isHtml = () => /^text\/html\b/.test(String(response.getHeader('content-type')));
    const startOver = () => {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      response.statusCode = statusCode;
    };

    const renderMissing = () => {
      for (const name of ['if-none-match', 'if-modified-since', 'range']) delete request.headers[name];
      Reflect.deleteProperty(request, nextNotes);
      request.url = `${prefix}${asked}${keepsQuery(asked) ? (request.url?.slice(asked.length) ?? '') : ''}`;
      hold(response, ({ body }) => {
        if (response.statusCode !== 200 || !isHtml()) {
          startOver();
          return send(response, 404, missing);
        }
        // What is missing now may be there in a minute.
        response.setHeader('cache-control', 'no-cache');
        response.statusCode = 404;
        response.end(body);
      });
      return render(request, response);
    };
    // Next's own pages for these are English, and kept for a year.
    if (isWithin(asked, prefix) || /^\/_(?!next\/)/.test(asked)) return renderMissing();
    if (request.headers['if-none-match'] === '*') delete request.headers['if-none-match'];

    const replace = () => {
      const status = response.statusCode;
      startOver();
      return status === 404 ? renderMissing() : send(response, status, broken);
    };
    hold(response, replace, () => isHtml() && (response.statusCode === 404 || response.statusCode >= 500));
    return render(request, response);
  };
}

/** @param {string} path @param {string} folder */
const isWithin = (path, folder) => path === folder || path.startsWith(`${folder}/`);

/** @param {Response} response @param {number} status @param {string} page */
function send(response, status, page) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(page);
}
