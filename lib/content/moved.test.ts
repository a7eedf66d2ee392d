import { describe, expect, it, vi } from 'vitest';
import { contentOf, newsroom, now, published } from '../testing/newsroom';

describe('pages of the old site', () => {
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
    expect((await loadMovedTo(newsroom()))(path)).toBe(target);
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
    expect((await loadMovedTo(newsroom()))(path)).toBeUndefined();
  });
});

describe('aliases in front matter', () => {
  it('redirect to their article at any depth, in any letter case or encoding', async () => {
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
    const movedTo = await loadMovedTo(room);
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
      expect([path, movedTo(path)]).toEqual([path, '/insights/a']);
    expect(movedTo('beside/index.json')).toBe('/api/articles/insights/a');
    expect(movedTo('evil.example')).toBeUndefined();
  });

  it('redirect to the newest published article if several have the same alias', async () => {
    const room = newsroom();
    room.article('insights/old.md', { aliases: ['/x'], date: '2025-07-10' });
    room.article('insights/new.md', { aliases: ['/x/'], date: '2025-07-11' });
    room.article('insights/draft.md', { aliases: ['/x', '/draft-only'], draft: true });
    room.article('insights/later.md', { aliases: ['/x', '/future-only'], date: '2099-01-01' });
    const movedTo = await loadMovedTo(room);
    expect(movedTo('x')).toBe('/insights/new');
    expect(movedTo('draft-only')).toBeUndefined();
    expect(movedTo('future-only')).toBeUndefined();
  });

  it('are ignored if they are empty, the front page or the article itself', async () => {
    const room = newsroom();
    room.article('insights/a.md', { aliases: ['/insights/a/', '', '/', ' '] });
    const movedTo = await loadMovedTo(room);
    expect(movedTo('insights/a')).toBeUndefined();
    expect(movedTo('')).toBeUndefined();
  });

  it('are updated when the file changes', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    expect((await loadMovedTo(room))('x')).toBeUndefined();
    room.article('insights/a.md', { aliases: ['/x'] });
    expect(await room.ingest()).toMatchObject({ published: true, faults: [] });
    expect((await loadMovedTo(room))('x')).toBe('/insights/a');
    room.article('insights/a.md', { aliases: ['/y'] });
    const movedTo = await loadMovedTo(room);
    expect([movedTo('x'), movedTo('y')]).toEqual([undefined, '/insights/a']);
  });
});

describe('Hugo URLs', () => {
  it('redirect to files whose paths have spaces, capitals, parentheses or subfolders', async () => {
    const room = newsroom();
    room.article('insights/Kimi K2 (1).md');
    room.article('insights/2025/07/deep.md');
    room.article('insights/2025/bundle/index.md');
    room.article('My Notes/a.md');
    const movedTo = await loadMovedTo(room);
    expect(published(await contentOf(room.dataDir))).toHaveLength(4);
    expect(decodeURIComponent(movedTo('insights/kimi-k2-1') ?? '')).toBe('/insights/kimi k2 (1)');
    expect(movedTo('insights/2025/07/deep')).toBe('/insights/deep');
    expect(movedTo('insights/2025/bundle')).toBe('/insights/bundle');
    expect(movedTo('insights/2024/07/deep')).toBeUndefined();
    expect(movedTo('my-notes')).toBe('/My%20Notes');
    expect(movedTo('my-notes/a')).toBe('/My%20Notes/a');
  });

  it('do not redirect if ambiguous', async () => {
    const room = newsroom();
    room.article('insights/a b.md', { tags: ['x & y', 'x · y'] });
    room.article('insights/a  b.md', { tags: ['p & q', 'P & Q'] });
    const movedTo = await loadMovedTo(room);
    expect(movedTo('insights/a-b')).toBeUndefined();
    expect(movedTo('tags/p-q')).toBe('/tags/p--q');
    // Both names have the slug `x--y`, so it is not ambiguous.
    expect(movedTo('tags/x-y')).toBe('/tags/x--y');
  });
});

/** Ingests the newsroom and returns its `movedTo`. */
async function loadMovedTo(room: ReturnType<typeof newsroom>) {
  await room.ingest();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const { movedTo } = await contentOf(room.dataDir);
  return movedTo;
}
