import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread does not inherit tsx from the process that starts it, so this one file is plain JavaScript.
register();
const { readArticles } = await import('./read-article.ts');

/** The other thread of a long ingest: reads Markdown while the main one runs Contentlayer and writes. */
parentPort?.on('message', (/** @type {{ contentDir: string, paths: string[] }} */ { contentDir, paths }) => {
  parentPort?.postMessage(readArticles(contentDir, paths));
});
