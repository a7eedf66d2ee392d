import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { shanghaiDay } from '../time';
import { type Store, storeFile } from './open';

type OpenStore = { store: Store; inode: number; edition: Database.Statement; due: Database.Statement };

/** ms between checks whether the file has been replaced. */
const checkInterval = 1000;

/**
 * Returns a function for the version of what readers see at `now` (ms since the epoch): the store's edition number,
 * the newest due article (scheduled articles appear without an ingest) and the day in Shanghai (for 今天 and 昨天).
 * `none` without a store. Keeps one connection and notices when the file is recreated.
 */
export function versionReader(dataDir: string): (now?: number) => string {
  const file = storeFile(dataDir);
  let open: OpenStore | undefined;
  let checked = 0;

  return (now = Date.now()) => {
    try {
      if (!open || now - checked > checkInterval || now < checked) {
        checked = now;
        const inode = statSync(file, { throwIfNoEntry: false })?.ino ?? 0;
        if (inode !== open?.inode) {
          open?.store.close();
          open = inode ? connect(file, inode) : undefined;
        }
      }
      if (!open) return 'none';
      return `${open.edition.get()}-${open.due.get(now) ?? 0}-${shanghaiDay(now)}`;
    } catch {
      open?.store.close();
      open = undefined;
      return 'none';
    }
  };
}

function connect(file: string, inode: number): OpenStore {
  const store = new Database(file, { readonly: true, timeout: 5_000 });
  try {
    return {
      store,
      inode,
      edition: store.prepare(`SELECT value FROM meta WHERE key = 'edition'`).pluck(),
      due: store.prepare('SELECT max(date) FROM articles WHERE draft = 0 AND date <= ?').pluck(),
    };
  } catch (error) {
    // Runs again on each request while the tables are missing, so it must not leak a file handle.
    store.close();
    throw error;
  }
}
