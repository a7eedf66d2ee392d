import { ContentGone } from '../../lib/ingest/ingest';

/** A message for the operator with a fix; the stack if the error is unexpected. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path: file } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return `不许读写 ${file ?? ''}（${code}）：给运行的用户权限`;
  if (code === 'ENOSPC') return '磁盘满了：腾出地方再来';
  if (code?.startsWith('SQLITE_CANTOPEN') || code?.startsWith('SQLITE_READONLY'))
    return `写不了 DATA_DIR 里的库（${code}）：给运行的用户权限，或用 DATA_DIR 换一个文件夹`;
  if (code?.startsWith('SQLITE_BUSY')) return `库正被另一个程序占着（${code}）：等它做完再来`;
  if (code?.startsWith('SQLITE_FULL')) return '磁盘满了：腾出地方再来';
  return error instanceof ContentGone ? error.message : (error.stack ?? error.message);
}

/** Prints the error and exits with 1. */
export function fail(error: unknown): never {
  console.error(explain(error));
  process.exit(1);
}
