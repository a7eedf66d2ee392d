import { createServer } from 'node:http';
import next from 'next';
import { dataDir } from '../lib/paths';
import { versionReader } from '../lib/store/version';
import { developmentHandler, productionHandler } from './handler';
import { acceptRawUrls } from './raw-urls';
import { settings } from './settings';

/**
 * The web server around Next. Next treats a malformed URL (`/tags/%FF`) as an internal error, treats each spelling
 * of a Han URL as a separate page, and adds its runtime to every page; this server prevents all three. `npm start` runs it
 * alongside ingest.
 */

const dev = process.argv.includes('--dev');
const { port, hostname, pageCacheBytes } = settings;
/** Bytes. A query of 5,000 Han characters takes 45,000 bytes encoded; it should be truncated, not rejected. */
const maxHeaderSize = 64 * 1024;

const server = createServer({ maxHeaderSize }, (request, response) => handle(request, response));
const app = next({ dev, dir: process.cwd(), hostname, port, httpServer: server });
const handle = dev
  ? developmentHandler(app.getRequestHandler())
  : productionHandler({
      next: app.getRequestHandler(),
      version: versionReader(dataDir),
      maxBytes: pageCacheBytes,
    });
await app.prepare();

acceptRawUrls(server);
server.on('error', (error) => {
  console.error(String(error));
  process.exit(1);
});
server.listen(port, hostname, () => process.send?.('ready'));

// Exit when the parent command exits, for whatever reason.
process.on('disconnect', stop);
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

function stop() {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}
