import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { createTables, storeVersion } from './schema';

export type Store = Database.Database;

export const storeFile = (dataDir: string) => path.join(dataDir, 'reader.db');

/**
 * Opens the store for writing and creates it if needed. A store of another schema version is emptied in one
 * transaction, so a server reading it meanwhile sees a complete edition, old or new.
 */
export function openStoreForIngest(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true });
  const store = openOrRecreate(storeFile(dataDir));
  store.pragma('synchronous = NORMAL');
  store.pragma('cache_size = -32000');
  if (store.pragma('user_version', { simple: true }) !== storeVersion)
    store.transaction(rebuild).immediate(store);
  return store;
}

/** Recreates a file that is corrupt or not a database; everything in it can be ingested again. */
function openOrRecreate(file: string): Store {
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
  const last = lastEditionNumber(store);
  const names = store
    .prepare(
      `SELECT name, sql LIKE 'CREATE VIRTUAL%' AS virtual FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY virtual DESC`,
    )
    .all() as { name: string; virtual: number }[];
  for (const { name } of names) store.exec(`DROP TABLE IF EXISTS "${name}"`);
  store.exec(createTables);
  // The clock keeps edition numbers from repeating after the store is recreated.
  store.prepare(`UPDATE meta SET value = ? WHERE key = 'edition'`).run(Math.max(last + 1, Date.now()));
  store.pragma(`user_version = ${storeVersion}`);
}

function lastEditionNumber(store: Store): number {
  try {
    return Number(store.prepare(`SELECT value FROM meta WHERE key = 'edition'`).pluck().get() ?? 0);
  } catch {
    return 0;
  }
}

/** Opens the store for reading; `undefined` if it is missing, corrupt or of another schema version. */
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
