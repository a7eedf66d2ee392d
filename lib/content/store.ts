import { statSync } from 'node:fs';
import { dataDir } from '../paths';
import { openStoreForReading, type Store, storeFile } from '../store/open';
import { versionReader } from '../store/version';

/**
 * The one reading connection of a process, kept across hot reloads and across Next's bundles. A deleted or
 * replaced `reader.db` is noticed by its inode.
 */
type Connection = { store: Store | undefined; inode: number; version: ReturnType<typeof versionReader> };

const shared = globalThis as typeof globalThis & { zhiwenStore?: Connection };

/** The store, or `undefined` while there is none (before the first ingest; during a build, which needs no content). */
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

/** The version of what readers see now (lib/store/version.mjs). */
export function storeVersionNow(now: number): string {
  return process.env.NEXT_PHASE === 'phase-production-build' ? 'none' : connect().version(now);
}

function connect(): Connection {
  shared.zhiwenStore ??= { store: undefined, inode: 0, version: versionReader(dataDir) };
  return shared.zhiwenStore;
}
