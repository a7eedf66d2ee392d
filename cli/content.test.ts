import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../lib/schema/check-document';
import { root } from '../lib/testing/corpora';
import { type Newsroom, newsroom } from '../lib/testing/newsroom';

/** Runs `npm run content -- …`. */
function content(room: Newsroom, ...args: string[]) {
  return contentAt(undefined, room, ...args);
}

/** The same with SITE_URL set to `url`. */
function contentAt(url: string | undefined, room: Newsroom, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['cli/run.mjs', 'content', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: room.contentDir,
      MEDIA_DIR: room.mediaDir,
      DATA_DIR: room.dataDir,
      SITE_URL: url,
    },
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
  ])('rejects %s=%s and starts nothing', (name, value) => {
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
  it('check: exits with 0 if there are no faults', () => {
    const room = newsroom();
    room.article('insights/a.md');
    expect(content(room, 'check')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('1 个文件'),
    });
    expect(room.dataFiles()).toEqual([]);
  });

  it('check: exits with 1 for a fault, and prints file, line, field and fix', () => {
    const room = newsroom();
    room.article('insights/a.md');
    room.write('insights/bad.md', bad);
    const { status, stderr } = content(room, 'check');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^insights\/bad\.md:2 front matter：.+改法：.+$/m);
  });

  it('check --json: prints only JSON', () => {
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

  it('build: publishes valid files, reports the others and exits with 1', () => {
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

  it('new: writes a valid draft, and never overwrites an article', () => {
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

  it('urls: lists only published articles, most recently changed first', async () => {
    const room = newsroom();
    room.article('insights/old.md', { date: '2025-07-01T09:00:00+08:00' });
    room.article('insights/C++ & 甲.md', { date: '2025-07-11T23:00:00+08:00' });
    room.article('insights/draft.md', { draft: true });
    room.article('insights/future.md', { date: '2099-01-01T00:00:00+08:00' });
    const site = 'https://news.example';
    const none = contentAt(site, room, 'urls');
    expect(none).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining(room.dataDir) });
    await room.ingest();
    const newer = `${site}/insights/c%2B%2B%20%26%20%E7%94%B2`;
    const all = `${newer}\n${site}/insights/old\n`;
    expect(contentAt(`${site}/`, room, 'urls')).toEqual({ status: 0, stdout: all, stderr: '' });
    expect(contentAt(site, room, 'urls', '--limit', '1').stdout).toBe(`${newer}\n`);
    expect(contentAt(site, room, 'urls', '--since', '2025-07-11').stdout).toBe(`${newer}\n`);
    expect(contentAt(site, room, 'urls', '--since', '24h')).toEqual({ status: 0, stdout: '', stderr: '' });
    room.article('insights/old.md', { date: '2025-07-01T09:00:00+08:00' }, '改过的正文。');
    await room.ingest();
    expect(contentAt(site, room, 'urls', '--since', '2025-07-12').stdout).toBe(`${site}/insights/old\n`);
    expect(contentAt(site, room, 'urls').stdout).toBe(`${site}/insights/old\n${newer}\n`);
  });

  it('urls: warns on stderr if SITE_URL is not set, and rejects wrong options', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    await room.ingest();
    const { status, stdout, stderr } = content(room, 'urls');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^http:\/\/localhost:\d+\/insights\/a\n$/);
    expect(stderr).toContain('SITE_URL');
    for (const args of [['--since', 'soon'], ['--since'], ['--limit', '0'], ['--limit', 'all'], ['more']])
      expect(content(room, 'urls', ...args), args.join(' ')).toMatchObject({ status: 2, stdout: '' });
    expect(contentAt('example.com', room, 'urls')).toMatchObject({ status: 2, stdout: '' });
    expect(content(room, 'urls', '--help').stdout).toContain('data.zz.baidu.com');
  });

  it('exits with 2 for wrong usage, and with 0 for help', () => {
    const room = newsroom();
    for (const args of [['no-such-command'], ['check', '--no-such-option'], ['new']])
      expect(content(room, ...args).status, args.join(' ')).toBe(2);
    expect(content(room, '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('check') });
    expect(content(room, 'check', '--help').status).toBe(0);
    room.remove('.');
    expect(content(room, 'check').status).toBe(2);
  });
});
