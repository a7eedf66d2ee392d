import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A fault to inject into the response of one path: another status, or changed text. */
type Damage = { status?: number; change?: (text: string) => string };

/** A proxy of the site at `base` that injects faults, to prove that a check finds them. */
export async function brokenSite(base: string, damages: Record<string, Damage>) {
  const server = createServer(async ({ url = '/' }, response) => {
    const original = await fetch(base + url, { redirect: 'manual' });
    const text = await original.text();
    const { status = original.status, change = (same: string) => same } = damages[url] ?? {};
    response.writeHead(status, { 'content-type': original.headers.get('content-type') ?? 'text/plain' });
    response.end(change(text));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
