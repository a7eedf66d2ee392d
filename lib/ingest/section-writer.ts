import { checkSection } from '../schema/check-document';
import type { Store } from '../store/open';
import type { Manifest } from './manifest';
import { hashOf } from './read-article';
import { type FileStamp, readContent } from './scan';

/**
 * Reads the `_index.md` of a section and writes its name and description. Gives whether they may have changed. Runs
 * inside the caller's transaction.
 */
export function writeSection(
  store: Store,
  contentDir: string,
  stamp: FileStamp,
  manifest: Manifest,
): boolean {
  const bytes = readContent(contentDir, stamp.path);
  if (!bytes) return false;
  if ('problem' in bytes) {
    manifest.record(stamp, '', [bytes]);
    return false;
  }
  const hash = hashOf(bytes);
  const checked = checkSection(stamp.path, bytes);
  if ('faults' in checked) {
    manifest.record(stamp, hash, checked.faults);
    return false;
  }
  manifest.record(stamp, hash);
  if (manifest.isCurrent(stamp.path, hash)) return false;
  const { title, linkTitle, description } = checked.document.frontMatter;
  store
    .prepare('INSERT OR REPLACE INTO sections (folder, title, link_title, description) VALUES (?, ?, ?, ?)')
    .run(folderOf(stamp.path), title ?? null, linkTitle ?? null, description ?? null);
  return true;
}

/** Forgets what an `_index.md` said. Gives whether it said anything. */
export const removeSection = (store: Store, file: string): boolean =>
  store.prepare('DELETE FROM sections WHERE folder = ?').run(folderOf(file)).changes > 0;

const folderOf = (file: string) => file.split('/')[0];
