import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { createTables, storeVersion } from './schema';

export type Store = Database.Database;

export const storeFile = (dataDir: string) => path.join(dataDir, 'reader.db');

/**
 * Opens the store for writing, making it if need be. One of another schema version is emptied in place, in one
 * transaction, so that a server that reads it meanwhile sees either edition whole.
 */
export function openStoreForIngest(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true });
  const store = openOrMakeAnew(storeFile(dataDir));
  store.pragma('synchronous = NORMAL');
  store.pragma('cache_size = -32000');
  if (store.pragma('user_version', { simple: true }) !== storeVersion)
    store.transaction(rebuild).immediate(store);
  return store;
}

/** What is no database, or a damaged one, is made anew: all that was in it is in the content folder. */
function openOrMakeAnew(file: string): Store {
  const open = () => {
    const store = new Database(file, { timeout: 20_000 });
    store.pragma('journal_mode = WAL');
    return store;
  };
  try {
    return open();
  } catch (error) {
    if (!isDamaged(error)) throw error;
    for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
    return open();
  }
}

const isDamaged = (error: unknown) =>
  error instanceof Database.SqliteError && /^SQLITE_(?:NOTADB|CORRUPT)/.test(error.code);

function rebuild(store: Store) {
  const edition = currentEdition(store);
  const names = store
    .prepare(
      `SELECT name, sql LIKE 'CREATE VIRTUAL%' AS virtual FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY virtual DESC`,
    )
    .all() as { name: string; virtual: number }[];
  for (const { name } of names) store.exec(`DROP TABLE IF EXISTS "${name}"`);
  store.exec(createTables);
  // A store made anew counts on from the clock, so that no edition of it has the number of one before.
  store.prepare(`UPDATE meta SET value = ? WHERE key = 'edition'`).run(Math.max(edition + 1, Date.now()));
  store.pragma(`user_version = ${storeVersion}`);
}

function currentEdition(store: Store): number {
  try {
    return Number(store.prepare(`SELECT value FROM meta WHERE key = 'edition'`).pluck().get() ?? 0);
  } catch {
    return 0;
  }
}

/** Opens the store for reading; `undefined` while there is none that this version of the program made and that is whole. */
export function openStoreForReading(dataDir: string): Store | undefined {
  const file = storeFile(dataDir);
  if (!existsSync(file)) return undefined;
  const store = new Database(file, { readonly: true, timeout: 5_000 });
  try {
    store.pragma('cache_size = -16000');
    if (store.pragma('user_version', { simple: true }) === storeVersion) return store;
  } catch (error) {
    if (!isDamaged(error)) throw error;
  }
  store.close();
  return undefined;
}
