import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../content/article';
import { site } from '../site';
import { contentOf, type FrontMatter, newsroom, now } from '../testing/newsroom';
import { articleJsonLd, listingJsonLd, siteJsonLd } from './json-ld';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** Structured data after serialisation, as consumers see it. */
type Node = { '@type': string; [name: string]: unknown };
const read = (data: object) => JSON.parse(JSON.stringify(data)) as { '@context': string; '@graph': Node[] };

async function articleOf(fields: FrontMatter, body?: string): Promise<Article> {
  const room = newsroom();
  room.article('insights/a b.md', fields, body);
  room.write('insights/_index.md', '---\ntitle: 洞察\n---\n');
  await room.ingest();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const content = await contentOf(room.dataDir);
  const edition = content.currentEdition();
  const [story] = content.storiesAt(edition, [0]);
  const article = content.getArticle('insights', decodeURIComponent(story?.url.split('/').at(-1) ?? ''));
  if (!article) throw new Error('the article is not out');
  return article;
}

async function graphOf(fields: FrontMatter, body?: string) {
  const article = await articleOf(fields, body);
  const facts = { title: article.title, description: article.summary, path: article.url };
  const { '@context': context, '@graph': graph } = read(articleJsonLd(article, facts));
  expect(context).toBe('https://schema.org');
  const [news, crumbs] = graph;
  if (!news || !crumbs || graph.length !== 2) throw new Error('not an article and the way to it');
  return { article, news, crumbs };
}

const sources = `正文[^1]，又一处[^2]。

## 引用

[^1]: [标题一](https://one.example/a?b=c&d) · 出版者 · 2025/6/25
[^2]: 一本没有网址的书
[^3]: [没有引到的](https://three.example/)
`;

describe('articleJsonLd', () => {
  it('contains everything the page shows', async () => {
    const { article, news, crumbs } = await graphOf(
      {
        title: 'Kimi K2 开源',
        date: '2025-07-11T21:30:04+08:00',
        lastmod: '2025-07-12T08:00:00+08:00',
        summary: '一句摘要。',
        tags: ['大模型', '开源'],
        main_topics: ['前沿模型与算法', '开源'],
        author: ['甲', '乙'],
      },
      sources,
    );
    const url = site.url + article.url;
    expect(news).toMatchObject({
      '@type': 'NewsArticle',
      mainEntityOfPage: url,
      headline: 'Kimi K2 开源',
      description: '一句摘要。',
      datePublished: '2025-07-11T21:30:04+08:00',
      dateModified: '2025-07-12T08:00:00+08:00',
      inLanguage: 'zh-Hans',
      articleSection: '洞察',
      // A name used as topic and tag appears once.
      keywords: ['前沿模型与算法', '开源', '大模型'],
      author: { '@type': 'Person', name: '甲、乙' },
      publisher: { name: site.name, url: `${site.url}/` },
      citation: [
        { '@type': 'CreativeWork', name: '标题一', url: 'https://one.example/a?b=c&d' },
        { '@type': 'CreativeWork', name: '一本没有网址的书' },
        { '@type': 'CreativeWork', name: '没有引到的', url: 'https://three.example/' },
      ],
    });
    expect(news.citation).toHaveLength(article.citations.list.length);
    expect((news.citation as object[])[1]).not.toHaveProperty('url');
    expect(news.image).toEqual(
      ['16x9', '4x3', '1x1'].map((shape) => `${site.url}/cards/${shape}${article.url}.jpg`),
    );
    expect(crumbs['@type']).toBe('BreadcrumbList');
    expect(crumbs.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: site.name, item: `${site.url}/` },
      { '@type': 'ListItem', position: 2, name: '洞察', item: `${site.url}/insights` },
      { '@type': 'ListItem', position: 3, name: 'Kimi K2 开源', item: url },
    ]);
  });

  it('contains nothing the page does not show', async () => {
    const { news } = await graphOf({ title: '只有标题', date: '2025-07-11T21:30:04Z' }, '正文。');
    expect(news).toMatchObject({
      datePublished: '2025-07-12T05:30:04+08:00',
      dateModified: '2025-07-12T05:30:04+08:00',
      author: { '@type': 'NewsMediaOrganization', name: site.name },
    });
    const empty = await graphOf(
      { title: '只有标题', date: '2025-07-11T21:30:04Z' },
      '正文[^1]。\n\n[^1]: \n',
    );
    expect(empty.news).not.toHaveProperty('citation');
    for (const field of ['citation', 'keywords']) expect(news, field).not.toHaveProperty(field);
    expect(JSON.stringify(news)).not.toMatch(/null|undefined|\[\]/);
  });

  it('declares machine authorship, unless a person wrote it', async () => {
    const source = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
    expect((await graphOf({ title: '甲' })).news.digitalSourceType).toBe(source);
    vi.useRealTimers();
    expect((await graphOf({ title: '甲', ai_generated: false })).news).not.toHaveProperty(
      'digitalSourceType',
    );
  });

  it.each([
    "\"</script><b>&amp;<!-- ]]> 'x' 😀鞺 \u2028",
    '\\u003c/script> {{}} #{x} `y`',
    '  两边有空格\t中间有制表符 ',
    '反斜线 \\ 和引号 "',
  ])('keeps the title %j unchanged', async (title) => {
    const { article, news, crumbs } = await graphOf({ title, summary: title });
    expect(article.title).toBe(title.replace(/\s+/gu, ' ').trim());
    expect(news.headline).toBe(article.title);
    expect((crumbs.itemListElement as { name: string }[]).at(-1)?.name).toBe(article.title);
  });
});

describe('listingJsonLd', () => {
  const facts = {
    title: '开源，第 2 页',
    description: '标签“开源”下的 15 篇文章',
    path: '/tags/开源/page/2',
  };
  const stories = [
    { url: '/insights/a', title: '甲' },
    { url: '/insights/b', title: '乙 </script>' },
  ];

  it('lists articles in order, with breadcrumbs', () => {
    const [page, crumbs] = read(listingJsonLd(facts, stories, [{ name: '标签', path: '/tags' }]))['@graph'];
    expect(page).toMatchObject({
      '@type': 'CollectionPage',
      url: site.url + facts.path,
      name: '开源，第 2 页',
      description: facts.description,
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: '甲', url: `${site.url}/insights/a` },
          { '@type': 'ListItem', position: 2, name: '乙 </script>', url: `${site.url}/insights/b` },
        ],
      },
    });
    expect(crumbs?.itemListElement).toMatchObject([
      { position: 1, item: `${site.url}/` },
      { position: 2, name: '标签', item: `${site.url}/tags` },
      { position: 3, name: facts.title, item: site.url + facts.path },
    ]);
  });
});

describe('siteJsonLd', () => {
  it('is the WebSite that listings refer to, with its search action', () => {
    const front = JSON.parse(JSON.stringify(siteJsonLd()));
    const [page] = read(listingJsonLd({ title: '洞察', path: '/insights' }, []))['@graph'];
    expect(page?.isPartOf).toEqual({ '@id': front['@id'] });
    expect(front).toMatchObject({ '@type': 'WebSite', name: site.name, url: `${site.url}/` });
    expect(front.potentialAction.target.urlTemplate).toBe(`${site.url}/search?q={search_term_string}`);
  });
});
