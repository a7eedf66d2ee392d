import { hold } from './hold.mjs';
import { askAgain, sendOn } from './moved.mjs';
import { plainPage } from './plain-page.mjs';

/**
 * Next answers `notFound()`, and any error, with a document that is empty until scripts fill it
 * (vercel/next.js#62228): without JavaScript a reader of a wrong address sees nothing.
 */

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => unknown} Handler */

/** A feed says by itself that it is none; it may have moved all the same (next.config.mjs knows their names). */
const feedName = /\/(?:index\.(?:xml|json)|atom\.xml)$/;

const broken = plainPage({
  title: '出了点问题',
  text: '这一页暂时打不开，不是你的错。稍后再试，或从这里看看。',
});
const missing = plainPage({ title: '查无此页', text: '网址可能写错了，或文章已改名。' });

/**
 * Gives a handler that lets `render` answer. In place of an HTML page that says 404, the one at the same address
 * with `prefix` before it is rendered: where that knows the way to what was once there, the answer leads on, else it goes
 * out as a 404; asked for by itself that page is missing too. In place of an HTML page that says 500 goes one that
 * needs nothing; a redirect goes out bare.
 * @param {{ render: Handler, prefix: string, keepsQuery?: (path: string) => boolean }} options `keepsQuery` tells of
 *   which addresses the query says what is missing
 * @returns {Handler}
 */
export function errorPages({ render, prefix, keepsQuery = () => false }) {
  return (request, response) => {
    const { url = '/' } = request;
    const asked = url.replace(/\?.*/s, '');
    const query = url.slice(asked.length);
    const { statusCode } = response;
    const isHtml = () => /^text\/html\b/.test(String(response.getHeader('content-type')));
    const startOver = () => {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      response.statusCode = statusCode;
    };

    /** @param {() => void} [asItWas] sends what was found to be missing, where that is no page */
    const renderMissing = (asItWas) => {
      askAgain(request, response, `${prefix}${asked}${keepsQuery(asked) ? query : ''}`);
      hold(response, ({ body }) => {
        const location = response.statusCode === 308 && String(response.getHeader('location'));
        // A way within the pages for what is missing is none.
        if (location && !isWithin(location, prefix)) return sendOn(response, location, query);
        if (asItWas) return asItWas();
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

    /** @param {import('./hold.mjs').Held} held */
    const replace = ({ headers, body }) => {
      const status = response.statusCode;
      const page = isHtml();
      // Next's own brings a page that is empty without scripts.
      if (status === 308) return sendOn(response, String(response.getHeader('location')), query);
      startOver();
      if (status !== 404) return send(response, status, broken);
      if (page) return renderMissing();
      return renderMissing(() => {
        startOver();
        response.writeHead(404, headers).end(body);
      });
    };
    hold(
      response,
      replace,
      () =>
        (isHtml() && (response.statusCode === 404 || response.statusCode >= 500)) ||
        (response.statusCode === 404 && feedName.test(asked)) ||
        (response.statusCode === 308 && response.hasHeader('location')),
    );
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
