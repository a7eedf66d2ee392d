import { afterEach, expect, it, vi } from 'vitest';
import { contentOf, newsroom, now } from '../testing/newsroom';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

async function edition() {
  const room = newsroom();
  room.article('insights/a.md', {
    title: '马斯克谈飞书',
    tags: ['马斯克', '飞书'],
    main_topics: ['数据与开源生态'],
  });
  room.article('newspaper/b.md', { title: '一周要闻回顾' });
  await room.ingest();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  return contentOf(room.dataDir);
}

it('only titles in large type have breaks', async () => {
  const content = await edition();
  const breaks = { allowed: [3], forbidden: [] };
  expect(content.getArticle('insights', 'a')?.breaks).toEqual(breaks);
  const { lead, decks } = content.frontPage();
  expect(lead?.breaks).toEqual(breaks);
  expect(decks.find(({ issue }) => issue)?.issue?.breaks).toEqual({ allowed: [2, 4], forbidden: [] });
  const listing = content.sectionPage('insights', 1);
  expect(listing?.stories.map((story) => story.breaks)).toEqual([undefined]);
  expect(content.articleContentAt(content.currentEdition(), 0)).not.toHaveProperty('breaks');
});

it('a long term name has breaks', async () => {
  const content = await edition();
  const page = content.termPage('topic', '数据与开源生态', 1);
  expect(page && 'breaks' in page && page.breaks?.allowed).toEqual([2, 5]);
  expect(content.termPage('tag', '飞书', 1)).toMatchObject({ breaks: undefined });
});

it('titleNamesIn finds the names of the edition in a sentence', async () => {
  const content = await edition();
  const names = content.titleNamesIn(content.currentEdition(), '他说，飞书要变了。');
  expect([names.has('飞书'), names.has('马斯克')]).toEqual([true, false]);
});
