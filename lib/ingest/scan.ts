import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../schema/fault';

export type FileStamp = { path: string; size: number; modified: number };

/** Folders and files that are no content: hidden ones, and what file servers, desktops and editors leave behind. */
const leftover = /^(?:\.|@eaDir$|#recycle$|#.*#$|~\$|Thumbs\.db$|node_modules$)/i;

/** All Markdown files below `contentDir`, as paths with `/`, sorted, with size and time (ms) of change. */
export function scanContent(contentDir: string): FileStamp[] {
  const found: FileStamp[] = [];
  const walk = (folder: string) => {
    for (const entry of list(path.join(contentDir, folder))) {
      if (leftover.test(entry.name)) continue;
      const file = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(file);
      else if (/\.md$/i.test(entry.name) && !isListPage(file)) {
        const stamp = stampOf(contentDir, file);
        if (stamp) found.push(stamp);
      }
    }
  };
  walk('');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a path below the content folder is one that `scanContent` would find. */
export const isContentFile = (file: string) =>
  /\.md$/i.test(file) && !file.split('/').some((name) => leftover.test(name)) && !isListPage(file);

/** Hugo's list pages say nothing here, but for the one that describes a section. */
const isListPage = (file: string) => /(?:^|\/)_index\.md$/i.test(file) && file.split('/').length !== 2;

/** Size and time of one file; `undefined` when it is gone, or no file. */
export function stampOf(contentDir: string, file: string): FileStamp | undefined {
  const stat = statOf(path.join(contentDir, file));
  return stat?.isFile() ? { path: file, size: stat.size, modified: stat.mtimeMs } : undefined;
}

/** What is known of a file; `undefined` when there is none, or none can be of that name (too long, a link to itself). */
export function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch (error) {
    if (nothing.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
}

const nothing = new Set<string | undefined>(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

/** The bytes of a file; `undefined` when it has vanished, its fault when it cannot be read. */
export function readContent(contentDir: string, file: string): Uint8Array | Fault | undefined {
  try {
    return readFileSync(path.join(contentDir, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    return {
      file,
      line: 1,
      field: '文件',
      problem: `读不了这个文件（${code}）`,
      fix: '给收录程序读它的权限',
    };
  }
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
