import type { Fault } from '../schema/fault';
import type { Store } from '../store/open';
import { taxonomyFile } from './read-taxonomy';
import { type FileStamp, isFolder } from './scan';

type ManifestRow = { path: string; size: number; modified: number; hash: string; faults: string | null };

export type Manifest = ReturnType<typeof openManifest>;

/**
 * The store's record of the content files: size, modification time, hash and faults of each when last read. With `only`,
 * it covers just those files, the faulty ones and `taxonomy.yml`.
 */
export function openManifest(store: Store, only?: ReadonlySet<string>) {
  const known = readRows(store, only);
  const put = store.prepare(
    'INSERT OR REPLACE INTO files (path, size, modified, hash, faults) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = store.prepare('DELETE FROM files WHERE path = ?');

  function isChanged(stamp: FileStamp): boolean {
    if (isFolder(stamp.path)) return false;
    const row = known.get(stamp.path);
    return row?.size !== stamp.size || row.modified !== stamp.modified;
  }

  return {
    /** By path, as they were when the manifest was opened. */
    known: known as ReadonlyMap<string, ManifestRow>,

    /** Whether a file is new, or its size or modification time has changed. */
    isChanged,

    /** Whether a file needs reading. A faulty one always does: the cause may have been fixed elsewhere. */
    needsReading: (stamp: FileStamp) => isChanged(stamp) || known.get(stamp.path)?.faults !== null,

    /** Whether a file had this hash, and no faults, when it was last read. */
    isCurrent(path: string, hash: string): boolean {
      const row = known.get(path);
      return row !== undefined && row.hash === hash && row.faults === null;
    },

    record: ({ path, size, modified }: FileStamp, hash: string, faults: Fault[] = []) =>
      void put.run(path, size, modified, hash, faults.length > 0 ? JSON.stringify(faults) : null),

    forget: (path: string) => void remove.run(path),
  };
}

function readRows(store: Store, only?: ReadonlySet<string>): Map<string, ManifestRow> {
  if (!only)
    return new Map(
      (store.prepare('SELECT * FROM files').all() as ManifestRow[]).map((row) => [row.path, row]),
    );
  const always = store
    .prepare('SELECT * FROM files WHERE faults IS NOT NULL OR path = ?')
    .all(taxonomyFile) as ManifestRow[];
  const one = store.prepare('SELECT * FROM files WHERE path = ?');
  const named = [...only].flatMap((file) => (one.get(file) as ManifestRow | undefined) ?? []);
  return new Map([...always, ...named].map((row) => [row.path, row]));
}

/** The number of content files, and all their faults, sorted by file. */
export function summarise(store: Store): { files: number; faults: Fault[] } {
  const files = store
    .prepare(`SELECT count(*) FROM files WHERE path <> ? AND path NOT LIKE '%/'`)
    .pluck()
    .get(taxonomyFile) as number;
  const rows = store
    .prepare('SELECT faults FROM files WHERE faults IS NOT NULL ORDER BY path')
    .pluck()
    .all() as string[];
  return { files, faults: rows.flatMap((row) => JSON.parse(row) as Fault[]) };
}
