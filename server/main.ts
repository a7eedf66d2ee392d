import { createServer } from 'node:http';
import next from 'next';
import { dataDir } from '../lib/paths';
import { versionReader } from '../lib/store/version';
import { developmentHandler, productionHandler } from './handler';
import { acceptRawUrls } from './raw-urls';

/**
 * The web server: what stands around Next. Next takes a malformed URL (`/tags/%FF`) for an error of its own, keeps each
 * spelling of one Han URL as a page of its own, and sends its runtime with every page. `npm start` runs this and the
 * ingest beside it.
 */

const dev = process.argv.includes('--dev');
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? '127.0.0.1';
/** Bytes: a query of 5,000 Han characters is 45,000 of them, and is cut, not refused. */
const maxHeaderSize = 64 * 1024;

const server = createServer({ maxHeaderSize }, (request, response) => handle(request, response));
const app = next({ dev, dir: process.cwd(), hostname, port, httpServer: server });
const handle = dev
  ? developmentHandler(app.getRequestHandler())
  : productionHandler({
      next: app.getRequestHandler(),
      version: versionReader(dataDir),
      maxBytes: Number(process.env.PAGE_CACHE_MB ?? 64) * 1024 * 1024,
    });
await app.prepare();

acceptRawUrls(server);
server.on('error', (error) => {
  console.error(String(error));
  process.exit(1);
});
server.listen(port, hostname, () => process.send?.({ ready: true, url: `http://localhost:${port}` }));

// Ends with the command that started it, however that ended.
process.on('disconnect', stop);
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

function stop() {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}
