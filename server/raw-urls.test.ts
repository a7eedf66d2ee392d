import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptRawUrls } from './raw-urls';

let requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(`${request.method} ${decodeURIComponent(request.url ?? '')}`);
  if (request.url?.startsWith('/breaks')) response.destroy();
  else if (request.url === encodeURI('/旧/'))
    response.writeHead(308, { location: '/new' }).end('Redirecting');
  else response.writeHead(request.url?.startsWith('/none') ? 404 : 200).end('在');
});

beforeAll(async () => {
  acceptRawUrls(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Sends exactly these bytes and returns the raw response. */
function sendRaw(bytes: Buffer | string): Promise<string> {
  requests = [];
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(bytes));
    let response = '';
    socket.on('data', (chunk) => (response += chunk));
    socket.on('close', () => resolve(response));
    socket.on('error', reject);
  });
}

test.each([
  ['/旧/', '/new'],
  ['/有/a%20b?词=一', '/有/a%20b?词=一'],
  ['/none/无', '/none/无'],
  ['/breaks/坏', '/breaks/坏'],
  ['//none.example/无/', '/none.example/无/'],
  ['/a/../..//none.example/无/', '/none.example/无/'],
])('redirects raw %s to %s', async (path, target) => {
  const response = await sendRaw(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  expect(response).toMatch(/^HTTP\/1\.1 308 /);
  expect(response).toContain(`\r\nLocation: ${encodeURI(target).replaceAll('%25', '%')}\r\n`);
  expect(response).toMatch(/\r\n\r\n$/);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatch(/^GET /);
});

test.each([
  [
    'no text',
    Buffer.concat([Buffer.from('GET /'), Buffer.from([0xff, 0xfe]), Buffer.from(' HTTP/1.1\r\n\r\n')]),
  ],
  ['no request', 'nonsense\r\n\r\n'],
])('rejects %s', async (_name, bytes) => {
  expect(await sendRaw(bytes)).toMatch(/^HTTP\/1\.1 400 /);
  expect(requests).toEqual([]);
});
