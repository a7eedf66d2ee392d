import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { articleText, contentOf, type Newsroom, newsroom, now, published } from '../testing/newsroom';
import { ContentGone, type IngestReport } from './ingest';
import { watchContent } from './watch';

afterEach(() => void vi.unstubAllEnvs());

/** A newsroom that is watched; `reports` grows with each ingest that found something. */
async function watched() {
  const room = newsroom();
  room.article('insights/a.md', { featured_image: '/newsimages/a.png' });
  await room.ingest();
  return { room, ...(await watch(room)) };
}

async function watch(room: Newsroom) {
  const reports: IngestReport[] = [];
  const errors: unknown[] = [];
  const stop = await watchContent(room, {
    onReport: (report) => reports.push(report),
    onError: (error) => errors.push(error),
  });
  onTestFinished(stop);
  return { reports, errors, stop };
}

const urls = async (room: Newsroom) => published(await contentOf(room.dataDir), now).sort();
const until = (expected: string[], room: Newsroom) =>
  vi.waitFor(async () => expect(await urls(room)).toEqual(expected), { timeout: 10_000, interval: 50 });

describe('a folder that is watched', () => {
  it('publishes saved files, follows renames and removes deleted files', async () => {
    const { room, errors } = await watched();
    room.article('insights/b.md');
    await until(['/insights/a', '/insights/b'], room);
    room.rename('insights/b.md', 'lab/c.md');
    await until(['/insights/a', '/lab/c'], room);
    room.remove('lab/c.md');
    await until(['/insights/a'], room);
    expect(errors).toEqual([]);
  });

  it('publishes a whole folder that is moved in', async () => {
    const { room } = await watched();
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'zhiwen-elsewhere-'));
    onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
    mkdirSync(path.join(elsewhere, 'lab'));
    for (const name of ['x', 'y'])
      writeFileSync(path.join(elsewhere, `lab/${name}.md`), articleText({ title: name }));
    renameSync(path.join(elsewhere, 'lab'), path.join(room.contentDir, 'lab'));
    await until(['/insights/a', '/lab/x', '/lab/y'], room);
  });

  it('follows the folder that takes the place of the one before, and keeps the edition while there is none', async () => {
    const { room, errors } = await watched();
    const next = `${room.contentDir}.next`;
    const last = `${room.contentDir}.last`;
    onTestFinished(() => rmSync(last, { recursive: true, force: true }));
    mkdirSync(path.join(next, 'lab'), { recursive: true });
    writeFileSync(path.join(next, 'lab/x.md'), articleText({ title: 'x' }));
    renameSync(room.contentDir, last);
    await vi.waitFor(() => expect(errors).toContainEqual(expect.any(ContentGone)), 10_000);
    expect(await urls(room)).toEqual(['/insights/a']);
    renameSync(next, room.contentDir);
    await until(['/lab/x'], room);
    room.article('insights/b.md');
    await until(['/insights/b', '/lab/x'], room);
  });

  it('reports a bad file and goes on', async () => {
    const { room, reports } = await watched();
    room.write('insights/a.md', '---\ntitle: "\n---\n');
    await vi.waitFor(() => expect(reports.at(-1)?.faults).toMatchObject([{ file: 'insights/a.md' }]), 5000);
    room.article('insights/b.md');
    await until(['/insights/a', '/insights/b'], room);
    room.article('insights/a.md');
    await vi.waitFor(() => expect(reports.at(-1)?.faults).toEqual([]), 5000);
  });

  it('shows a picture that comes later', async () => {
    const { room } = await watched();
    const image = sharp({ create: { width: 6, height: 4, channels: 3, background: 'red' } });
    room.picture('newsimages/a.png', await image.png().toBuffer());
    await vi.waitFor(
      async () => {
        const { currentEdition, storiesAt } = await contentOf(room.dataDir);
        expect(storiesAt(currentEdition(now), [0])[0]?.picture).toMatchObject({ width: 6, height: 4 });
      },
      { timeout: 10_000, interval: 50 },
    );
  });

  it('is no longer watched after stop()', async () => {
    const { room, stop, reports, errors } = await watched();
    await stop();
    // A second watcher shows that the first would have been notified.
    const other = await watch(room);
    for (const name of ['b', 'c', 'd']) {
      room.article(`insights/${name}.md`);
      await vi.waitFor(() => expect(other.reports.map(({ changed }) => changed)).toContain(1), 10_000);
      other.reports.length = 0;
    }
    expect([reports, errors, other.errors]).toEqual([[], [], []]);
  });
});
