import { describe, expect, it } from 'vitest';
import { readForms } from '../testing/feeds';
import { elementsOf, visibleText } from '../testing/html';
import { type Newsroom, newsroom } from '../testing/newsroom';
import { feedsOf } from '../testing/outputs';

async function started(fill: (room: Newsroom) => void) {
  const room = newsroom();
  fill(room);
  await room.ingest();
  return { room, ...(await feedsOf(room.dataDir)) };
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('an entry', () => {
  it('contains the whole article: picture, body, sources and the notice about machine authorship', async () => {
    const { get, site } = await started((room) => {
      room.picture('a b.png', png);
      room.article(
        'insights/a.md',
        { title: '甲', featured_image: '/a b.png', author: '某人', tags: ['智能体'], main_topics: ['企业'] },
        '> 导语\n\n正文[^2]。\n\n## 出处\n\n[^2]: [标题 & 名](https://b.example/c) · 出版者 · 作者（2025/6/25）·检索日期2025/6/26\n[^3]: 见 https://c.example/d 。\n',
      );
    });
    const { feed } = await get('');
    expect(feed.entries).toHaveLength(1);
    const [{ html = '', url, image, author, terms } = { html: undefined }] = feed.entries;
    expect({ url, image, author, terms }).toEqual({
      url: `${site.url}/insights/a`,
      image: `${site.url}/a%20b.png?w=1080`,
      author: '某人',
      terms: ['企业', '智能体'],
    });
    expect(html).toMatch(new RegExp(`^<figure><img src="${site.url}/a%20b.png\\?w=1080" alt=""/></figure>`));
    expect(visibleText(html).replace(/\s+/g, ' ')).toBe(
      ` 导语 正文[2]。 出处[2] 标题 & 名，出版者，作者，发表 2025-06-25，检索 2025-06-26[3] 见 https://c.example/d 。 ${site.notice}`,
    );
    expect(elementsOf(html).flatMap(({ attributes: { href } }) => href ?? [])).toEqual([
      `${site.url}/insights/a#d2`,
      'https://b.example/c',
      'https://c.example/d',
    ]);
  });

  it('has no such notice for human authors', async () => {
    const { get, site } = await started((room) => room.article('insights/a.md', { ai_generated: false }));
    expect((await get('')).feed.entries[0]?.html).not.toContain(site.notice);
  });

  it('includes a picture as soon as its file exists, and edits immediately', async () => {
    const { room, get } = await started((room) =>
      room.article('insights/a.md', {}, '甲\n\n![乙](/b.png)\n\n丙'),
    );
    const html = async () => (await get('')).feed.entries[0]?.html ?? '';
    expect(await html()).not.toContain('<img');
    room.picture('b.png', png);
    await room.ingest();
    expect(await html()).toContain('/b.png?w=1080');
    room.article('insights/a.md', {}, '丁');
    await room.ingest();
    expect(visibleText(await html())).toMatch(/^丁/);
  });

  it('has the same title in every format, even with characters that need escaping', async () => {
    const title = '"</script><b>]]>&amp; &\u0001\u0008 😀 鞺';
    const { get } = await started((room) => room.article('insights/a.md', { title, tags: ['a<b>&"'] }));
    const read = readForms((await get('')).written);
    for (const { entries } of Object.values(read)) {
      expect(entries[0]?.title).toBe('"</script><b>]]>&amp; & 😀 鞺');
      expect(entries[0]?.terms).toEqual(['a<b>&"']);
    }
  });
});

describe('a feed', () => {
  it('has the newest fifty articles and their latest change', async () => {
    const { get } = await started((room) => {
      for (let hour = 0; hour < 55; hour++)
        room.article(`insights/${hour}.md`, {
          date: new Date(Date.parse('2025-07-01T00:00:00+08:00') + hour * 3_600_000).toISOString(),
          ...(hour === 30 && { lastmod: '2025-07-10T08:00:00+08:00' }),
          ...(hour === 2 && { lastmod: '2025-07-11T08:00:00+08:00' }),
        });
    });
    const { feed } = await get('');
    expect(feed.entries).toHaveLength(50);
    expect(feed.entries.map(({ url }) => Number(url.split('/').at(-1)))).toEqual(
      Array.from({ length: 50 }, (_, index) => 54 - index),
    );
    expect(new Date(feed.updated ?? 0).toISOString()).toBe('2025-07-10T00:00:00.000Z');
  });

  it('exists for every listing and is valid if a filter finds nothing', async () => {
    const { ask, get, site } = await started((room) => {
      room.article(
        'insights/a.md',
        { tags: ['无代码/低代码'], main_topics: ['M&A'] },
        '甲[^1]\n\n[^1]: https://www.b.example/c\n',
      );
      room.article('_x/b.md');
      room.write('taxonomy.yml', 'tags:\n  - name: 无代码/低代码\n    aliases: [零代码]\n');
    });
    for (const [path, name] of [
      ['', site.name],
      ['insights', `洞察 - ${site.name}`],
      ['tags/无代码/低代码', `无代码/低代码 - ${site.name}`],
      ['topics/ma', `M&A - ${site.name}`],
      ['sources/b.example', `引用 b.example 的文章 - ${site.name}`],
    ] as const) {
      const { feed, written } = await get(path);
      expect(feed.title).toBe(name);
      for (const [form, read] of Object.entries(readForms(written))) {
        expect(read.title).toBe(name);
        expect(decodeURIComponent(read.self ?? '')).toBe(
          `${site.url}/${path}${path && '/'}${{ rss: 'index.xml', atom: 'atom.xml', json: 'index.json' }[form]}`,
        );
        expect(decodeURIComponent(read.page ?? '')).toBe(`${site.url}/${path}`);
        expect(read.entries.length).toBeGreaterThan(0);
      }
    }
    const nothing = await get('search', {
      q: '没有的词',
      section: 'insights',
      from: '2025-07-01',
      sort: 'oldest',
    });
    for (const { entries, title } of Object.values(readForms(nothing.written))) {
      expect(entries).toEqual([]);
      expect(title).toBe(`搜索 没有的词，洞察，2025-07-01 至 - ${site.name}`);
    }
    expect(nothing.feed.updated).toBeUndefined();
    for (const path of [
      'nowhere',
      'tags',
      'tags/nothing',
      'topics/无代码/低代码',
      'sources/c.example',
      'archive/2025',
      'insights/a',
      'search/x',
    ])
      expect([path, await ask(path)]).toEqual([path, undefined]);
    expect(await ask('tags/零代码')).toEqual({
      movedTo: `/tags/${encodeURIComponent('无代码')}/${encodeURIComponent('低代码')}`,
    });
    expect(await ask('sources/www.b.example')).toEqual({ movedTo: '/sources/b.example' });
  });

  it('exists for an empty site', async () => {
    const { get } = await feedsOf(newsroom().dataDir);
    for (const { entries } of Object.values(readForms((await get('')).written))) expect(entries).toEqual([]);
  });
});
