import { expect, it } from 'vitest';
import { contentOf, newsroom, now } from '../testing/newsroom';

const body = (from: number) =>
  Array.from(
    { length: 60 },
    (_, index) => `第${from + index}句说的是模型训练与数据标注的${(from + index) * 7919}。`,
  ).join('\n\n');
const long = body(1);

/** The stories of a section in listing order: each as its slug followed by those of its other versions. */
async function listed(room: ReturnType<typeof newsroom>, section = 'insights') {
  await room.ingest();
  const content = await contentOf(room.dataDir);
  const slug = (url: string) => url.split('/').at(-1) ?? '';
  return content
    .sectionPage(section, 1)
    ?.stories.map(({ url, versions = [] }) =>
      [slug(url), ...versions.map((version) => slug(version.url))].join(' '),
    );
}

it('folds identical texts within five days, newest first', async () => {
  const room = newsroom();
  room.article(
    'insights/a.md',
    { title: '甲公司发布新一代推理芯片', date: '2025-07-01T09:00:00+08:00' },
    long,
  );
  room.article(
    'insights/b.md',
    { title: '另一个完全不同的标题在此', date: '2025-07-03T09:00:00+08:00' },
    long,
  );
  room.article('insights/c.md', { title: '第三个标题也不一样啊', date: '2025-07-10T09:00:00+08:00' }, long);
  room.article('insights/d.md', { title: '说别的事情的一篇文章' }, body(500));
  expect(await listed(room)).toEqual(['d', 'c', 'b a']);
});

it('folds near-identical titles, but not those that differ in a number', async () => {
  const room = newsroom();
  room.article('insights/a.md', { title: 'AI繁荣下的隐忧：企业投入激增，员工采用却步' }, '一篇。');
  room.article('insights/b.md', { title: 'AI繁荣下的隐忧，企业投入激增、员工采用却步！' }, '另一篇。');
  room.article('insights/c.md', { title: '大模型周报第 31 期：推理成本继续下降' }, '一期。');
  room.article('insights/d.md', { title: '大模型周报第 32 期：推理成本继续下降' }, '又一期。');
  const stories = await listed(room);
  expect(stories).toHaveLength(3);
  expect(stories?.some((story) => story === 'a b' || story === 'b a')).toBe(true);
});

it('does not fold issues of a daily paper by title', async () => {
  const room = newsroom();
  room.article('newspaper/a.md', { title: '每日要闻与深度观察合刊' }, body(1));
  room.article('newspaper/b.md', { title: '每日要闻与深度观察合刊' }, body(900));
  expect(await listed(room, 'newspaper')).toHaveLength(2);
});

it('unfolds a version that changes, becomes a draft or is deleted', async () => {
  const room = newsroom();
  room.article('insights/a.md', { title: '甲公司发布新一代推理芯片' }, long);
  room.article('insights/b.md', { title: '甲公司发布新一代推理芯片' }, long);
  expect(await listed(room)).toHaveLength(1);
  room.article('insights/b.md', { title: '甲公司发布新一代推理芯片', draft: true }, long);
  expect(await listed(room)).toEqual(['a']);
  room.article('insights/b.md', { title: '换了题目的另外一件事' }, body(700));
  expect(await listed(room)).toHaveLength(2);
  room.article('insights/b.md', { title: '甲公司发布新一代推理芯片' }, long);
  expect(await listed(room)).toHaveLength(1);
  room.remove('insights/b.md');
  expect(await listed(room)).toEqual(['a']);
});

it('lists other versions on the article, but not as related', async () => {
  const room = newsroom();
  for (const name of ['a', 'b', 'c'])
    room.article(`insights/${name}.md`, { title: '甲公司发布新一代推理芯片', tags: ['芯片'] }, long);
  room.article('insights/d.md', { title: '芯片之外的另一篇文章', tags: ['芯片'] }, body(300));
  await room.ingest();
  const content = await contentOf(room.dataDir);
  const article = content.getArticle('insights', 'a');
  expect(article?.versions.map(({ url }) => url).sort()).toEqual(['/insights/b', '/insights/c']);
  expect(article?.related.map(({ url }) => url)).toEqual(['/insights/d']);
  expect(content.searchPage({ tag: ['芯片'] })).toMatchObject({ total: 4, stories: 2 });
  expect(content.currentEdition(now).ids).toHaveLength(4);
});
