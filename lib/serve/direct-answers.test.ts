import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { direct } from '../api/direct';
import { localServer } from '../testing/local-server';
import { directAnswers } from './direct-answers.mjs';

const shared = globalThis as { zhiwenDirect?: Map<string, unknown> };
afterEach(() => shared.zhiwenDirect?.clear());

const next = (_request: IncomingMessage, response: ServerResponse) => response.end('next');
/** Gives the address of a server that answers so. */
async function start(): Promise<string> {
  const server = await localServer(directAnswers(next));
  onTestFinished(() => void server.close());
  return server.url;
}
const long = '数据标注'.repeat(2000);

it('answers what a route has offered, and leaves all else to Next', async () => {
  direct('/api/x', (request) =>
    Response.json({ q: new URL(request.url).searchParams.get('q') }, { status: 400 }),
  );
  const url = await start();
  const answer = await fetch(`${url}/api/x?q=${encodeURIComponent('数据')}`);
  expect([answer.status, await answer.json()]).toEqual([400, { q: '数据' }]);
  expect(await (await fetch(`${url}/api/y`)).text()).toBe('next');
  expect(await (await fetch(`${url}/api/x`, { method: 'OPTIONS' })).text()).toBe('next');
});

it('packs a long answer for who takes it, and sends none to who has it or only asks', async () => {
  direct('/api/x', (request) =>
    request.headers.get('if-none-match') === '"a"'
      ? new Response(null, { status: 304, headers: { etag: '"a"' } })
      : new Response(long, { headers: { etag: '"a"' } }),
  );
  const url = await start();
  const packed = await fetch(`${url}/api/x`, { headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(await packed.text()).toBe(long);
  expect(Number(packed.headers.get('content-length'))).toBeLessThan(1000);
  const plain = await fetch(`${url}/api/x`, { headers: { 'accept-encoding': 'identity' } });
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, long]);
  expect((await fetch(`${url}/api/x`, { headers: { 'if-none-match': '"a"' } })).status).toBe(304);
  const head = await fetch(`${url}/api/x`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('leaves what fails to Next, which says so', async () => {
  direct('/api/x', () => {
    throw new Error('broken');
  });
  expect(await (await fetch(`${await start()}/api/x`)).text()).toBe('next');
});
