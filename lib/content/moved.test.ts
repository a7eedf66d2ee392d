import { describe, expect, it, vi } from 'vitest';
import { contentOf, newsroom, now, published } from '../testing/newsroom';

describe('other pages of the old site', () => {
  it.each([
    ['explore', '/topics'],
    ['all-categories', '/topics'],
    ['main_topics', '/topics'],
    ['main_topics/page/1', '/topics'],
    ['authors', '/about'],
    ['About', '/about'],
    ['index.html', '/'],
    ['tags/index.xml', '/index.xml'],
    ['main_topics/index.xml', '/index.xml'],
    ['authors/index.xml', '/index.xml'],
    ['explore/index.json', '/index.json'],
    ['about/index.xml', '/index.xml'],
  ])('%s redirects to %s', async (path, target) => {
    expect((await moved(newsroom()))(path)).toBe(target);
  });

  it.each([
    '',
    'index.xml',
    'tags',
    'topics',
    'about',
    'tags/page/2',
    'nowhere',
    'nowhere/index.xml',
    '100%',
    'a/../b',
    'constructor',
    '__proto__/index.xml',
  ])('%j does not redirect', async (path) => {
    expect((await moved(newsroom()))(path)).toBeUndefined();
  });
});

describe('aliases in front matter', () => {
  it('redirect to their article from any depth, in any spelling', async () => {
    const room = newsroom();
    room.article('insights/a.md', {
      aliases: [
        '/2024/06/旧闻一则.html',
        '/Posts/Hello World/',
        'https://old.example/p/%E4%B8%80?x=1',
        '//evil.example/deep/er',
        'beside',
      ],
    });
    const to = await moved(room);
    for (const path of [
      '2024/06/旧闻一则.html',
      'posts/hello world',
      'Posts/Hello World',
      'p/一',
      'deep/er',
      'beside',
      'insights/beside',
      'insights/beside/index.xml',
      'posts/hello world/index.html',
    ])
      expect([path, to(path)]).toEqual([path, '/insights/a']);
    expect(to('beside/index.json')).toBe('/api/articles/insights/a');
    expect(to('evil.example')).toBeUndefined();
  });

  it('redirect to the newest published article if several claim one', async () => {
    const room = newsroom();
    room.article('insights/old.md', { aliases: ['/x'], date: '2025-07-10' });
    room.article('insights/new.md', { aliases: ['/x/'], date: '2025-07-11' });
    room.article('insights/draft.md', { aliases: ['/x', '/of-a-draft'], draft: true });
    room.article('insights/later.md', { aliases: ['/x', '/of-tomorrow'], date: '2099-01-01' });
    const to = await moved(room);
    expect(to('x')).toBe('/insights/new');
    expect(to('of-a-draft')).toBeUndefined();
    expect(to('of-tomorrow')).toBeUndefined();
  });

  it('that are empty, the front page or the article itself are harmless', async () => {
    const room = newsroom();
    room.article('insights/a.md', { aliases: ['/insights/a/', '', '/', ' '] });
    const to = await moved(room);
    expect(to('insights/a')).toBeUndefined();
    expect(to('')).toBeUndefined();
  });

  it('follow changes of the file', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    expect((await moved(room))('x')).toBeUndefined();
    room.article('insights/a.md', { aliases: ['/x'] });
    expect(await room.ingest()).toMatchObject({ published: true, faults: [] });
    expect((await moved(room))('x')).toBe('/insights/a');
    room.article('insights/a.md', { aliases: ['/y'] });
    const to = await moved(room);
    expect([to('x'), to('y')]).toEqual([undefined, '/insights/a']);
  });
});

describe('Hugo URLs of files', () => {
  it('with spaces, capitals, brackets and subfolders redirect', async () => {
    const room = newsroom();
    room.article('insights/Kimi K2 (1).md');
    room.article('insights/2025/07/deep.md');
    room.article('insights/2025/bundle/index.md');
    room.article('My Notes/a.md');
    const to = await moved(room);
    expect(published(await contentOf(room.dataDir))).toHaveLength(4);
    expect(decodeURIComponent(to('insights/kimi-k2-1') ?? '')).toBe('/insights/kimi k2 (1)');
    expect(to('insights/2025/07/deep')).toBe('/insights/deep');
    expect(to('insights/2025/bundle')).toBe('/insights/bundle');
    expect(to('insights/2024/07/deep')).toBeUndefined();
    expect(to('my-notes')).toBe('/My%20Notes');
    expect(to('my-notes/a')).toBe('/My%20Notes/a');
  });

  it('do not redirect if ambiguous', async () => {
    const room = newsroom();
    room.article('insights/a b.md', { tags: ['x & y', 'x · y'] });
    room.article('insights/a  b.md', { tags: ['p & q', 'P & Q'] });
    const to = await moved(room);
    expect(to('insights/a-b')).toBeUndefined();
    expect(to('tags/p-q')).toBe('/tags/p--q');
    // Both names have the slug `x--y`, so it is not ambiguous.
    expect(to('tags/x-y')).toBe('/tags/x--y');
  });
});

/** Ingests the newsroom and returns its `movedTo`. */
async function moved(room: ReturnType<typeof newsroom>) {
  await room.ingest();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const { movedTo } = await contentOf(room.dataDir);
  return movedTo;
}
