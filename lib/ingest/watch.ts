import { realpathSync } from 'node:fs';
import path from 'node:path';
import { type AsyncSubscription, subscribe } from '@parcel/watcher';
import { loadDictionary } from '../text/dictionary';
import { loadContentlayer } from './contentlayer';
import { type Folders, type Hints, type IngestReport, ingest } from './ingest';
import { taxonomyFile } from './read-taxonomy';
import { isContentFile, stampOf, statOf } from './scan';

/** How long a file must have kept its size and time before it is read: a copy may still be under way. */
const settleTime = 30;
/** The whole folder is looked through this often, for events that a network share does not send. */
const sweepInterval = 60_000;
/** How often it is asked whether the content folder is still the same one. */
const folderInterval = 1000;

/**
 * Watches the content and media folders and ingests what changes, one transaction at a time. `onReport` hears
 * of each ingest that found something, `onError` of one that failed; neither ends the watch. Gives a function
 * that stops it.
 */
export async function watchContent(
  folders: Folders,
  {
    onReport,
    onError,
  }: { onReport: (report: IngestReport, ms: number) => void; onError: (error: unknown) => void },
): Promise<() => Promise<void>> {
  const pending = { content: new Set<string>(), media: new Set<string>(), everything: false };
  let running: Promise<void> | undefined;
  let stopped = false;

  const wake = () => {
    if (running || stopped) return;
    running = drain()
      .catch(onError)
      .finally(() => {
        running = undefined;
        if (pending.content.size + pending.media.size > 0 || pending.everything) setTimeout(wake, settleTime);
      });
  };

  async function drain() {
    const hints: Hints = { content: new Set(pending.content), media: new Set(pending.media) };
    const everything = pending.everything;
    pending.content.clear();
    pending.media.clear();
    pending.everything = false;
    await settled(folders.contentDir, [...(hints.content ?? [])]);
    const start = performance.now();
    const report = await ingest(folders, { hints: everything ? undefined : hints });
    if (report.published || report.changed > 0 || report.removed > 0)
      onReport(report, performance.now() - start);
  }

  const follow = async (folder: string, note: (file: string) => void): Promise<AsyncSubscription> => {
    const root = realpathSync(folder);
    return subscribe(root, (error, events) => {
      if (error) pending.everything = true;
      for (const event of events) note(path.relative(root, event.path).split(path.sep).join('/'));
      wake();
    });
  };
  const followContent = () =>
    follow(folders.contentDir, (file) => {
      if (isContentFile(file) || file === taxonomyFile) pending.content.add(file);
      else if (!/\.md$/i.test(file)) pending.everything = true;
    });
  let content: AsyncSubscription | undefined = await followContent();
  // No media folder is no fault: articles have no pictures then, until the sweep finds some.
  const media = await follow(folders.mediaDir, (file) => pending.media.add(`/${file}`)).catch(
    () => undefined,
  );

  // A folder that another has taken the place of, as a deploy does, sends no events of the new one.
  let identity = identityOf(folders.contentDir);
  const watchFolder = setInterval(async () => {
    const now = identityOf(folders.contentDir);
    if (now === identity) return;
    identity = now;
    const old = content;
    content = undefined;
    await old?.unsubscribe().catch(() => {});
    content = now === undefined || stopped ? undefined : await followContent().catch(() => undefined);
    pending.everything = true;
    wake();
  }, folderInterval);
  const sweep = setInterval(() => {
    pending.everything = true;
    wake();
  }, sweepInterval);

  // Loaded now, so that the first file saved is live as soon as the next.
  loadContentlayer().then(loadDictionary).catch(onError);

  return async () => {
    stopped = true;
    clearInterval(sweep);
    clearInterval(watchFolder);
    await Promise.all([content?.unsubscribe(), media?.unsubscribe()]);
    await running;
  };
}

/** Which folder a path leads to now; `undefined` when there is none. */
function identityOf(folder: string): string | undefined {
  const stat = statOf(folder);
  return stat && `${stat.dev}:${stat.ino}`;
}

/** Resolves when none of the files has changed for a moment, after two seconds at the latest. */
async function settled(contentDir: string, files: string[]) {
  let before = '';
  for (let tries = 0; tries < 60; tries++) {
    const now = JSON.stringify(files.map((file) => stampOf(contentDir, file)));
    if (now === before) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, settleTime));
  }
}
