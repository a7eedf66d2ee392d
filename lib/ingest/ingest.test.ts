import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { corpora, readCorpus } from '../testing/corpora';
import { contentOf, dayLength, type Newsroom, newsroom, now, published } from '../testing/newsroom';
import { checkContent } from './check';
import { ContentGone } from './ingest';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** What readers see after an ingest, at the newsroom's own time. */
async function readers(room: Newsroom) {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  return contentOf(room.dataDir);
}

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'red' } })
    .png()
    .toBuffer();

describe('an ingest', () => {
  it('publishes what is there', async () => {
    const room = newsroom();
    room.article(
      'insights/Kimi-K2.md',
      { title: 'Kimi K2', tags: ['大模型'], summary: '**摘**要' },
      '甲[^1]。\n\n[^1]: 一',
    );
    room.article('newspaper/2025/大模型.md', { title: '日报' });
    room.article('anything/else.md');
    const report = await room.ingest();
    expect(report).toMatchObject({ changed: 3, removed: 0, files: 3, published: true, faults: [] });
    const content = await readers(room);
    expect(published(content).sort()).toEqual(['/anything/else', '/insights/kimi-k2', '/newspaper/大模型']);
    expect(content.getArticle('insights', 'kimi-k2')).toMatchObject({
      title: 'Kimi K2',
      summary: '摘要',
      tags: [{ name: '大模型', slug: '大模型' }],
      citations: { list: [{ label: '1', title: '一', uses: 1 }] },
    });
  });

  it('accepts a missing content folder', async () => {
    const room = newsroom();
    rmSync(room.contentDir, { recursive: true });
    expect(await room.ingest()).toMatchObject({ changed: 0, files: 0, faults: [] });
    expect(published(await readers(room))).toEqual([]);
  });

  it('reads nothing and publishes nothing when nothing has changed', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    room.write('insights/_index.md', '---\ntitle: 洞察\n---\n');
    room.write('taxonomy.yml', 'tags: []\n');
    await room.ingest();
    const again = await room.ingest();
    expect(again).toMatchObject({ changed: 0, removed: 0, files: 2, published: false, faults: [] });
  });

  it.each(['insights/a.md', 'insights/_index.md', 'taxonomy.yml'])(
    'publishes nothing when %s was only saved again as it was',
    async (file) => {
      const room = newsroom();
      room.article('insights/a.md');
      room.write('insights/_index.md', '---\ntitle: 洞察\n---\n');
      room.write('taxonomy.yml', 'tags: []\n');
      await room.ingest();
      room.touch(file);
      expect(await room.ingest()).toMatchObject({ published: false, faults: [] });
    },
  );

  it('reads only the file that has changed, and shows it', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title: '旧题', tags: ['旧'] });
    room.article('insights/b.md', { title: '乙' });
    await room.ingest();
    room.article('insights/a.md', { title: '新题', tags: ['新'] });
    expect(await room.ingest()).toMatchObject({ changed: 1, removed: 0, files: 2, published: true });
    const content = await readers(room);
    expect(content.getArticle('insights', 'a')?.title).toBe('新题');
    expect(content.getArticle('insights', 'b')?.title).toBe('乙');
    expect(content.listTerms('tag').map(({ name }) => name)).toEqual(['新']);
    expect(content.searchPage({ q: '旧题' }).total).toBe(0);
    expect(content.searchPage({ q: '新题' }).total).toBe(1);
  });

  it('removes deleted articles with their terms and search text', async () => {
    const room = newsroom();
    room.article('insights/a.md', { tags: ['甲', '共'], summary: '独一无二' });
    room.article('insights/b.md', { tags: ['共'] });
    await room.ingest();
    room.remove('insights/a.md');
    expect(await room.ingest()).toMatchObject({ changed: 0, removed: 1, files: 1, published: true });
    const content = await readers(room);
    expect(published(content)).toEqual(['/insights/b']);
    expect(content.listTerms('tag')).toEqual([{ name: '共', slug: '共', count: 1 }]);
    expect(content.searchPage({ q: '独一无二' }).total).toBe(0);
    expect(content.getArticle('insights', 'a')).toBeUndefined();
  });

  it('handles renamed files and folders', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title: '甲' });
    room.article('old/b.md', { title: '乙' });
    await room.ingest();
    room.rename('insights/a.md', 'insights/c.md');
    room.rename('old', 'new');
    expect(await room.ingest()).toMatchObject({ changed: 2, removed: 2, faults: [] });
    const content = await readers(room);
    expect(published(content).sort()).toEqual(['/insights/c', '/new/b']);
    expect(content.getArticle('insights', 'c')?.title).toBe('甲');
  });

  it('keeps the URL of a file renamed in case only', async () => {
    const room = newsroom();
    room.article('insights/Kimi-K2.md', { title: '旧' });
    await room.ingest();
    room.rename('insights/Kimi-K2.md', 'insights/kimi-k2.md');
    room.article('insights/kimi-k2.md', { title: '新' });
    expect(await room.ingest()).toMatchObject({ faults: [] });
    const content = await readers(room);
    expect(published(content)).toEqual(['/insights/kimi-k2']);
    expect(content.getArticle('insights', 'kimi-k2')?.title).toBe('新');
  });

  it('ignores what desktops, file servers and editors leave behind', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    for (const file of [
      'insights/@eaDir/a.md',
      'insights/.a.md',
      '.git/b.md',
      'insights/#recycle/c.md',
      'insights/~$a.md',
      'insights/#a.md#',
    ])
      room.article(file);
    for (const file of [
      'insights/Thumbs.db',
      'insights/a.md.swp',
      'insights/图.png',
      '_index.md',
      'insights/2025/_index.md',
    ])
      room.write(file, 'x');
    expect(await room.ingest()).toMatchObject({ files: 1, changed: 1, faults: [] });
    expect(published(await readers(room))).toEqual(['/insights/a']);
  });

  it('accepts file names that start with a symbol', async () => {
    const room = newsroom();
    for (const name of ['@OpenAI宣布', '#1周报', '~波浪', '100%']) room.article(`insights/${name}.md`);
    expect(await room.ingest()).toMatchObject({ files: 4, faults: [] });
    expect(published(await readers(room)).sort()).toEqual([
      '/insights/#1周报',
      '/insights/100%',
      '/insights/@openai宣布',
      '/insights/~波浪',
    ]);
  });

  it('reports files whose URL would be that of a picture, a feed or the section', async () => {
    const room = newsroom();
    for (const file of [
      'insights/图.jpg.md',
      'insights/index.md',
      'photo.png/a.md',
      'insights/b/index.md',
      'insights/INDEX.xml.md',
      'atom.xml/a.md',
    ])
      room.article(file);
    const { faults } = await room.ingest();
    expect(faults.map(({ file, field }) => [file, field])).toEqual([
      ['atom.xml/a.md', '网址'],
      ['insights/INDEX.xml.md', '网址'],
      ['insights/index.md', '网址'],
      ['insights/图.jpg.md', '网址'],
      ['photo.png/a.md', '网址'],
    ]);
    expect(published(await readers(room))).toEqual(['/insights/b']);
  });

  it('survives overlong picture names and circular symlinks', async () => {
    const room = newsroom();
    room.article('insights/a.md', {
      featured_image: `/${'夜景'.repeat(80)}.jpg`,
      body: `![图](${'夜'.repeat(300)}.jpg)`,
    });
    symlinkSync('loop.md', path.join(room.contentDir, 'insights/loop.md'));
    expect(await room.ingest()).toMatchObject({ files: 1, faults: [] });
    expect(published(await readers(room))).toEqual(['/insights/a']);
  });

  it('tells how far it is', async () => {
    const room = newsroom();
    for (let index = 0; index < 5; index++) room.article(`insights/${index}.md`);
    const heard: [number, number][] = [];
    await room.ingest({ onProgress: (...progress) => heard.push(progress) });
    expect(heard[0]).toEqual([0, 5]);
    expect(heard.at(-1)).toEqual([5, 5]);
  });
});

describe('a bad file', () => {
  const broken = '---\ntitle: "没有关\ndate: 2025-07-12\n---\n正文\n';

  it('is left out and reported by every ingest, and the others are published', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    room.write('insights/bad.md', broken);
    const report = await room.ingest();
    expect(report.faults).toMatchObject([{ file: 'insights/bad.md', line: 2, field: 'front matter' }]);
    expect(report).toMatchObject({ files: 2, published: true });
    expect(published(await readers(room))).toEqual(['/insights/a']);
    const again = await room.ingest();
    expect(again.faults).toEqual(report.faults);
    expect(again.published).toBe(false);
  });

  it('keeps its last valid text until it is fixed', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title: '旧' });
    await room.ingest();
    room.write('insights/a.md', broken);
    expect(await room.ingest()).toMatchObject({ published: false, faults: [{ file: 'insights/a.md' }] });
    expect((await readers(room)).getArticle('insights', 'a')?.title).toBe('旧');
    vi.useRealTimers();
    room.article('insights/a.md', { title: '新' });
    expect(await room.ingest()).toMatchObject({ published: true, faults: [] });
    expect((await readers(room)).getArticle('insights', 'a')?.title).toBe('新');
  });

  it('is removed with its last valid text when deleted', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    await room.ingest();
    room.write('insights/a.md', broken);
    await room.ingest();
    room.remove('insights/a.md');
    expect(await room.ingest()).toMatchObject({ removed: 1, faults: [], published: true });
    expect(published(await readers(room))).toEqual([]);
  });

  it('of any kind never stops the others', async () => {
    const room = newsroom();
    const bad = {
      'no-title': '---\ndate: 2025-07-12\n---\n',
      'no-date': '---\ntitle: a\n---\n',
      'bad-date': '---\ntitle: a\ndate: 昨天\n---\n',
      'no-front-matter': '正文',
      unclosed: '---\ntitle: a\n',
      alias: '---\ntitle: **重磅**\ndate: 2025-07-12\n---\n',
      empty: '',
    };
    for (const [name, text] of Object.entries(bad)) room.write(`insights/${name}.md`, text);
    room.write('insights/gbk.md', Buffer.from([0xc4, 0xa3, 0xd0, 0xcd]));
    room.article('insights/good.md');
    const report = await room.ingest();
    const files = [...Object.keys(bad), 'gbk'].map((name) => `insights/${name}.md`).sort();
    expect([...new Set(report.faults.map(({ file }) => file))]).toEqual(files);
    for (const { line, problem, fix } of report.faults) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(problem).not.toBe('');
      expect(fix).not.toBe('');
    }
    expect(published(await readers(room))).toEqual(['/insights/good']);
  });

  it('outside a section, or in a reserved folder, is reported', async () => {
    const room = newsroom();
    room.article('a.md');
    room.article('tags/b.md');
    room.article('API/c.md');
    room.article('insights/d.md');
    const { faults } = await room.ingest();
    expect(faults.map(({ file, field }) => [file, field])).toEqual([
      ['API/c.md', '位置'],
      ['a.md', '位置'],
      ['tags/b.md', '位置'],
    ]);
    expect(published(await readers(room))).toEqual(['/insights/d']);
  });
});

describe('unreadable content', () => {
  /** Root reads everything, so a test that runs as root takes up another identity. */
  const asSomebody = async (act: () => Promise<void>) => {
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65534);
    try {
      await act();
    } finally {
      if (root) process.seteuid?.(0);
    }
  };
  const open = (room: Newsroom) => {
    const folders = [path.dirname(room.contentDir), room.contentDir, room.mediaDir, room.dataDir];
    for (const folder of folders) chmodSync(folder, 0o777);
  };

  it('is reported and stays published, without stopping others: a folder', async () => {
    const room = newsroom();
    room.article('insights/closed/a.md', { title: '甲' });
    room.article('insights/b.md', { title: '乙' });
    open(room);
    const closed = path.join(room.contentDir, 'insights/closed');
    onTestFinished(() => chmodSync(closed, 0o755));
    await asSomebody(async () => {
      expect((await room.ingest()).faults).toEqual([]);
    });
    chmodSync(closed, 0);
    room.article('insights/c.md', { title: '丙' });
    await asSomebody(async () => {
      const { faults, published: isOut, removed, changed, files } = await room.ingest();
      expect(faults).toMatchObject([{ file: 'insights/closed/', problem: '读不了这个文件夹（EACCES）' }]);
      expect([isOut, removed, changed, files]).toEqual([true, 0, 1, 3]);
      expect(checkContent(room.contentDir).faults).toEqual(faults);
      const hints = { content: new Set(['insights/closed/a.md']) };
      vi.useRealTimers();
      expect((await room.ingest({ hints })).faults).toEqual(faults);
      expect(published(await readers(room))).toEqual(['/insights/b', '/insights/c', '/insights/a']);
    });
    chmodSync(closed, 0o755);
    await asSomebody(async () => {
      expect(await room.ingest()).toMatchObject({ faults: [], changed: 0, removed: 0 });
      expect(published(await readers(room))).toContain('/insights/a');
    });
  });

  it('is reported and stays published, without stopping others: a file', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title: '甲' });
    open(room);
    await asSomebody(async () => void (await room.ingest()));
    room.article('insights/a.md', { title: '改过' });
    room.article('insights/b.md', { title: '乙' });
    chmodSync(path.join(room.contentDir, 'insights/a.md'), 0);
    await asSomebody(async () => {
      const { faults } = await room.ingest();
      expect(faults).toMatchObject([{ file: 'insights/a.md', problem: '读不了这个文件（EACCES）' }]);
      expect(published(await readers(room))).toEqual(['/insights/a', '/insights/b']);
    });
  });
});

it('a file whose name ends as Markdown does elsewhere is reported, not passed over', async () => {
  const room = newsroom();
  room.article('insights/a.md');
  for (const file of ['insights/b.markdown', 'insights/c.mdx', '_index.mdx', 'insights/d.txt'])
    room.article(file);
  const { faults } = await room.ingest();
  expect(faults.map(({ file, field }) => `${file} ${field}`)).toEqual([
    '_index.mdx 位置',
    'insights/b.markdown 文件名',
    'insights/c.mdx 文件名',
  ]);
  expect(published(await readers(room))).toEqual(['/insights/a']);
});

it('an empty folder where many articles were is taken for one that is not mounted', async () => {
  const room = newsroom();
  for (let index = 0; index < 12; index++) room.article(`insights/${index}.md`);
  await room.ingest();
  room.remove('insights');
  await expect(room.ingest()).rejects.toThrow(ContentGone);
  expect(published(await readers(room))).toHaveLength(12);
  vi.useRealTimers();
  room.article('insights/0.md');
  expect(await room.ingest()).toMatchObject({ files: 1, removed: 11, faults: [] });
});

it.each(['no database at all', ''])('a store that is damaged is made anew: %j', async (damage) => {
  const room = newsroom();
  room.article('insights/a.md');
  await room.ingest();
  writeFileSync(path.join(room.dataDir, 'reader.db'), damage.repeat(200));
  for (const part of ['-wal', '-shm']) rmSync(path.join(room.dataDir, `reader.db${part}`), { force: true });
  expect(await room.ingest()).toMatchObject({ files: 1, published: true });
  expect(published(await readers(room))).toEqual(['/insights/a']);
});

describe('two files with the same name', () => {
  it('publish the first; the second is reported, and published when the first is removed', async () => {
    const room = newsroom();
    room.article('insights/2025/a.md', { title: '先' });
    room.article('insights/a.md', { title: '后' });
    const report = await room.ingest();
    expect(report.faults).toMatchObject([{ file: 'insights/a.md', field: '网址' }]);
    expect(report.faults[0]?.problem).toContain('insights/2025/a.md');
    expect((await readers(room)).getArticle('insights', 'a')?.title).toBe('先');
    vi.useRealTimers();
    room.remove('insights/2025/a.md');
    expect(await room.ingest()).toMatchObject({ removed: 1, faults: [], published: true });
    const content = await readers(room);
    expect(published(content)).toEqual(['/insights/a']);
    expect(content.getArticle('insights', 'a')?.title).toBe('后');
  });

  it('keep the published one when a second is added', async () => {
    const room = newsroom();
    room.article('insights/b.md', { title: '先' });
    await room.ingest();
    room.article('insights/2025/B.md', { title: '后' });
    expect((await room.ingest()).faults).toMatchObject([{ file: 'insights/2025/B.md' }]);
    expect((await readers(room)).getArticle('insights', 'b')?.title).toBe('先');
  });

  it('do not conflict in different sections', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    room.article('newspaper/a.md');
    expect((await room.ingest()).faults).toEqual([]);
    expect(published(await readers(room)).sort()).toEqual(['/insights/a', '/newspaper/a']);
  });
});

describe('a section', () => {
  it('is called and described as its _index.md says, until that goes', async () => {
    const room = newsroom();
    room.article('lab/a.md');
    room.write('lab/_index.md', '---\ntitle: 实验室报告\nlinkTitle: 实验室\ndescription: 自己动手。\n---\n');
    await room.ingest();
    expect((await readers(room)).listSections()).toMatchObject([
      { folder: 'lab', name: '实验室', description: '自己动手。', count: 1 },
    ]);
    vi.useRealTimers();
    room.write('lab/_index.md', '---\ntitle: 新名\n---\n');
    expect(await room.ingest()).toMatchObject({ changed: 1, published: true });
    expect((await readers(room)).listSections()).toMatchObject([{ name: '新名', description: undefined }]);
    vi.useRealTimers();
    room.remove('lab/_index.md');
    expect(await room.ingest()).toMatchObject({ removed: 1, published: true });
    expect((await readers(room)).listSections()).toMatchObject([{ name: 'lab' }]);
  });

  it('keeps its name when its _index.md is broken, which is reported', async () => {
    const room = newsroom();
    room.article('lab/a.md');
    room.write('lab/_index.md', '---\ntitle: 实验室\n---\n');
    await room.ingest();
    room.write('lab/_index.md', '---\ntitle: [实验室\n---\n');
    expect(await room.ingest()).toMatchObject({ faults: [{ file: 'lab/_index.md', line: 2 }] });
    expect((await readers(room)).listSections()).toMatchObject([{ name: '实验室' }]);
  });
});

describe('the taxonomy', () => {
  const write = (room: Newsroom, tags: string) => room.write('taxonomy.yml', `tags:\n${tags}`);
  const tagsOf = async (room: Newsroom) => {
    const content = await readers(room);
    vi.useRealTimers();
    return content.listTerms('tag').map(({ name, slug, count }) => [name, slug, count]);
  };

  it('merges the aliases of a term and leads from them to it', async () => {
    const room = newsroom();
    room.article('insights/a.md', { tags: ['英伟达', 'Nvidia'] });
    room.article('insights/b.md', { tags: ['NVIDIA'] });
    await room.ingest();
    expect(await tagsOf(room)).toEqual([
      ['NVIDIA', 'nvidia', 2],
      ['英伟达', '英伟达', 1],
    ]);
    write(room, '  - name: NVIDIA\n    aliases: [英伟达]\n');
    expect(await room.ingest()).toMatchObject({ changed: 0, published: true });
    expect(await tagsOf(room)).toEqual([['NVIDIA', 'nvidia', 2]]);
    const content = await readers(room);
    expect(content.termPage('tag', '英伟达', 1)).toEqual({ movedTo: 'nvidia' });
    expect(content.getArticle('insights', 'a')?.tags).toEqual([{ name: 'NVIDIA', slug: 'nvidia' }]);
  });

  it('gives back to each article all its terms when an alias goes', async () => {
    const room = newsroom();
    room.article('insights/a.md', { tags: ['英伟达', 'NVIDIA', '芯片'] });
    write(room, '  - name: NVIDIA\n    aliases: [英伟达]\n');
    await room.ingest();
    room.write('taxonomy.yml', 'tags: []\n');
    await room.ingest();
    const tags = (await readers(room)).getArticle('insights', 'a')?.tags.map(({ name }) => name);
    expect(tags).toEqual(['英伟达', 'NVIDIA', '芯片']);
  });

  it('renames terms, describes them and orders the topics', async () => {
    const room = newsroom();
    room.article('insights/a.md', { tags: ['scale ai'], main_topics: ['乙', '甲'] });
    room.article('insights/b.md', { main_topics: ['乙'] });
    await room.ingest();
    room.write(
      'taxonomy.yml',
      'topics:\n  - name: 甲\n    description: 甲事。\n  - name: 乙\ntags:\n  - name: Scale AI\n',
    );
    await room.ingest();
    const content = await readers(room);
    expect(content.listTerms('tag').map(({ name }) => name)).toEqual(['Scale AI']);
    expect(content.listTerms('topic').map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(content.termPage('topic', '甲', 1)).toMatchObject({ term: { description: '甲事。' } });
  });

  it('is left as it was while its file is broken, for articles that change meanwhile too', async () => {
    const room = newsroom();
    room.article('insights/a.md', { tags: ['英伟达'] });
    write(room, '  - name: NVIDIA\n    aliases: [英伟达]\n    description: 芯片商。\n');
    await room.ingest();
    write(room, '  - name: "NVIDIA\n');
    room.article('insights/a.md', { title: '改', tags: ['英伟达'] });
    room.article('insights/b.md', { tags: ['英伟达', '新'] });
    const report = await room.ingest();
    expect(report.faults).toMatchObject([{ file: 'taxonomy.yml', line: 2 }]);
    expect(await tagsOf(room)).toEqual([
      ['NVIDIA', 'nvidia', 2],
      ['新', '新', 1],
    ]);
    const content = await readers(room);
    expect(content.termPage('tag', '英伟达', 1)).toEqual({ movedTo: 'nvidia' });
    expect(content.termPage('tag', 'nvidia', 1)).toMatchObject({ term: { description: '芯片商。' } });
  });

  it('calls a term what most articles call it, where it says nothing', async () => {
    const room = newsroom();
    room.article('insights/a.md', { tags: ['OPENAI'] });
    room.article('insights/b.md', { tags: ['OpenAI'] });
    room.article('insights/c.md', { tags: ['OpenAI'] });
    await room.ingest();
    expect(await tagsOf(room)).toEqual([['OpenAI', 'openai', 3]]);
    room.remove('insights/b.md');
    room.remove('insights/c.md');
    await room.ingest();
    expect(await tagsOf(room)).toEqual([['OPENAI', 'openai', 1]]);
  });
});

describe('a picture', () => {
  const file = 'newsimages/selected image, 1.jpg';
  const pictureOf = async (room: Newsroom) => {
    const content = await readers(room);
    vi.useRealTimers();
    return content.getArticle('insights', 'a')?.picture;
  };

  it('that comes later is shown then, changes with its file, and goes with it', async () => {
    const room = newsroom();
    room.article('insights/a.md', { featured_image: `/${file}` });
    await room.ingest();
    expect(await pictureOf(room)).toBeUndefined();
    room.picture(file, await png(300, 200));
    expect(await room.ingest()).toMatchObject({ changed: 0, published: true });
    expect(await pictureOf(room)).toMatchObject({ kind: 'local', width: 300, height: 200 });
    room.picture(file, await png(100, 50));
    expect(await room.ingest()).toMatchObject({ published: true });
    expect(await pictureOf(room)).toMatchObject({ width: 100, height: 50 });
    expect(await room.ingest()).toMatchObject({ published: false });
    room.removePicture(file);
    expect(await room.ingest()).toMatchObject({ published: true });
    expect(await pictureOf(room)).toBeUndefined();
  });

  it('is ignored if its file is a web page or empty', async () => {
    const room = newsroom();
    room.article('insights/a.md', { featured_image: `/${file}` });
    for (const bytes of [
      '<!doctype html><html><body><svg width="9" height="9"></svg></body></html>',
      '',
      '\x89PNG',
    ]) {
      room.picture(file, Buffer.from(bytes, 'latin1'));
      expect((await room.ingest()).faults).toEqual([]);
      expect(await pictureOf(room)).toBeUndefined();
    }
  });

  it('is ignored in a format that browsers do not show', async () => {
    const room = newsroom();
    room.article('insights/a.md', { featured_image: `/${file}` });
    room.picture(
      file,
      await sharp(await png(9, 9))
        .tiff()
        .toBuffer(),
    );
    await room.ingest();
    expect(await pictureOf(room)).toBeUndefined();
  });

  it('that the media route would not serve is none: outside the folder, hidden, or not named as a picture is', async () => {
    const room = newsroom();
    const outside = path.join(room.mediaDir, '../outside.png');
    writeFileSync(outside, await png(9, 9));
    symlinkSync(outside, path.join(room.mediaDir, 'link.png'));
    room.picture('.hidden/x.png', await png(9, 9));
    room.picture('nameless', await png(9, 9));
    room.picture('x.txt', await png(9, 9));
    for (const written of ['/link.png', '/.hidden/x.png', '../outside.png', '/nameless', '/x.txt']) {
      room.article('insights/a.md', { featured_image: written });
      await room.ingest();
      expect(await pictureOf(room), written).toBeUndefined();
    }
  });

  it('has its width and height after EXIF rotation', async () => {
    const room = newsroom();
    room.article('insights/a.md', { featured_image: '/turned.jpg' });
    const turned = sharp({ create: { width: 300, height: 200, channels: 3, background: 'red' } });
    room.picture('turned.jpg', await turned.jpeg().withMetadata({ orientation: 6 }).toBuffer());
    await room.ingest();
    expect(await pictureOf(room)).toMatchObject({ width: 200, height: 300 });
  });

  it('is the first of featured_image, cover and image that is written, with its alt text', async () => {
    const room = newsroom();
    room.picture('b.png', await png(4, 3));
    room.write(
      'insights/a.md',
      '---\ntitle: a\ndate: 2025-07-12\nfeatured_image: ""\ncover:\n  image: b.png\n  alt: 图说\nimage: /c.png\n---\n',
    );
    await room.ingest();
    expect(await pictureOf(room)).toMatchObject({ kind: 'local', width: 4, alt: '图说' });
  });

  it('of the body is measured too', async () => {
    const room = newsroom();
    room.picture('图 1.png', await png(7, 5));
    room.article('insights/a.md', {}, '![x](</图 1.png>)');
    await room.ingest();
    const content = await readers(room);
    expect(content.bodyPicture('/%E5%9B%BE%201.png')).toMatchObject({ kind: 'local', width: 7, height: 5 });
    expect(content.bodyPicture('/other.png')).toBeUndefined();
    expect(content.bodyPicture('https://a.com/x.png')).toMatchObject({ kind: 'remote' });
  });
});

describe('drafts and articles of the future', () => {
  it('are in the store and nowhere else, until they are no draft and their time has come', async () => {
    const room = newsroom();
    const soon = now + 60_000;
    room.article('insights/out.md', { tags: ['共'] });
    room.article('insights/draft.md', { draft: true, tags: ['共', '稿'] });
    room.article('insights/soon.md', { date: new Date(soon).toISOString(), tags: ['共', '将'] });
    await room.ingest();
    const store = new Database(path.join(room.dataDir, 'reader.db'), { readonly: true });
    expect(store.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(3);
    store.close();

    const content = await readers(room);
    expect(published(content, now)).toEqual(['/insights/out']);
    expect(content.getArticle('insights', 'draft')).toBeUndefined();
    expect(content.getArticle('insights', 'soon')).toBeUndefined();
    expect(content.listTerms('tag')).toEqual([{ name: '共', slug: '共', count: 1 }]);
    expect(content.searchPage({}).total).toBe(1);
    const unknown = content.searchPage({ tag: ['稿'] });
    expect(unknown.total).toBe(0);
    expect(unknown.chosen.map(({ term }) => term)).toEqual([undefined]);
    expect(content.listSections()).toMatchObject([{ count: 1 }]);

    vi.setSystemTime(soon - 1);
    expect(published(content, soon - 1)).toEqual(['/insights/out']);
    vi.setSystemTime(soon);
    expect(published(content, soon)).toEqual(['/insights/soon', '/insights/out']);
    expect(content.getArticle('insights', 'soon')?.previous?.url).toBe('/insights/out');
    expect(content.listTerms('tag').map(({ name, count }) => [name, count])).toEqual([
      ['共', 2],
      ['将', 1],
    ]);
    expect(published(content, now + 1000 * dayLength)).not.toContain('/insights/draft');
  });
});

describe('the store', () => {
  it('of another version of the program is filled anew, without being asked', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title: '甲', tags: ['共'] });
    await room.ingest();
    const file = path.join(room.dataDir, 'reader.db');
    const old = new Database(file);
    old.exec('DROP TABLE articles; CREATE TABLE articles (id INTEGER); CREATE TABLE left_over (x)');
    old.pragma('user_version = 0');
    old.close();
    const before = await readers(room);
    expect(published(before)).toEqual([]);
    vi.useRealTimers();
    expect(await room.ingest()).toMatchObject({ changed: 1, published: true });
    const content = await readers(room);
    expect(content.getArticle('insights', 'a')).toMatchObject({ title: '甲', tags: [{ name: '共' }] });
    expect(content.searchPage({ q: '正文' }).total).toBe(1);
    const store = new Database(file, { readonly: true });
    expect(store.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'left_over'").pluck().get()).toBe(
      0,
    );
    store.close();
  });

  it('that is deleted is made again', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    await room.ingest();
    rmSync(room.dataDir, { recursive: true });
    expect(await room.ingest()).toMatchObject({ changed: 1, published: true });
    expect(published(await readers(room))).toEqual(['/insights/a']);
  });

  it('keeps the old edition if an ingest crashes, and catches up at the next one', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title: '旧', tags: ['旧'] });
    room.article('insights/gone.md');
    await room.ingest();
    room.article('insights/a.md', { title: '新', tags: ['新'] });
    room.article('insights/b.md');
    room.remove('insights/gone.md');
    const fall = room.ingest({
      onProgress: (done) => {
        // Everything has been written by then, but for the end of the transaction.
        if (done > 0) throw new Error('fell');
      },
    });
    await expect(fall).rejects.toThrow('fell');
    const content = await readers(room);
    expect(published(content).sort()).toEqual(['/insights/a', '/insights/gone']);
    expect(content.getArticle('insights', 'a')).toMatchObject({ title: '旧', tags: [{ name: '旧' }] });
    expect(content.searchPage({ q: '新' }).total).toBe(0);
    vi.useRealTimers();
    expect(await room.ingest()).toMatchObject({ changed: 2, removed: 1, published: true });
    expect(published(await readers(room)).sort()).toEqual(['/insights/a', '/insights/b']);
  });

  it('shows readers the old edition until a running ingest commits', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title: '旧' });
    await room.ingest();
    const content = await readers(room);
    expect(published(content)).toEqual(['/insights/a']);
    vi.useRealTimers();
    room.article('insights/b.md');
    let during: string[] = [];
    await room.ingest({
      onProgress: (done) => {
        if (done > 0) during = published(content);
      },
    });
    expect(during).toEqual(['/insights/a']);
    expect(published(content).sort()).toEqual(['/insights/a', '/insights/b']);
  });
});

describe('an ingest with hints', () => {
  const hints = (...files: string[]) => ({ hints: { content: new Set(files), media: new Set<string>() } });

  it('gives the same result as a full one', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title: '旧' });
    room.article('insights/b.md');
    await room.ingest();
    room.article('insights/a.md', { title: '新' });
    room.article('insights/c.md');
    room.remove('insights/b.md');
    const report = await room.ingest(hints('insights/a.md', 'insights/b.md', 'insights/c.md'));
    expect(report).toMatchObject({ changed: 2, removed: 1, files: 2, published: true, faults: [] });
    expect(published(await readers(room)).sort()).toEqual(['/insights/a', '/insights/c']);
    vi.useRealTimers();
    expect(await room.ingest()).toMatchObject({ changed: 0, removed: 0, published: false });
  });

  it('reads no other files', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    await room.ingest();
    room.article('insights/b.md');
    expect(await room.ingest(hints('insights/a.md'))).toMatchObject({ changed: 0, published: false });
    expect(await room.ingest()).toMatchObject({ changed: 1, published: true });
  });

  it('publishes the second file with a URL when the first is removed', async () => {
    const room = newsroom();
    room.article('insights/2025/a.md', { title: '先' });
    room.article('insights/a.md', { title: '后' });
    await room.ingest();
    room.remove('insights/2025/a.md');
    expect(await room.ingest(hints('insights/2025/a.md'))).toMatchObject({ faults: [] });
    expect((await readers(room)).getArticle('insights', 'a')?.title).toBe('后');
  });

  it('takes no notice of names that are no content', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    await room.ingest();
    for (const file of [
      '_index.md',
      'insights/2025/_index.md',
      'insights/@eaDir/a.md',
      '.x.md',
      'node_modules/x.md',
    ]) {
      room.article(file);
      expect(await room.ingest(hints(file)), file).toMatchObject({ changed: 0, faults: [], files: 1 });
    }
    mkdirSync(path.join(room.contentDir, 'insights/folder.md'));
    expect(await room.ingest(hints('insights/folder.md', '../outside.md'))).toMatchObject({
      changed: 0,
      faults: [],
    });
  });

  it('finds the pictures of a folder that was moved in whole', async () => {
    const room = newsroom();
    room.article('insights/a.md', { featured_image: '/newsimages/2025/a.png' });
    await room.ingest();
    room.picture('newsimages/2025/a.png', await png(3, 2));
    const media = { hints: { content: new Set<string>(), media: new Set(['/newsimages']) } };
    expect(await room.ingest(media)).toMatchObject({ published: true });
    expect((await readers(room)).getArticle('insights', 'a')).toMatchObject({ picture: { width: 3 } });
  });

  it('follows taxonomy.yml and pictures', async () => {
    const room = newsroom();
    room.article('insights/a.md', { tags: ['英伟达'], featured_image: '/a.png' });
    await room.ingest();
    room.write('taxonomy.yml', 'tags:\n  - name: NVIDIA\n    aliases: [英伟达]\n');
    expect(await room.ingest(hints('taxonomy.yml'))).toMatchObject({ published: true });
    room.picture('a.png', await png(3, 2));
    const media = { hints: { content: new Set<string>(), media: new Set(['/a.png']) } };
    expect(await room.ingest(media)).toMatchObject({ published: true });
    expect((await readers(room)).getArticle('insights', 'a')).toMatchObject({
      tags: [{ name: 'NVIDIA' }],
      picture: { width: 3 },
    });
  });
});

/** All that readers can see of a store: every table but the manifest's times, without row numbers. */
function everythingIn(dataDir: string): Record<string, unknown[]> {
  const store = new Database(path.join(dataDir, 'reader.db'), { readonly: true });
  const rows = (sql: string) => store.prepare(sql).raw().all();
  const seen = {
    files: rows('SELECT path, hash, faults FROM files ORDER BY path'),
    articles: rows(
      'SELECT path, section, slug, title, date, draft, ai, summary, body, text FROM articles ORDER BY path',
    ),
    oldUrls: rows(
      'SELECT a.path, articles.path FROM article_aliases a JOIN articles ON id = article_id ORDER BY 1, 2',
    ),
    sections: rows('SELECT * FROM sections ORDER BY folder'),
    terms: rows('SELECT kind, slug, name, description, position FROM terms ORDER BY kind, slug'),
    aliases: rows(
      'SELECT a.kind, a.slug, t.slug FROM term_aliases a JOIN terms t ON t.id = a.term_id ORDER BY a.kind, a.slug',
    ),
    articleTerms: rows(
      `SELECT path, at.kind, at.position, at.name, t.slug FROM article_terms at
       JOIN articles ON articles.id = article_id JOIN terms t ON t.id = term_id ORDER BY path, at.kind, at.position`,
    ),
    citations: rows(
      'SELECT path, position, label, citations.text FROM citations JOIN articles ON id = article_id ORDER BY path, position',
    ),
    found: rows(
      'SELECT path FROM search_body JOIN articles ON id = search_body.rowid WHERE search_body MATCH \'"字"\' ORDER BY path',
    ),
    indexed: rows('SELECT (SELECT count(*) FROM search_head), (SELECT count(*) FROM search_body)'),
    sources: rows(
      'SELECT path, host, citations FROM article_sources JOIN articles ON articles.id = article_id JOIN sources ON sources.id = source_id ORDER BY path, host',
    ),
    stories: rows(
      `SELECT min(a.path, b.path), max(a.path, b.path) FROM same_story JOIN articles a ON a.id = article_id
       JOIN articles b ON b.id = other_id ORDER BY 1, 2`,
    ),
    storyKeys: rows('SELECT path, key FROM story_keys JOIN articles ON id = article_id ORDER BY path, key'),
  };
  store.close();
  return seen;
}

describe('many ingests, one after another', () => {
  const somewhere = fc.constantFrom(
    'insights/a.md',
    'insights/x/a.md',
    'insights/b.md',
    'lab/b.md',
    'root.md',
  );
  const tags = fc.subarray(['甲', '甲 ', 'A', 'a', '乙', '丙']);
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        act: fc.constant('write' as const),
        file: somewhere,
        tags,
        draft: fc.boolean(),
        word: fc.constantFrom('字', '词'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('remove' as const), file: somewhere }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('break' as const), file: somewhere }) },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant('taxonomy' as const),
        text: fc.constantFrom(
          'tags:\n  - name: 甲\n    aliases: [A, 乙]\n',
          'tags:\n  - name: A\n',
          'tags: []\n',
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ act: fc.constant('section' as const), title: fc.constantFrom('洞', '察') }),
    },
  );

  it('leave the store as one ingest of the same folder would have made it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
        async (rounds) => {
          const undo: (() => void)[] = [];
          const room = newsroom((remove) => undo.push(remove));
          const fresh = newsroom((remove) => undo.push(remove));
          try {
            for (const round of rounds) {
              for (const each of round) apply(room, each);
              await room.ingest();
            }
            // A broken file keeps its last valid text, and of two files with the same URL the first stays: both are
            // memory, which a fresh ingest has not. Without them, nothing may be remembered.
            for (const { file } of (await room.ingest()).faults)
              if (existsSync(path.join(room.contentDir, file))) room.remove(file);
            await room.ingest();
            cpSync(room.contentDir, fresh.contentDir, { recursive: true });
            await fresh.ingest();
            expect(everythingIn(room.dataDir)).toEqual(everythingIn(fresh.dataDir));
          } finally {
            for (const remove of undo) remove();
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  function apply(room: Newsroom, each: typeof step extends fc.Arbitrary<infer Step> ? Step : never) {
    if (each.act === 'write')
      room.article(
        each.file,
        { tags: each.tags, draft: each.draft },
        `正文${each.word}[^1]。\n\n[^1]: ${each.word}`,
      );
    else if (each.act === 'remove') rmSync(path.join(room.contentDir, each.file), { force: true });
    else if (each.act === 'break') room.write(each.file, '---\ntitle: "\n---\n');
    else if (each.act === 'taxonomy') room.write('taxonomy.yml', each.text);
    else room.write('insights/_index.md', `---\ntitle: ${each.title}\n---\n`);
  }
});

describe.each(corpora)('the %s articles', (_name, { content }) => {
  it('all go in, and leave nothing but the store behind', async () => {
    const room = newsroom();
    cpSync(content, room.contentDir, { recursive: true });
    const report = await room.ingest();
    const articles = readCorpus(content);
    const sections = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('_index.md'),
    );
    expect(report).toMatchObject({ files: articles.length + sections.length, faults: [] });
    expect(room.dataFiles().filter((file) => !file.startsWith('reader.db'))).toEqual([]);
    const store = new Database(path.join(room.dataDir, 'reader.db'), { readonly: true });
    expect(store.prepare('SELECT path FROM articles ORDER BY path').pluck().all()).toEqual(
      articles.map(({ file }) => file).sort(),
    );
    store.close();
  });
});
