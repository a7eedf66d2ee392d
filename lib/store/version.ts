import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { shanghaiDay } from '../time';
import { type Store, storeFile } from './open';

type OpenStore = { store: Store; inode: number; edition: Database.Statement; due: Database.Statement };

/** ms for which the file is taken to be the one that is open. */
const fileCheck = 1000;

/**
 * Gives a function that tells the version of what readers see at `now` (ms since the epoch): the store's edition, the
 * newest article that has come due (a scheduled one appears by itself) and the day in Shanghai (今天 and 昨天 stay true);
 * `none` while there is no store. It keeps one connection and notices when the file is deleted and made anew.
 */
export function versionReader(dataDir: string): (now?: number) => string {
  const file = storeFile(dataDir);
  let open: OpenStore | undefined;
  let checked = 0;

  return (now = Date.now()) => {
    try {
      if (!open || now - checked > fileCheck || now < checked) {
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
    // A store without these tables is asked again on each request: it must not leave a file open each time.
    store.close();
    throw error;
  }
}
