import { parentPort } from 'node:worker_threads';
import { readArticles } from './read-article';

/** The other thread of a long ingest: reads Markdown while the main one runs Contentlayer and writes. */
parentPort?.on('message', ({ contentDir, paths }: { contentDir: string; paths: string[] }) => {
  parentPort?.postMessage(readArticles(contentDir, paths));
});
