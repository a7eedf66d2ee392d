import { request } from 'node:http';
import { rawAddress } from '../canonical-url.mjs';

/** ms after which the reader is sent to the encoded address, wherever that leads. */
const patience = 5000;

/**
 * Answers what Node's parser refuses before anybody sees it. It does so with raw Han bytes in an address, which some
 * programs send: those are led to the address encoded, or, where that leads on, to its end.
 * @param {import('node:http').Server} server
 */
export function answerRawAddresses(server) {
  server.on('clientError', async (error, socket) => {
    if (!socket.writable) return socket.destroy();
    const address = rawAddress('rawPacket' in error ? error.rawPacket : undefined);
    const target = address && (await endOf(server, address));
    const answer = target ? `308 Permanent Redirect\r\nLocation: ${target}` : '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
  });
}

/**
 * Where `server` sends on whoever asks for `path`: there, or to `path` itself.
 * @param {import('node:http').Server} server @param {string} path
 * @returns {Promise<string>}
 */
function endOf(server, path) {
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
