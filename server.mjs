/**
 * The web server: Next behind a check of the address. Next takes a malformed address (`/tags/%FF`) for an error
 * of its own, keeps each spelling of one Han address as a page of its own, and reads raw Han bytes wrongly; so
 * every address comes to it in one spelling, or not at all. `npm start` runs this and the ingest beside it.
 */
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { canonicalUrl } from './lib/canonical-url.mjs';
import { directAnswers } from './lib/serve/direct-answers.mjs';
import { errorPages } from './lib/serve/error-pages.mjs';
import { finalSlash } from './lib/serve/final-slash.mjs';
import { plainPage } from './lib/serve/plain-page.mjs';
import { answerRawAddresses } from './lib/serve/raw-addresses.mjs';
import { responseCache } from './lib/serve/response-cache.mjs';
import { versionReader } from './lib/store/version.mjs';

const dev = process.argv.includes('--dev');
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? '127.0.0.1';

/** The site is only read. */
const methods = ['GET', 'HEAD', 'OPTIONS'];
/**
 * How Next's router asks for a page's payload alone. A page's text is in its HTML only (docs/decisions/0011), so
 * it is given that, and loads the page.
 */
const payloadHeaders = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'x-middleware-prefetch',
];

/** Bytes: a query of 5,000 Han characters is 45,000 of them, and is cut, not refused. */
const maxHeaderSize = 64 * 1024;

const server = createServer({ maxHeaderSize }, (request, response) => {
  const url = canonicalUrl(request.url ?? '/');
  if (url === undefined) return refuse(response);
  if (!dev && !methods.includes(request.method ?? '')) {
    response.writeHead(405, { allow: methods.join(', '), 'cache-control': 'no-store' }).end();
    return;
  }
  request.url = url;
  handle(request, response);
});

const app = next({
  dev,
  dir: fileURLToPath(new URL('.', import.meta.url)),
  hostname,
  port,
  httpServer: server,
});
const answer = app.getRequestHandler();
/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
const render = (request, response) => {
  if (!dev) for (const name of payloadHeaders) delete request.headers[name];
  locationOnce(response);
  return answer(request, response);
};
const handle = dev
  ? render
  : finalSlash(
      directAnswers(
        responseCache({
          version: versionReader(path.resolve(process.env.DATA_DIR ?? '.data')),
          maxBytes: Number(process.env.PAGE_CACHE_MB ?? 64) * 512 * 1024,
          render: errorPages({ render, prefix: '/lost', keepsQuery: (path) => path === '/search' }),
        }),
      ),
    );
await app.prepare();

answerRawAddresses(server);
server.on('error', (error) => {
  console.error(String(error));
  process.exit(1);
});
server.listen(port, hostname, () => process.send?.({ ready: true, url: `http://localhost:${port}` }));

// Gone when the command that started it is gone, however that ended.
process.on('disconnect', stop);
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

function stop() {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}

/** Next sets the target of a redirect twice when it renders one. @param {import('node:http').ServerResponse} response */
function locationOnce(response) {
  const { appendHeader } = response;
  response.appendHeader = (name, value) =>
    name.toLowerCase() === 'location'
      ? response.setHeader(name, value)
      : appendHeader.call(response, name, value);
}

/** @param {import('node:http').ServerResponse} response */
function refuse(response) {
  response.writeHead(400, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(plainPage({ title: '网址有误', text: '这个网址里有不成文字的字符，多半是复制时少了一截。' }));
}
