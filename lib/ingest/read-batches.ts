import { Worker } from 'node:worker_threads';
import { type ReadArticle, readArticles } from './read-article';

/** Documents in one go; Contentlayer's memory grows with it, its start is paid for each. */
const batchSize = 200;
/** The first is small, so that the writing thread has something to do soon. */
const firstBatchSize = 50;
/** Below this, starting a thread takes longer than it saves. */
const worthAThread = 60;

/**
 * Reads articles in batches, in the order given, one batch ahead of its consumer when there are many. A file
 * that has vanished meanwhile is left out.
 */
export async function* readBatches(contentDir: string, paths: string[]): AsyncGenerator<ReadArticle[]> {
  if (paths.length < worthAThread) {
    const batch = readArticles(contentDir, paths);
    if (batch.length > 0) yield batch;
    return;
  }
  const batches = [paths.slice(0, firstBatchSize)];
  for (let start = firstBatchSize; start < paths.length; start += batchSize)
    batches.push(paths.slice(start, start + batchSize));
  let worker = startWorker();
  try {
    let next = ask(worker, contentDir, batches[0] ?? []);
    for (const [index, batch] of batches.entries()) {
      const read = await next.catch(() => undefined);
      if (!read) worker = startWorker();
      next = ask(worker, contentDir, batches[index + 1] ?? []);
      next.catch(() => {});
      // One article was too large for the memory of that thread; this one has more.
      yield read ?? readArticles(contentDir, batch);
    }
  } finally {
    await worker.terminate();
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./read-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  // `ask` hears of it; without a listener it would end the program.
  return worker.on('error', () => {});
}

function ask(worker: Worker, contentDir: string, paths: string[]): Promise<ReadArticle[]> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (articles: ReadArticle[]) => settle(() => resolve(articles));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error('the reading thread stopped')));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage({ contentDir, paths });
  });
}
