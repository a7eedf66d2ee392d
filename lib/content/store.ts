import { statSync } from 'node:fs';
import { dataDir } from '../paths';
import { openStoreForReading, type Store, storeFile } from '../store/open';
import { versionReader } from '../store/version';

/**
 * The read connection of the process. It lives on `globalThis`, to survive hot reloads and be shared by Next's bundles. The
 * inode tells whether `reader.db` was deleted or replaced.
 */
type Connection = { store: Store | undefined; inode: number; version: ReturnType<typeof versionReader> };

const shared = globalThis as typeof globalThis & { zhiwenStore?: Connection };

/** The store; `undefined` before the first ingest, and during `next build`, which needs no content. */
export function readingStore(): Store | undefined {
  if (process.env.NEXT_PHASE === 'phase-production-build') return undefined;
  const connection = connect();
  const inode = statSync(storeFile(dataDir), { throwIfNoEntry: false })?.ino ?? 0;
  if (!connection.store || connection.inode !== inode) {
    connection.store?.close();
    connection.store = openStoreForReading(dataDir);
    connection.inode = inode;
  }
  return connection.store;
}

/** The store's current version (lib/store/version.ts); `now` is ms since the epoch. */
export function storeVersionNow(now: number): string {
  return process.env.NEXT_PHASE === 'phase-production-build' ? 'none' : connect().version(now);
}

function connect(): Connection {
  shared.zhiwenStore ??= { store: undefined, inode: 0, version: versionReader(dataDir) };
  return shared.zhiwenStore;
}
