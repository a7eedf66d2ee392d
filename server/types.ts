import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Encoding } from '../lib/http';

/** A request for a page, a feed, a card …, by its canonical URL. HEAD is asked as GET: only the sending differs. */
export type PageRequest = { method: 'GET' | 'OPTIONS'; url: string; headers: IncomingHttpHeaders };

/** A whole response; `encoded` holds its compressed bodies once they have been made. */
export type PageResponse = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  encoded?: Partial<Record<Encoding, Buffer>>;
};

/** Gives a whole response: Next does, and so does each step around it. */
export type Respond = (request: PageRequest) => Promise<PageResponse>;

export const isHtml = ({ headers }: PageResponse): boolean =>
  /^text\/html\b/.test(String(headers['content-type']));

/** Path and query, the query with its question mark. */
export function splitUrl(url: string): [path: string, query: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)];
}
