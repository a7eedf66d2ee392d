import { request, type Server } from 'node:http';
import { rawUrl } from '../lib/urls/canonical';

/** ms after which the client is sent to the encoded URL, wherever that leads. */
const patience = 5000;

/**
 * Handles what Node's parser refuses before any handler sees it, such as raw Han bytes in a URL, which some programs
 * send: a redirect to the encoded URL, or to where that leads.
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

/** Where `server` redirects a request for `path`, or `path` itself. */
function targetOf(server: Server, path: string): Promise<string> {
  const listening = server.address();
  if (!listening || typeof listening === 'string') return Promise.resolve(path);
  return new Promise((resolve) => {
    const { address, port } = listening;
    const options = { host: address, port, path, agent: false, timeout: patience };
    const asking = request(options, ({ statusCode, headers }) => {
      asking.destroy();
      resolve(statusCode === 308 && headers.location ? headers.location : path);
    });
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => resolve(path));
    asking.on('close', () => resolve(path));
    asking.end();
  });
}
