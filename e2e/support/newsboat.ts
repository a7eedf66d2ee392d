import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { scratch } from './sites';

type ReadItem = {
  guid: string;
  title: string;
  author: string;
  url: string;
  /** Seconds since the epoch. */
  pubDate: number;
  content: string;
};

/** Whether newsboat is installed (cli/support/browser.ts installs it). */
export const hasNewsboat = spawnSync('newsboat', ['--version']).status === 0;

/** Runs newsboat without its UI, with one feed and its own folder. */
export function newsboat(feed: string) {
  const folder = scratch('newsboat');
  mkdirSync(path.join(folder, '.newsboat'));
  writeFileSync(path.join(folder, 'urls'), `${feed}\n`);
  writeFileSync(path.join(folder, 'config'), 'download-timeout 20\ndownload-retries 1\nreload-threads 1\n');
  const run = (...args: string[]) => {
    const options = ['-u', 'urls', '-c', 'cache.db', '-C', 'config', ...args];
    const { status, stdout, stderr } = spawnSync('newsboat', options, {
      cwd: folder,
      env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8', no_proxy: '*' },
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (status !== 0) throw new Error(`newsboat ${args.join(' ')}: ${status} ${stdout}${stderr}`);
    return stdout;
  };
  return {
    reload: () => run('-x', 'reload'),
    unread: () => Number.parseInt(run('-x', 'print-unread'), 10),
    /** The items in its cache, newest first. */
    items(): ReadItem[] {
      const cache = new Database(path.join(folder, 'cache.db'), { readonly: true });
      const items = cache
        .prepare(
          'SELECT guid, title, author, url, pubDate, content FROM rss_item ORDER BY pubDate DESC, guid',
        )
        .all() as ReadItem[];
      cache.close();
      return items;
    },
  };
}
