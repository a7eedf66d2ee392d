import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import inject from 'light-my-request';
import { internalUrl } from '../../lib/urls/internal-url';
import { isHtml, type PageResponse, type Respond } from '../types';
import { withoutBootstrap } from './bootstrap';

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Next's client router sends these to get only a page's payload. We have no such router, and cached pages must not
 * depend on them.
 */
const routerHeaders = /^(?:rsc$|next-router-|next-url$|x-middleware-prefetch$|x-nextjs-)/;
/** The server handles compression and ranges itself. */
const ownHeaders = /^(?:accept-encoding|range|connection|expect)$/;
/** Headers for Next's router, its cache or the current connection. */
const privateHeaders =
  /^(?:x-nextjs-|x-powered-by$|date$|connection$|keep-alive$|transfer-encoding$|content-length$)/;

/**
 * Renders with Next through an injected request, so one client request can render several URLs. `loader` is the URL
 * of the island script.
 */
export function nextRenderer(handle: NextHandler, loader: string): Respond {
  return async ({ method, url, headers }) => {
    const rendered = await inject((request, response) => void handle(request as never, response as never), {
      method,
      url: internalUrl(url),
      headers: without(headers, routerHeaders, ownHeaders),
      // Otherwise light-my-request also decodes the payload as text.
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

/** Drops Next's private headers and keeps those for clients and caches. */
export function publicHeaders(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const { vary, link, ...rest } = without(headers, privateHeaders);
  const varies = String(vary ?? '')
    .split(/,\s*/)
    .filter((name) => name && !routerHeaders.test(name.toLowerCase()) && !/^accept-encoding$/i.test(name));
  return {
    ...rest,
    ...(varies.length > 0 && { vary: varies.join(', ') }),
    // Next preloads assets of its error document.
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
