import { afterEach, expect, it, vi } from 'vitest';
import { contentOf, dayLength, type FrontMatter, newsroom, now } from '../testing/newsroom';

afterEach(() => void vi.useRealTimers());

/** Publishes `articles` and returns the slugs of those related to `insights/a`, best first. */
async function relatedToA(articles: Record<string, FrontMatter>) {
  const room = newsroom();
  for (const [name, fields] of Object.entries(articles)) room.article(`insights/${name}.md`, fields);
  await room.ingest();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const { getArticle } = await contentOf(room.dataDir);
  return getArticle('insights', 'a')?.related.map(({ url }) => url.replace('/insights/', ''));
}

it('related articles share rare terms rather than common ones', async () => {
  const common = Object.fromEntries(
    Array.from({ length: 14 }, (_, index) => [`x${index}`, { tags: ['人工智能'] } satisfies FrontMatter]),
  );
  const related = await relatedToA({
    a: { tags: ['人工智能', '月光芯片'] },
    b: { tags: ['月光芯片'] },
    ...common,
  });
  expect(related?.[0]).toBe('b');
});

it('articles that share more terms come first', async () => {
  const related = await relatedToA({
    a: { tags: ['甲', '乙'], main_topics: ['丙'] },
    b: { tags: ['甲'] },
    c: { tags: ['甲', '乙'], main_topics: ['丙'] },
    d: { tags: ['乙'], main_topics: ['丙'] },
    e: { tags: ['丁'] },
  });
  expect(related).toEqual(['c', 'd', 'b']);
});

it('articles closer in time come first, other things being equal', async () => {
  const on = (days: number) => ({ tags: ['甲'], date: new Date(now - days * dayLength).toISOString() });
  const related = await relatedToA({ a: on(10), b: on(200), c: on(11), d: on(1), e: { tags: ['乙'] } });
  expect(related).toEqual(['c', 'd', 'b']);
});

it('articles without a shared term, drafts and future articles are not related', async () => {
  expect(
    await relatedToA({
      a: { tags: ['甲'] },
      b: { tags: ['乙'] },
      c: { tags: ['甲'], draft: true },
      d: { tags: ['甲'], date: '2099-01-01' },
    }),
  ).toEqual([]);
});
