import { request, type Server } from 'node:http';
import { rawUrl } from '../lib/urls/canonical';

/** ms to wait for the target; after that, redirect to the encoded URL itself. */
const timeout = 5000;

/**
 * Handles requests that Node's parser rejects before any handler sees them: some clients send raw Han bytes in
 * URLs. Redirects to the encoded URL, or to that URL's own redirect target.
 */
export function acceptRawUrls(server: Server) {
  server.on('clientError', async (error, socket) => {
    if (!socket.writable) return socket.destroy();
    const url = rawUrl('rawPacket' in error ? error.rawPacket : undefined);
    const target = url && (await targetOf(server, url));
    const status = target ? `308 Permanent Redirect\r\nLocation: ${target}` : '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
  });
}

/** The redirect target of `path`, or `path` itself. */
function targetOf(server: Server, path: string): Promise<string> {
  const listening = server.address();
  if (!listening || typeof listening === 'string') return Promise.resolve(path);
  return new Promise((resolve) => {
    const { address, port } = listening;
    const options = { host: address, port, path, agent: false, timeout };
    const probe = request(options, ({ statusCode, headers }) => {
      probe.destroy();
      resolve(statusCode === 308 && headers.location ? headers.location : path);
    });
    probe.on('timeout', () => probe.destroy());
    probe.on('error', () => resolve(path));
    probe.on('close', () => resolve(path));
    probe.end();
  });
}
