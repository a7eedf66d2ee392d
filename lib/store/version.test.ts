import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { dayLength, type Newsroom, newsroom, now } from '../testing/newsroom';
import { openStoreForReading } from './open';
import { versionReader } from './version';

/** The reader checks the file at most once a second; this is later. */
const later = now + 1001;

async function withArticle(room: Newsroom = newsroom()) {
  room.article('insights/a.md');
  await room.ingest();
  return room;
}

describe('versionReader', () => {
  it('is none until a store exists', async () => {
    const room = newsroom();
    const version = versionReader(room.dataDir);
    expect(version(now)).toBe('none');
    await withArticle(room);
    expect(version(later)).not.toBe('none');
  });

  it('is stable while nothing changes, and equal for all readers', async () => {
    const room = await withArticle();
    const version = versionReader(room.dataDir);
    expect(version(now)).toBe(version(now + 1));
    expect(versionReader(room.dataDir)(now)).toBe(version(now));
    await room.ingest();
    expect(version(later)).toBe(version(now));
  });

  it('changes immediately with each edition', async () => {
    const room = await withArticle();
    const version = versionReader(room.dataDir);
    const seen = new Set([version(now)]);
    for (const title of ['一', '二', '三']) {
      room.article('insights/a.md', { title });
      await room.ingest();
      seen.add(version(now));
    }
    room.remove('insights/a.md');
    await room.ingest();
    seen.add(version(now));
    expect(seen.size).toBe(5);
  });

  it('does not change during an ingest or after a failed one', async () => {
    const room = await withArticle();
    const version = versionReader(room.dataDir);
    const before = version(now);
    room.article('insights/b.md');
    let during = '';
    const failing = room.ingest({
      onProgress: (done) => {
        if (done === 0) return;
        during = version(now);
        throw new Error('fell');
      },
    });
    await expect(failing).rejects.toThrow('fell');
    expect(during).toBe(before);
    expect(version(now)).toBe(before);
  });

  it('changes exactly when a scheduled article becomes due, but not for a draft', async () => {
    const room = await withArticle();
    const due = now + 3_600_000;
    room.article('insights/soon.md', { date: new Date(due).toISOString() });
    room.article('insights/draft.md', { date: new Date(due - 60_000).toISOString(), draft: true });
    await room.ingest();
    const version = versionReader(room.dataDir);
    expect(version(due - 1)).toBe(version(now));
    expect(version(due)).not.toBe(version(now));
  });

  it('changes with the day in Shanghai, so that 今天 stays correct', async () => {
    const room = await withArticle();
    const version = versionReader(room.dataDir);
    const midnight = Date.parse('2025-07-13T00:00:00+08:00');
    expect(version(midnight - 1)).toBe(version(now));
    expect(version(midnight)).not.toBe(version(now));
    expect(version(midnight + dayLength - 1)).toBe(version(midnight));
  });

  it('is none after the store is deleted, and new after it is recreated, even with as many editions', async () => {
    const room = await withArticle();
    const version = versionReader(room.dataDir);
    const before = version(now);
    rmSync(room.dataDir, { recursive: true });
    expect(version(later)).toBe('none');
    room.article('insights/a.md', { title: '另一篇' });
    await room.ingest();
    const after = version(later + 1001);
    expect(after).not.toBe('none');
    expect(after).not.toBe(before);
  });

  it('notices a store recreated between two checks', async () => {
    const room = await withArticle();
    const version = versionReader(room.dataDir);
    const before = version(now);
    rmSync(room.dataDir, { recursive: true });
    room.article('insights/a.md', { title: '另一篇' });
    await room.ingest();
    expect(version(later)).not.toBe(before);
    expect(version(later)).toBe(versionReader(room.dataDir)(later));
  });

  it('is none for an unreadable store, without leaking file handles', async () => {
    const room = await withArticle();
    const file = path.join(room.dataDir, 'reader.db');
    const store = new Database(file);
    store.exec('DROP TABLE articles');
    store.close();
    const version = versionReader(room.dataDir);
    const open = () => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0);
    const before = open();
    for (let time = now; time < now + 20; time++) expect(version(time)).toBe('none');
    expect(open()).toBeLessThan(before + 10);
  });
});

describe('openStoreForReading', () => {
  it('returns undefined without a store or for another schema version', async () => {
    const room = newsroom();
    expect(openStoreForReading(room.dataDir)).toBeUndefined();
    await withArticle(room);
    const store = openStoreForReading(room.dataDir);
    expect(store?.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1);
    store?.close();
    const other = new Database(path.join(room.dataDir, 'reader.db'));
    other.pragma('user_version = 9999');
    other.close();
    expect(openStoreForReading(room.dataDir)).toBeUndefined();
  });

  it('opens the store read-only', async () => {
    const store = openStoreForReading((await withArticle()).dataDir);
    expect(() => store?.exec('DELETE FROM articles')).toThrow(/readonly/);
    store?.close();
  });
});
