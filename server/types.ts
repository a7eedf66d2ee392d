import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Encoding } from '../lib/http';

/**
 * A request by canonical URL for a page, feed, card and so on. HEAD is handled as GET until the response is sent.
 */
export type PageRequest = { method: 'GET' | 'OPTIONS'; url: string; headers: IncomingHttpHeaders };

/** A complete response; `encoded` caches its compressed bodies. */
export type PageResponse = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  encoded?: Partial<Record<Encoding, Buffer>>;
};

/** Produces a complete response. Next and every layer around it have this shape. */
export type Respond = (request: PageRequest) => Promise<PageResponse>;

export const isHtml = ({ headers }: PageResponse): boolean =>
  /^text\/html\b/.test(String(headers['content-type']));

/** Splits a URL into path and query; the query includes its `?`. */
export function splitUrl(url: string): [path: string, query: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)];
}
