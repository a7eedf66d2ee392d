import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localServer } from '../lib/testing/local-server';
import { send } from './send';
import type { PageResponse } from './types';

const text = '数据标注'.repeat(2000);
let page: PageResponse;
let server: Awaited<ReturnType<typeof localServer>>;

beforeAll(async () => {
  server = await localServer((request, response) => send(request, response, page));
});
afterAll(() => server.close());

const whole = (headers = {}): PageResponse => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', etag: '"1"', ...headers },
  body: Buffer.from(text),
  encoded: {},
});

/** The raw response; the client does not decompress it. */
const ask = (headers = {}, method = 'GET') =>
  new Promise<{ response: IncomingMessage; body: Buffer }>((resolve, reject) => {
    const chunks: Buffer[] = [];
    get(server.url, { method, headers: { connection: 'close', ...headers } }, (response) => {
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ response, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0.1, gzip', 'gzip', gunzipSync],
  ['identity', undefined, (body: Buffer) => body],
  ['gzip;q=0', undefined, (body: Buffer) => body],
  [undefined, undefined, (body: Buffer) => body],
])(
  'Accept-Encoding %s gets %s with the same text, on first and repeated requests',
  async (accepts, encoding, unpack) => {
    page = whole();
    for (let round = 0; round < 2; round++) {
      const { response, body } = await ask(accepts ? { 'accept-encoding': accepts } : {});
      expect(response.headers['content-encoding']).toBe(encoding);
      expect(Number(response.headers['content-length'])).toBe(body.length);
      expect(response.headers.vary).toBe('accept-encoding');
      expect(unpack(body).toString()).toBe(text);
    }
  },
);

test('short bodies and pictures are not compressed', async () => {
  page = { status: 200, headers: { 'content-type': 'image/png' }, body: Buffer.alloc(5000) };
  expect((await ask({ 'accept-encoding': 'br' })).response.headers['content-encoding']).toBeUndefined();
  page = { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from('短') };
  const { response, body } = await ask({ 'accept-encoding': 'br' });
  expect([response.headers['content-encoding'], body.toString()]).toEqual([undefined, '短']);
});

test.each([
  ['"1"', 304],
  ['W/"1"', 304],
  ['"0", "1"', 304],
  ['"other"', 200],
])('If-None-Match %s gets %i', async (tag, status) => {
  page = whole();
  const { response, body } = await ask({ 'if-none-match': tag });
  expect(response.statusCode).toBe(status);
  expect(response.headers.etag).toBe('"1"');
  expect(response.headers.vary).toBe('accept-encoding');
  expect(body.length === 0).toBe(status === 304);
});

test('Vary includes accept-encoding next to existing values', async () => {
  page = whole({ vary: 'accept' });
  expect((await ask()).response.headers.vary).toBe('accept, accept-encoding');
});

test('HEAD gets all headers and no body', async () => {
  page = whole();
  const { response, body } = await ask({}, 'HEAD');
  expect([response.statusCode, Number(response.headers['content-length']), body.length]).toEqual([
    200,
    Buffer.byteLength(text),
    0,
  ]);
});
