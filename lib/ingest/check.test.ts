import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demo } from '../testing/corpora';
import { type Newsroom, newsroom } from '../testing/newsroom';
import { checkContent } from './check';
import { readContent } from './scan';

const bad = '---\ntitle: "没有关\ndate: 2025-07-12\n---\n';

function everyFault(room: Newsroom) {
  room.article('insights/good.md');
  room.write('insights/bad.md', bad);
  room.write('insights/two.md', '---\ntitle: ""\ndate: 昨天\n---\n');
  room.write('insights/gbk.md', Buffer.from([0xc4, 0xa3, 0xd0, 0xcd]));
  room.article('root.md');
  room.article('tags/x.md');
  room.article('insights/2025/good.md');
  room.write('insights/_index.md', '---\ntitle: [a\n---\n');
  room.write('taxonomy.yml', 'tags:\n  - name: "\n');
}

describe('a check of the content folder', () => {
  it('finds every fault of every file, and writes nothing', () => {
    const room = newsroom();
    everyFault(room);
    const { files, faults } = checkContent(room.contentDir);
    expect(files).toBe(8);
    expect(faults.map(({ file, line, field }) => `${file}:${line} ${field}`).sort()).toEqual([
      'insights/_index.md:2 front matter',
      'insights/bad.md:2 front matter',
      'insights/gbk.md:1 编码',
      'insights/good.md:1 网址',
      'insights/two.md:2 title',
      'insights/two.md:3 date',
      'root.md:1 位置',
      'tags/x.md:1 位置',
      'taxonomy.yml:2 taxonomy',
    ]);
    expect(room.dataFiles()).toEqual([]);
  });

  it('reports exactly the faults that an ingest reports', async () => {
    const room = newsroom();
    everyFault(room);
    const byFile = (faults: { file: string; line: number }[]) =>
      faults.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
    expect(byFile(checkContent(room.contentDir).faults)).toEqual(byFile((await room.ingest()).faults));
  });

  it('of a folder that is not there finds nothing', () => {
    const room = newsroom();
    expect(checkContent(path.join(room.contentDir, 'nowhere'))).toEqual({ files: 0, faults: [] });
  });

  it('names files by their path below the content folder', () => {
    const room = newsroom();
    cpSync(path.join(demo.content, 'insights'), path.join(room.contentDir, 'insights'), { recursive: true });
    room.write('insights/bad.md', bad);
    expect(checkContent(room.contentDir).faults.map(({ file }) => file)).toEqual(['insights/bad.md']);
  });
});

it('readContent returns a fault for an unreadable path, and undefined for a missing file', () => {
  const room = newsroom();
  room.article('insights/a.md');
  expect(readContent(room.contentDir, 'insights')).toMatchObject({ file: 'insights', field: '文件' });
  expect(readContent(room.contentDir, 'insights/b.md')).toBeUndefined();
});
