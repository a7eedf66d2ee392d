import { Agent, get } from 'node:http';
import { connect } from 'node:net';

export type RawResponse = { status: number; location?: string; headers: string; body: string };

/** Sends exactly these bytes as the path, since HTTP clients normalise URLs. */
export function getRaw(origin: string, path: Buffer): Promise<RawResponse> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => {
      const [headers = '', ...rest] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
      resolve({
        status: Number(headers.split(' ')[1]),
        location: /^location: (.*)$/im.exec(headers)?.[1]?.trim(),
        headers,
        body: rest.join('\r\n\r\n'),
      });
    });
    socket.write(
      Buffer.concat([
        Buffer.from('GET '),
        path,
        Buffer.from(` HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`),
      ]),
    );
  });
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** The same for an ASCII path, over keep-alive connections, which is fast enough for thousands of requests. */
export function getAscii(origin: string, path: string): Promise<RawResponse> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location,
          headers: Object.entries(response.headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\r\n'),
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    }).on('error', reject);
  });
}
