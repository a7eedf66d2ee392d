import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../lib/schema/check-document';
import { root } from '../lib/testing/corpora';
import { type Newsroom, newsroom } from '../lib/testing/newsroom';

/** The editor's command, as `npm run content -- …` runs it. */
function content(room: Newsroom, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['cli/run.mjs', 'content', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: room.contentDir, MEDIA_DIR: room.mediaDir, DATA_DIR: room.dataDir },
  });
  return { status, stdout, stderr };
}

const bad = '---\ntitle: "没有关\ndate: 2025-07-12\n---\n';

describe('npm start', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '99999'],
    ['SITE_URL', 'example.com'],
    ['CONTENT_DIR', path.join(root, 'package.json')],
    ['DATA_DIR', path.join(root, 'package.json')],
  ])('says what is wrong with %s=%s, and begins nothing', (name, value) => {
    const room = newsroom();
    room.article('insights/a.md');
    const { status, stdout, stderr } = spawnSync('node', ['cli/run.mjs', 'start'], {
      cwd: root,
      encoding: 'utf8',
      timeout: 20_000,
      env: { ...process.env, CONTENT_DIR: room.contentDir, DATA_DIR: room.dataDir, [name]: value },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(value);
  });
});

describe('npm run content', () => {
  it('check: exits with 0 when all is well, and says so', () => {
    const room = newsroom();
    room.article('insights/a.md');
    expect(content(room, 'check')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('1 个文件'),
    });
    expect(room.dataFiles()).toEqual([]);
  });

  it('check: exits with 1 for a fault, and names file, line, field and fix', () => {
    const room = newsroom();
    room.article('insights/a.md');
    room.write('insights/bad.md', bad);
    const { status, stderr } = content(room, 'check');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^insights\/bad\.md:2 front matter：.+改法：.+$/m);
  });

  it('check --json: says the same to a robot, and nothing else', () => {
    const room = newsroom();
    room.write('insights/bad.md', bad);
    const { status, stdout, stderr } = content(room, 'check', '--json');
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      files: 1,
      faults: [expect.objectContaining({ file: 'insights/bad.md', line: 2, field: 'front matter' })],
    });
    room.write('insights/bad.md', '---\ntitle: a\ndate: 2025-07-12\n---\n');
    const fine = content(room, 'check', '--json');
    expect(fine.status).toBe(0);
    expect(JSON.parse(fine.stdout)).toEqual({ files: 1, faults: [] });
  });

  it('build: publishes what is fine, reports the rest, and exits with 1 for it', () => {
    const room = newsroom();
    room.article('insights/a.md');
    room.write('insights/bad.md', bad);
    const { status, stderr } = content(room, 'build');
    expect(status).toBe(1);
    expect(stderr).toContain('insights/bad.md:2');
    expect(existsSync(path.join(room.dataDir, 'reader.db'))).toBe(true);
    room.remove('insights/bad.md');
    expect(content(room, 'build').status).toBe(0);
  });

  it('new: writes a draft that is a fine article, and never over one that is there', () => {
    const room = newsroom();
    expect(content(room, 'new', 'insights/kimi-k2', '--title', 'Kimi: "K2"').status).toBe(0);
    const file = path.join(room.contentDir, 'insights/kimi-k2.md');
    const checked = checkArticle('insights/kimi-k2.md', readFileSync(file));
    expect(checked).toMatchObject({ document: { frontMatter: { title: 'Kimi: "K2"', draft: true } } });
    expect(content(room, 'new', 'insights/kimi-k2').status).toBe(1);
    expect(content(room, 'new', 'insights/Kimi-K2').status).toBe(1);
    expect(content(room, 'new', 'kimi-k2').status).toBe(2);
    expect(content(room, 'new', 'search/kimi-k2').status).toBe(2);
    expect(content(room, 'new', '../outside/x').status).toBe(2);
  });

  it('exits with 2 for wrong use, and with 0 for help', () => {
    const room = newsroom();
    for (const args of [['no-such-command'], ['check', '--no-such-option'], ['new']])
      expect(content(room, ...args).status, args.join(' ')).toBe(2);
    expect(content(room, '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('check') });
    expect(content(room, 'check', '--help').status).toBe(0);
    room.remove('.');
    expect(content(room, 'check').status).toBe(2);
  });
});
