import type Database from 'better-sqlite3';
import type { Store } from './open';

const statements = new WeakMap<Store, Map<string, Database.Statement>>();

/**
 * Prepares a statement once per open store, because preparing takes longer than most queries. `undefined` without a
 * store. Modes (`pluck`, `raw`) persist, so use each SQL text in one mode only.
 */
export function prepared(store: Store, sql: string): Database.Statement;
export function prepared(store: Store | undefined, sql: string): Database.Statement | undefined;
export function prepared(store: Store | undefined, sql: string): Database.Statement | undefined {
  if (!store) return undefined;
  const known = statements.get(store) ?? new Map<string, Database.Statement>();
  statements.set(store, known);
  const statement = known.get(sql) ?? store.prepare(sql);
  known.set(sql, statement);
  return statement;
}
