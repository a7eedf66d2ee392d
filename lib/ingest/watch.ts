import { loadDictionary } from '../text/dictionary';
import { followFolder, followPath } from './follow-folder';
import type { Folders, IngestReport } from './ingest';
import { ingestQueue } from './ingest-queue';
import { taxonomyFile } from './read-taxonomy';
import { isContentFile } from './scan';
import { loadContentlayer } from './type-documents';

/** ms between two scans of everything, for events that a network share does not send. */
const sweepInterval = 60_000;

/**
 * Watches the content and media folders and ingests what changes, one transaction at a time. `onReport` is called after
 * each ingest that found something, with the ms it took, and `onError` after one that failed; the watch goes on. Gives
 * a function that ends it.
 */
export async function watchContent(
  folders: Folders,
  {
    onReport,
    onError,
  }: { onReport: (report: IngestReport, ms: number) => void; onError: (error: unknown) => void },
): Promise<() => Promise<void>> {
  const queue = ingestQueue(folders, onReport, onError);
  const onLoss = queue.noteEverything;
  const onBatch = queue.wake;

  function onContentFile(file: string) {
    if (isContentFile(file) || file === taxonomyFile) queue.noteContent(file);
    // Perhaps a folder, moved in or out whole.
    else if (!/\.md$/i.test(file)) queue.noteEverything();
  }

  const unfollowContent = await followPath(folders.contentDir, { onFile: onContentFile, onLoss, onBatch });
  const onMediaFile = (file: string) => queue.noteMedia(`/${file}`);
  // Articles may have no pictures, and so there may be no media folder; the sweep finds what comes later.
  const unfollowMedia = await followFolder(folders.mediaDir, { onFile: onMediaFile, onLoss, onBatch }).catch(
    () => undefined,
  );

  const sweep = setInterval(() => {
    queue.noteEverything();
    queue.wake();
  }, sweepInterval);

  // Loaded now, so that the first file saved is live as soon as the next.
  loadContentlayer().then(loadDictionary).catch(onError);

  return async () => {
    queue.stop();
    clearInterval(sweep);
    await Promise.all([unfollowContent(), unfollowMedia?.()]);
    await queue.idle();
  };
}
