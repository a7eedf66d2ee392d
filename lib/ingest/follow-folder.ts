import { realpathSync } from 'node:fs';
import path from 'node:path';
import { subscribe } from '@parcel/watcher';
import { statOf } from './scan';

/** ms between two looks at whether a path still leads to the same folder. */
const identityInterval = 1000;

/** What happens below a folder. */
type FolderEvents = {
  /** A path below it, with `/`, was made, changed or removed. */
  onFile: (file: string) => void;
  /** Events were lost. */
  onLoss: () => void;
  /** All events of a batch have been delivered. */
  onBatch: () => void;
};

/** Watches a folder until the returned function is called. Rejects if the folder does not exist. */
export async function followFolder(
  folder: string,
  { onFile, onLoss, onBatch }: FolderEvents,
): Promise<() => Promise<void>> {
  const root = realpathSync(folder);
  const subscription = await subscribe(root, (error, events) => {
    if (error) onLoss();
    for (const event of events) onFile(path.relative(root, event.path).split(path.sep).join('/'));
    onBatch();
  });
  return () => subscription.unsubscribe();
}

/**
 * Follows whatever folder a path leads to. When a deploy puts another in its place, no event says so: its inode is
 * checked instead, and the change counts as a loss.
 */
export async function followPath(folder: string, events: FolderEvents): Promise<() => Promise<void>> {
  let stopped = false;
  let unfollow: (() => Promise<void>) | undefined = await followFolder(folder, events);
  let identity = identityOf(folder);
  const timer = setInterval(async () => {
    const now = identityOf(folder);
    if (now === identity) return;
    identity = now;
    const old = unfollow;
    unfollow = undefined;
    await old?.().catch(() => {});
    if (now !== undefined && !stopped) unfollow = await followFolder(folder, events).catch(() => undefined);
    events.onLoss();
    events.onBatch();
  }, identityInterval);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await unfollow?.();
  };
}

/** Which folder a path leads to now; `undefined` when there is none. */
function identityOf(folder: string): string | undefined {
  const stat = statOf(folder);
  return stat && `${stat.dev}:${stat.ino}`;
}
