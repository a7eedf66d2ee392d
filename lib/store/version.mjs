import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

/**
 * The version of what readers see: the store's edition, the newest article that has come due (so that a
 * scheduled one appears by itself) and the day in Shanghai (so that 今天 and 昨天 stay true). Plain JavaScript,
 * since the cache handler, which Next loads as it is, asks it too.
 */

const dayLength = 24 * 60 * 60 * 1000;
const shanghaiOffset = 8 * 60 * 60 * 1000;

/**
 * Gives a function that tells the version at `now` (ms since the epoch); `none` while there is no store. It
 * keeps one connection and notices when the file has been deleted and made anew.
 * @param {string} dataDir
 * @returns {(now?: number) => string}
 */
export function versionReader(dataDir) {
  const file = path.join(dataDir, 'reader.db');
  /** @type {{ store: import('better-sqlite3').Database, inode: number, edition: import('better-sqlite3').Statement, due: import('better-sqlite3').Statement } | undefined} */
  let open;
  let checked = 0;

  return (now = Date.now()) => {
    try {
      if (!open || now - checked > 1000 || now < checked) {
        checked = now;
        const inode = existsSync(file) ? statSync(file).ino : 0;
        if (inode !== open?.inode) {
          open?.store.close();
          open = inode ? connect(file, inode) : undefined;
        }
      }
      if (!open) return 'none';
      const day = Math.floor((now + shanghaiOffset) / dayLength);
      return `${open.edition.get()}-${open.due.get(now) ?? 0}-${day}`;
    } catch {
      open?.store.close();
      open = undefined;
      return 'none';
    }
  };
}

/**
 * @param {string} file
 * @param {number} inode
 */
function connect(file, inode) {
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
