import { type Folders, type IngestReport, ingest } from './ingest';
import { stampOf } from './scan';

/** ms for which a file must have kept its size and time before it is read: a copy may still be under way. */
const settleTime = 30;

/**
 * Collects what may have changed and ingests it, one transaction at a time: what is noted during an ingest waits for
 * the next. `onReport` is called after each ingest that found something, with the ms it took, and `onError` after one
 * that failed.
 */
export function ingestQueue(
  folders: Folders,
  onReport: (report: IngestReport, ms: number) => void,
  onError: (error: unknown) => void,
) {
  const pending = { content: new Set<string>(), media: new Set<string>(), everything: false };
  let running: Promise<void> | undefined;
  let stopped = false;

  function wake() {
    if (running || stopped) return;
    running = drain()
      .catch(onError)
      .finally(() => {
        running = undefined;
        if (pending.content.size + pending.media.size > 0 || pending.everything) setTimeout(wake, settleTime);
      });
  }

  async function drain() {
    const hints = { content: new Set(pending.content), media: new Set(pending.media) };
    const { everything } = pending;
    pending.content.clear();
    pending.media.clear();
    pending.everything = false;
    await settled(folders.contentDir, [...hints.content]);
    const start = performance.now();
    const report = await ingest(folders, { hints: everything ? undefined : hints });
    if (report.published || report.changed > 0 || report.removed > 0)
      onReport(report, performance.now() - start);
  }

  return {
    /** A path below the content folder may have changed; `wake` has it ingested. */
    noteContent: (file: string) => void pending.content.add(file),

    /** A path below the media folder, beginning with `/`. */
    noteMedia: (file: string) => void pending.media.add(file),

    /** Both folders have to be scanned. */
    noteEverything() {
      pending.everything = true;
    },

    /** Ingests what was noted, now or after the ingest under way. */
    wake,

    /** Starts no further ingest. */
    stop() {
      stopped = true;
    },

    /** Resolves when no ingest is under way. */
    idle: () => running,
  };
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
