import { type Dirent, opendirSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../schema/fault';

export type FileStamp = { path: string; size: number; modified: number };

/** Folders and files that are no content: hidden ones, and what file servers, desktops and editors leave behind. */
const leftover = /^(?:\.|@eaDir$|#recycle$|#.*#$|~\$|Thumbs\.db$|node_modules$)/i;

/** Markdown by its name; an ending other than `.md` is a fault (placement.ts), not something else. */
const markdownName = /\.(?:md|markdown|mdown|mkd|mdx)$/i;

/**
 * All Markdown files below `contentDir`, as paths with `/`, sorted, with size and time (ms) of change. A folder that
 * may not be read is among them, as a path that ends in `/`: what is in it is not gone. Throws when `contentDir` is
 * such a folder.
 */
export function scanContent(contentDir: string): FileStamp[] {
  const found: FileStamp[] = [];
  const walk = (folder: string) => {
    for (const entry of list(path.join(contentDir, folder))) {
      if (leftover.test(entry.name)) continue;
      const file = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        const closed = stampOf(contentDir, `${file}/`);
        if (closed) found.push(closed);
        else walk(file);
      } else if (markdownName.test(entry.name) && !isListPage(file)) {
        const stamp = stampOf(contentDir, file);
        if (stamp) found.push(stamp);
      }
    }
  };
  walk('');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a path is that of a folder that may not be read, as `scanContent` gives it. */
export const isFolder = (file: string) => file.endsWith('/');

/** Whether a path below the content folder is one that `scanContent` would find. */
export const isContentFile = (file: string) =>
  markdownName.test(file) && !file.split('/').some((name) => leftover.test(name)) && !isListPage(file);

/** Hugo's list pages say nothing here, but for the one that describes a section. */
const isListPage = (file: string) => /(?:^|\/)_index\.md$/i.test(file) && file.split('/').length !== 2;

/** Size and time of one file; `undefined` when it is gone, or no file; of `folder/`, only if it may not be read. */
export function stampOf(contentDir: string, file: string): FileStamp | undefined {
  if (isFolder(file))
    return isClosed(path.join(contentDir, file)) ? { path: file, size: 0, modified: 0 } : undefined;
  const stat = statOf(path.join(contentDir, file));
  return stat?.isFile() ? { path: file, size: stat.size, modified: stat.mtimeMs } : undefined;
}

/** What is known of a file; `undefined` when there is none, none can be of that name, or nobody may look. */
export function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch (error) {
    if (nothing.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
}

const nothing = new Set<string | undefined>(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES']);

/** Whether a folder is there that may not be listed or entered. */
function isClosed(folder: string): boolean {
  try {
    opendirSync(folder).closeSync();
    statSync(`${folder}/.`);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

/** Whether a file lies in a folder that may not be read, so that nobody can tell whether it is there. */
export function isOutOfSight(contentDir: string, file: string): boolean {
  const folders = file.split('/').slice(0, -1);
  return folders.some((_, index) => isClosed(path.join(contentDir, ...folders.slice(0, index + 1))));
}

/** The bytes of a file; `undefined` when it has vanished, its fault when it cannot be read. */
export function readContent(contentDir: string, file: string): Uint8Array | Fault | undefined {
  try {
    return readFileSync(path.join(contentDir, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? undefined : unreadable(file, code);
  }
}

/** The fault of a file, or of a folder (its path ends in `/`), that may not be read. */
export function unreadable(file: string, code = 'EACCES'): Fault {
  const what = isFolder(file) ? '文件夹' : '文件';
  return { file, line: 1, field: what, problem: `读不了这个${what}（${code}）`, fix: '给收录程序读它的权限' };
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
