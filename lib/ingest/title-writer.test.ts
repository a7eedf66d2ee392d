import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Newsroom, newsroom } from '../testing/newsroom';
import { loadDictionary } from '../text/dictionary';

vi.mock('../text/dictionary', async (original) => {
  const actual = await original<typeof import('../text/dictionary')>();
  return { ...actual, loadDictionary: vi.fn(actual.loadDictionary) };
});
const loads = vi.mocked(loadDictionary);
beforeEach(() => void loads.mockClear());

/** The titles of a room's store, each with `/` where it may break. */
function broken(room: Newsroom): string[] {
  const store = new Database(path.join(room.dataDir, 'reader.db'), { readonly: true });
  const rows = store.prepare('SELECT title, breaks FROM title_breaks ORDER BY title').all() as {
    title: string;
    breaks: string;
  }[];
  store.close();
  return rows.map(({ title, breaks }) => {
    const { allowed } = JSON.parse(breaks) as { allowed: number[] };
    const cuts = [0, ...allowed, title.length];
    return cuts
      .slice(1)
      .map((cut, index) => title.slice(cuts[index], cut))
      .join('/');
  });
}

/** Contains a name that the dictionary does not know. */
const title = '鲸落科技再获融资';
const without = '鲸落/科技/再获融资';
const whole = '鲸落科技/再获融资';

describe('the breaks of a title', () => {
  it('are stored with the title and removed with it', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title });
    await room.ingest();
    expect(broken(room)).toEqual([without]);
    room.article('insights/a.md', { title: '另一篇文章' });
    await room.ingest();
    expect(broken(room)).toEqual(['另一篇/文章']);
    room.remove('insights/a.md');
    await room.ingest();
    expect(broken(room)).toEqual([]);
  });

  it('stay for as long as one article has that title', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title });
    room.article('insights/b.md', { title });
    await room.ingest();
    room.remove('insights/a.md');
    await room.ingest();
    expect(broken(room)).toEqual([without]);
  });

  it.each([
    ['tag', { tags: ['鲸落科技'] }],
    ['topic', { main_topics: ['鲸落科技'] }],
  ])('are recomputed when a name in it becomes a %s, and when it stops being one', async (_kind, fields) => {
    const room = newsroom();
    room.article('insights/a.md', { title });
    room.article('insights/b.md', { title: '无关的新闻' });
    await room.ingest();
    room.article('insights/c.md', { title: '别的', ...fields });
    await room.ingest();
    expect(broken(room)).toContain(whole);
    room.article('insights/c.md', { title: '别的' });
    await room.ingest();
    expect(broken(room)).toContain(without);
    room.article('insights/c.md', { title: '别的', ...fields });
    await room.ingest();
    room.remove('insights/c.md');
    await room.ingest();
    expect(broken(room)).toContain(without);
  });

  it('are recomputed when a publisher is first cited, and when no longer cited', async () => {
    const room = newsroom();
    const citing = (publisher: string) =>
      `甲[^1]。\n\n[^1]: 月光芯片 (https://example.com/1)·${publisher}·陆知行（2025/6/25）`;
    room.article('insights/a.md', { title });
    room.article('insights/b.md', { title: '出处' }, citing('鲸落科技'));
    await room.ingest();
    expect(broken(room)).toContain(whole);
    room.article('insights/b.md', { title: '出处' }, citing('另一家'));
    await room.ingest();
    expect(broken(room)).toContain(without);
  });

  it('follow what taxonomy.yml calls a term', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title, tags: ['JL'] });
    await room.ingest();
    expect(broken(room)).toContain(without);
    room.write('taxonomy.yml', 'tags:\n  - name: 鲸落科技\n    aliases: [JL]\n');
    await room.ingest();
    expect(broken(room)).toContain(whole);
    room.write('taxonomy.yml', 'tags: []\n');
    await room.ingest();
    expect(broken(room)).toContain(without);
  });

  it('are kept of the long names of terms too, for their cards', async () => {
    const room = newsroom();
    room.article('insights/a.md', {
      title: '短',
      main_topics: ['鲸落科技与产业生态'],
      tags: ['OpenAI', '飞书'],
    });
    await room.ingest();
    expect(broken(room)).toEqual(['短', '鲸落/科技/与产业/生态']);
    room.remove('insights/a.md');
    await room.ingest();
    expect(broken(room)).toEqual([]);
  });

  it('are made anew for many names at once', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title });
    await room.ingest();
    const others = Array.from({ length: 60 }, (_, index) => `名字${index}`);
    room.article('insights/b.md', { title: '别的', tags: [...others, '鲸落科技'] });
    await room.ingest();
    expect(broken(room)).toContain(whole);
  });
});

describe('the dictionary', () => {
  it('is loaded for a new title, and for an old one that holds a new name', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title });
    await room.ingest();
    expect(loads).toHaveBeenCalled();
    loads.mockClear();
    room.article('insights/a.md', { title, tags: ['鲸落科技'] });
    await room.ingest();
    expect(loads).toHaveBeenCalled();
  });

  it.each<[what: string, change: (room: Newsroom) => void]>([
    ['nothing has changed', () => {}],
    ['a file was only touched', (room) => room.touch('insights/a.md')],
    [
      'only the text has changed',
      (room) => room.article('insights/a.md', { title, tags: ['飞书'] }, '改过的正文。'),
    ],
    [
      'a new name occurs in no title',
      (room) => room.article('insights/a.md', { title, tags: ['飞书', '火星'] }),
    ],
    ['an article has gone', (room) => room.remove('insights/b.md')],
  ])('is not loaded when %s', async (_what, change) => {
    const room = newsroom();
    room.article('insights/a.md', { title, tags: ['飞书'] });
    room.article('insights/b.md', { title: '第二篇' });
    await room.ingest();
    loads.mockClear();
    change(room);
    await room.ingest();
    expect(loads).not.toHaveBeenCalled();
  });
});

describe('the order in which files come', () => {
  const names = ['鲸落科技', '鲸落', '科技', '再获融资', '大鲸落'];
  const titles = [title, '大鲸落科技的下一步', '谁在鲸落', '科技再获融资'];

  it('does not affect the breaks, nor do intermediate states', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ title: fc.constantFrom(...titles), tags: fc.subarray(names) }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.array(fc.nat(5), { maxLength: 6 }),
        async (articles, detour) => {
          const cleanUp: (() => void)[] = [];
          const rooms = [0, 1, 2].map(() => newsroom((remove) => cleanUp.push(remove)));
          const [atOnce, oneByOne, byDetours] = rooms as [Newsroom, Newsroom, Newsroom];
          const put = (room: Newsroom, index: number) => {
            const article = articles[index];
            if (article) room.article(`insights/${index}.md`, article);
          };
          for (const index of articles.keys()) put(atOnce, index);
          await atOnce.ingest();
          for (const index of [...articles.keys()].reverse()) {
            put(oneByOne, index);
            await oneByOne.ingest();
          }
          for (const index of detour.filter((one) => one < articles.length)) {
            byDetours.article(`insights/${index}.md`, { title: titles[index % 4] ?? '', tags: names });
            await byDetours.ingest();
          }
          for (const index of articles.keys()) put(byDetours, index);
          await byDetours.ingest();
          expect(broken(oneByOne)).toEqual(broken(atOnce));
          expect(broken(byDetours)).toEqual(broken(atOnce));
          for (const remove of cleanUp) remove();
        },
      ),
      { numRuns: 25 },
    );
  });
});
