import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { builtFiles, islandsFolder } from '../lib/paths';
import { canonicalUrl } from '../lib/urls/canonical';
import { internalUrl } from '../lib/urls/internal-url';
import { hasPictureName } from '../lib/urls/picture-path';
import { directResponses } from './direct-responses';
import { resizedPictureUrl } from './next/picture-url';
import { type NextHandler, nextRenderer } from './next/render';
import { withNotFoundPages } from './not-found';
import { badUrlPage, brokenPage } from './plain-page';
import { responseCache } from './response-cache';
import { send } from './send';
import { trailingSlash } from './trailing-slash';
import { splitUrl } from './types';

/** The site is read-only. */
const methods = ['GET', 'HEAD', 'OPTIONS'];

const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * Handles a request in production: canonicalises the URL, then tries the page cache, build files and pictures
 * (both streamed), and finally the layers around Next, innermost last. `version` returns the
 * store version; `maxBytes` limits the page cache.
 */
export function productionHandler({
  next,
  version,
  maxBytes,
}: {
  next: NextHandler;
  version: () => string;
  maxBytes: number;
}): Handler {
  const rendered = withNotFoundPages(nextRenderer(next, islandLoader()));
  const cache = responseCache({ version, maxBytes, respond: rendered });
  const respond = trailingSlash(directResponses(cache.respond));
  const serveBuilt = sirv(builtFiles, {
    immutable: true,
    maxAge: 365 * 24 * 60 * 60,
    brotli: true,
    gzip: true,
  });

  return async (request, response) => {
    const { method = 'GET' } = request;
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
    // Cache keys are canonical URLs, so a hit needs no canonicalisation.
    const hit = method === 'GET' ? cache.hit(request.url ?? '/') : undefined;
    if (hit) return send(request, response, hit);

    const url = canonicalUrl(request.url ?? '/');
    if (url === undefined) return send(request, response, badUrlPage);
    if (!methods.includes(method)) {
      response.writeHead(405, { allow: methods.join(', '), 'cache-control': 'no-store' }).end();
      return;
    }
    const [pathname] = splitUrl(url);
    if (pathname.startsWith('/_next/static/')) {
      request.url = pathname.slice('/_next/static'.length);
      return serveBuilt(request, response, () => {
        response.writeHead(404, { 'cache-control': 'no-store' }).end();
      });
    }
    if (pathname.startsWith('/_next/') || hasPictureName.test(internalUrl(pathname))) {
      request.url = resizedPictureUrl(url) ?? internalUrl(url);
      return next(request, response);
    }
    const pageRequest = {
      method: method === 'OPTIONS' ? 'OPTIONS' : 'GET',
      url,
      headers: request.headers,
    } as const;
    const page = await respond(pageRequest).catch((error: unknown) => {
      console.error(error);
      return brokenPage;
    });
    return send(request, response, page);
  };
}

/** URL of the script that hydrates islands (cli/support/build-islands.ts). */
function islandLoader(): string {
  const [folder] = readdirSync(islandsFolder);
  return `/_next/static/islands/${folder}/loader.js`;
}

/** In development Next keeps its runtime and its own error pages; only URL handling matches production. */
export function developmentHandler(next: NextHandler): Handler {
  return (request, response) => {
    const url = canonicalUrl(request.url ?? '/');
    if (url === undefined) return send(request, response, badUrlPage);
    request.url = resizedPictureUrl(url) ?? internalUrl(url);
    return next(request, response);
  };
}
