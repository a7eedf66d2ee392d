import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import inject from 'light-my-request';
import { appUrl } from '../../lib/urls/app-url';
import { isHtml, type PageResponse, type Respond } from '../types';
import { withoutBootstrap } from './bootstrap';

/** Next's request handler, as `next().getRequestHandler()` gives it. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * With these Next's router asks for a page's payload alone. There is no such router in the browser, and a cache must not
 * depend on them.
 */
const routerHeaders = /^(?:rsc$|next-router-|next-url$|x-middleware-prefetch$|x-nextjs-)/;
/** Compressed and cut by the server, not by Next. */
const ownHeaders = /^(?:accept-encoding|range|connection|expect)$/;
/** What Next says to its router, to its own cache and of this connection. */
const privateHeaders =
  /^(?:x-nextjs-|x-powered-by$|date$|connection$|keep-alive$|transfer-encoding$|content-length$)/;

/**
 * Has Next respond as a whole: to a request of its own, so that it may be asked twice for one of a reader's. `loader` is the
 * URL of the script that brings islands to life.
 */
export function nextRenderer(handle: NextHandler, loader: string): Respond {
  return async ({ method, url, headers }) => {
    const rendered = await inject((request, response) => void handle(request as never, response as never), {
      method,
      url: appUrl(url),
      headers: without(headers, routerHeaders, ownHeaders),
      // Else it is decoded as text as well.
      payloadAsStream: true,
    });
    const response: PageResponse = {
      status: rendered.statusCode,
      headers: publicHeaders(rendered.headers),
      body: await buffer(rendered.stream()),
    };
    return isHtml(response) ? { ...response, body: withoutBootstrap(response.body, loader) } : response;
  };
}

/** What readers and caches may see of the headers that Next sets. */
export function publicHeaders(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const { vary, link, ...rest } = without(headers, privateHeaders);
  const varies = String(vary ?? '')
    .split(/,\s*/)
    .filter((name) => name && !routerHeaders.test(name.toLowerCase()) && !/^accept-encoding$/i.test(name));
  return {
    ...rest,
    ...(varies.length > 0 && { vary: varies.join(', ') }),
    // Next preloads what its error document needs.
    ...(link && !String(link).includes('/_next/') && { link }),
  };
}

const without = <Headers extends IncomingHttpHeaders | OutgoingHttpHeaders>(
  headers: Headers,
  ...patterns: RegExp[]
): Headers =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !patterns.some((pattern) => pattern.test(name))),
  ) as Headers;
