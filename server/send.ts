import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, encodingFor, isFresh } from '../lib/http';
import type { PageResponse } from './types';

/** Bytes. Compressing smaller bodies gains nothing. */
const minCompressed = 1024;
const compressible = /^(?:text\/|application\/(?:\S+\+)?(?:xml|json)|image\/svg\+xml)/;
const json = /json/;

/**
 * Sends a complete response: 304 if the client has it, compressed per `Accept-Encoding`, without a body for HEAD.
 */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: PageResponse,
): Promise<void> {
  const { status } = page;
  const isText = compressible.test(String(page.headers['content-type']));
  const headers = isText ? { ...page.headers, vary: varyOf(page) } : page.headers;
  if (status === 200 && headers.etag && isFresh(request.headers, validatorsOf(headers))) {
    const { 'content-type': _type, ...rest } = headers;
    response.writeHead(304, rest).end();
    return;
  }
  const encoding =
    isText && page.body.length > minCompressed
      ? encodingFor(String(request.headers['accept-encoding'] ?? ''))
      : undefined;
  const body = encoding ? (page.encoded?.[encoding] ?? (await encode(page, encoding))) : page.body;
  response.writeHead(status, {
    ...headers,
    ...(encoding && { 'content-encoding': encoding }),
    ...(status !== 304 && status !== 204 && { 'content-length': body.length }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function encode(page: PageResponse, encoding: Encoding): Promise<Buffer> {
  const encoded = await compress(page.body, encoding, json.test(String(page.headers['content-type'])));
  // Only cached pages are sent more than once.
  if (page.encoded) page.encoded[encoding] = encoded;
  return encoded;
}

/**
 * Brotli 5 takes about as long as default gzip and is a seventh smaller. JSON is built per request, so it uses the
 * fastest level.
 */
const compress = (body: Buffer, encoding: Encoding, fast: boolean): Promise<Buffer> =>
  encoding === 'gzip'
    ? promisify(gzip)(body, fast ? { level: constants.Z_BEST_SPEED } : {})
    : promisify(brotliCompress)(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: fast ? 1 : 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      });

const varyOf = ({ headers: { vary } }: PageResponse) =>
  vary ? `${vary}, accept-encoding` : 'accept-encoding';

const validatorsOf = ({ etag, 'last-modified': changed }: OutgoingHttpHeaders) => ({
  ...(etag !== undefined && { etag: String(etag) }),
  ...(changed !== undefined && { 'last-modified': String(changed) }),
});
