import { statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { site } from '../site';
import { contentOf, type FrontMatter, type Newsroom, newsroom, now } from '../testing/newsroom';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const file = 'insights/a.md';
/** A publication date before the newsroom's first file time, the morning of 2025-07-12. */
const out = '2025-07-11T09:00:00+08:00';

/** The article as readers have it after an ingest. */
async function read(room: Newsroom) {
  await room.ingest();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const article = (await contentOf(room.dataDir)).getArticle('insights', 'a');
  vi.useRealTimers();
  if (!article) throw new Error('the article is not out');
  return article;
}

const savedAt = (room: Newsroom) => statSync(path.join(room.contentDir, file)).mtimeMs;

describe('the last change of an article', () => {
  it('is undefined for an unchanged article', async () => {
    const room = newsroom();
    room.article(file, { date: out });
    expect((await read(room)).updated).toBeUndefined();
  });

  it('is the lastmod of its front matter', async () => {
    const room = newsroom();
    room.article(file, { date: out, lastmod: '2025-07-11T18:00:00+08:00' });
    expect((await read(room)).updated).toBe(Date.parse('2025-07-11T18:00:00+08:00'));
    // Also where the file was saved later for another reason.
    room.article(file, { date: out, lastmod: '2025-07-11T18:00:00+08:00' }, '改过的正文。');
    expect((await read(room)).updated).toBe(Date.parse('2025-07-11T18:00:00+08:00'));
  });

  it.each(['2025-07-10T09:00:00+08:00', out, ''])(
    'ignores a lastmod that is empty or not after publication: %j',
    async (lastmod) => {
      const room = newsroom();
      room.article(file, { date: out, lastmod });
      expect((await read(room)).updated).toBeUndefined();
    },
  );

  const changes: [what: string, fields: FrontMatter, body: string][] = [
    ['the title', { title: '新题' }, '正文。'],
    ['the summary', { summary: '新的摘要。' }, '正文。'],
    ['the text', {}, '改过的正文。'],
  ];
  it.each(changes)('is the time when %s was changed', async (_what, fields, body) => {
    const room = newsroom();
    room.article(file, { date: out, title: '旧题', summary: '摘要。' });
    await read(room);
    room.article(file, { date: out, title: '旧题', summary: '摘要。', ...fields }, body);
    const { updated } = await read(room);
    expect(updated).toBe(savedAt(room));
    // And stays that when nothing more is changed.
    room.article(file, { date: out, title: '旧题', summary: '摘要。', tags: ['新标签'], ...fields }, body);
    const again = await read(room);
    expect(again.tags).toHaveLength(1);
    expect(again.updated).toBe(updated);
  });

  it('ignores a file that was saved again unchanged', async () => {
    const room = newsroom();
    room.article(file, { date: out });
    await read(room);
    room.touch(file);
    expect((await read(room)).updated).toBeUndefined();
  });

  it('ignores changes before the publication date', async () => {
    const room = newsroom();
    room.article(file, { date: '2025-07-12T09:00:00+08:00' });
    await room.ingest();
    room.article(file, { date: '2025-07-12T09:00:00+08:00' }, '改过的正文。');
    const article = await read(room);
    expect(article.body).toContain('改过');
    expect(article.updated).toBeUndefined();
    // Nor when it is brought forward with it.
    room.article(file, { date: out }, '再改过的正文。');
    expect((await read(room)).updated).toBeUndefined();
  });

  it('ignores changes to a draft, including its publication', async () => {
    const room = newsroom();
    room.article(file, { date: out, draft: true }, '初稿。');
    await room.ingest();
    room.article(file, { date: out, draft: true }, '二稿。');
    await room.ingest();
    room.article(file, { date: out }, '定稿。');
    expect((await read(room)).updated).toBeUndefined();
  });

  it('reports an invalid lastmod with line and fix', async () => {
    const room = newsroom();
    room.write(file, `---\ntitle: 甲\ndate: ${out}\nlastmod: 昨天\n---\n\n正文。\n`);
    const { faults } = await room.ingest();
    expect(faults).toMatchObject([{ file, line: 4, field: 'lastmod' }]);
    expect(faults[0]?.problem).toContain('昨天');
    expect(faults[0]?.fix).toContain('lastmod: 2025-');
  });
});

describe('the AI label of an article', () => {
  it.each<[written: string | boolean | undefined, isAiGenerated: boolean]>([
    [undefined, site.aiGenerated],
    ['', site.aiGenerated],
    ['null', site.aiGenerated],
    [true, true],
    [false, false],
    ['True', true],
    ['FALSE', false],
  ])('ai_generated: %j', async (written, isAiGenerated) => {
    const room = newsroom();
    room.article(file, { date: out, ...(written !== undefined && { ai_generated: written }) });
    expect((await read(room)).isAiGenerated).toBe(isAiGenerated);
  });

  it('is on by default', () => {
    expect(site.aiGenerated).toBe(true);
  });

  it('follows the front matter', async () => {
    const room = newsroom();
    room.article(file, { date: out, ai_generated: false });
    expect((await read(room)).isAiGenerated).toBe(false);
    room.article(file, { date: out });
    expect((await read(room)).isAiGenerated).toBe(site.aiGenerated);
  });

  it('reports a value other than true or false, with line and fix', async () => {
    const room = newsroom();
    room.write(file, `---\ntitle: 甲\ndate: ${out}\nai_generated: 大概\n---\n\n正文。\n`);
    const { faults } = await room.ingest();
    expect(faults).toMatchObject([{ file, line: 4, field: 'ai_generated' }]);
    expect(faults[0]?.fix).toContain('ai_generated: false');
  });
});

describe('the aliases of an article', () => {
  const aliasesIn = ({ dataDir }: Newsroom) => {
    const store = new Database(path.join(dataDir, 'reader.db'), { readonly: true });
    const rows = store
      .prepare(
        'SELECT article_aliases.path, articles.path AS file FROM article_aliases JOIN articles ON articles.id = article_id ORDER BY 1, 2',
      )
      .raw()
      .all();
    store.close();
    return rows;
  };

  it('are stored once each, normalised', async () => {
    const room = newsroom();
    room.article(file, {
      aliases: ['/News/2025/A/', 'https://old.example/news/2025/a?b=c', '/%E6%97%A7%E5%9D%80/'],
    });
    room.article('insights/b.md', { aliases: ['/news/b'] });
    await room.ingest();
    expect(aliasesIn(room)).toEqual([
      ['news/2025/a', file],
      ['news/b', 'insights/b.md'],
      ['旧址', file],
    ]);
  });

  it('are updated and removed with their file', async () => {
    const room = newsroom();
    room.article(file, { aliases: ['/one/', '/two/'] });
    room.article('insights/b.md', { aliases: ['/one/'] });
    await room.ingest();
    room.article(file, { aliases: ['/two/', '/three/'] });
    await room.ingest();
    expect(aliasesIn(room)).toEqual([
      ['one', 'insights/b.md'],
      ['three', file],
      ['two', file],
    ]);
    room.remove(file);
    await room.ingest();
    expect(aliasesIn(room)).toEqual([['one', 'insights/b.md']]);
  });
});
