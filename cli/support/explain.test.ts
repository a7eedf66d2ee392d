import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { ContentGone } from '../../lib/ingest/ingest';
import { explain } from './explain';

const errorOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing went wrong');
};

it('explains file and store errors in one sentence with a fix', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhiwen-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0);
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    expect(explain(errorOf(() => readdirSync(folder)))).toBe(
      `不许读写 ${folder}（EACCES）：给运行的用户权限`,
    );
    const store = errorOf(() => new Database(path.join(folder, 'reader.db')));
    expect(explain(store)).toMatch(/^写不了 DATA_DIR 里的库（SQLITE_CANTOPEN.*）：给运行的用户权限/);
  } finally {
    if (root) process.seteuid?.(0);
  }
  expect(explain(new ContentGone('没有 content 这个文件夹'))).toBe('没有 content 这个文件夹');
});

it('shows the stack of an unexpected error', () => {
  expect(explain(new TypeError('x is not a function'))).toMatch(/TypeError: x is not a function\n\s+at /);
});
