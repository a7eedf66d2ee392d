import { describe, expect, it } from 'vitest';
import { newsroom, now } from '../testing/newsroom';
import { outputsOf } from '../testing/outputs';
import { readXml, type Url, urlsOf } from '../testing/sitemaps';

const origin = 'https://news.example';

const wild = '"</script><b>&amp; ‘甲’ \u0007]]> [链接](https://x.example) _底_';

describe('generated texts', () => {
  it('are complete for an empty store', async () => {
    const outputs = await outputsOf(newsroom().dataDir, origin);
    const edition = outputs.content.currentEdition();
    expect(urlsOf(outputs.sitemap(edition))).toEqual(
      ['/', '/about', '/developers', '/archive', '/topics', '/tags', '/sources'].map((path) => ({
        loc: origin + path,
      })),
    );
    expect(urlsOf(outputs.newsSitemap(edition, now))).toEqual([]);
    expect(outputs.llms(edition)).toMatch(/^# 知闻\n\n> /);
    expect(outputs.suggestions('模型')).toEqual(['模型', [], [], []]);
    expect(outputs.changedSince()).toBeUndefined();
  });

  it('never contain drafts or scheduled articles', async () => {
    const room = newsroom();
    room.article('insights/out.md', { title: '在外', tags: ['公开'] });
    room.article('insights/draft.md', { title: '雏形', draft: true, tags: ['雏形标签'] });
    room.article('later/future.md', {
      title: '来日',
      date: '2099-01-01T00:00:00+08:00',
      main_topics: ['来日主题'],
    });
    await room.ingest();
    const { content, ...outputs } = await outputsOf(room.dataDir, origin);
    const edition = content.currentEdition(now);
    const texts = [
      outputs.sitemap(edition),
      outputs.newsSitemap(edition, now),
      outputs.llms(edition),
      JSON.stringify(outputs.suggestions('')),
      JSON.stringify([outputs.suggestions('雏形'), outputs.suggestions('来日')].map(([, ...found]) => found)),
      outputs.changedSince()?.join('\n') ?? '',
    ].map(decodeURI);
    for (const text of texts) expect(text).not.toMatch(/draft|雏形|future|later|来日/);
    expect(texts[0]).toContain('/tags/公开');
  });

  it('contain pictures with absolute URLs, local and remote', async () => {
    const room = newsroom();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    room.picture('newsimages/图 & 一.svg', Buffer.from(svg));
    room.article('insights/here.md', { featured_image: 'newsimages/图 & 一.svg' });
    room.article('insights/there.md', { featured_image: "https://x.example/图.png?a=1&b='2'" });
    room.article('insights/nowhere.md', { featured_image: 'newsimages/none.png' });
    room.article('insights/wrong.md', { featured_image: 'https://[x/a.png' });
    await room.ingest();
    const { content, sitemap } = await outputsOf(room.dataDir, origin);
    const pictures = urlsOf(sitemap(content.currentEdition(now))).flatMap(
      (url) => url['image:image']?.['image:loc'] ?? [],
    );
    expect(pictures.toSorted()).toEqual([
      `${origin}/newsimages/%E5%9B%BE%20%26%20%E4%B8%80.svg`,
      'https://x.example/%E5%9B%BE.png?a=1&b=%272%27',
    ]);
  });

  it('skip pages whose names make them unreachable for browsers', async () => {
    const room = newsroom();
    const tags = ['.', '..', '//', 'page/2', 'index.xml', 'a/atom.xml'];
    const fine = ['a/b', 'a..b', 'a/page/2', '...', 'index', 'x.xml'];
    room.article('insights/a.md', { tags: [...tags, ...fine] });
    await room.ingest();
    const { content, sitemap } = await outputsOf(room.dataDir, origin);
    const listed = urlsOf(sitemap(content.currentEdition(now))).map(({ loc }) => loc.slice(origin.length));
    expect(listed.filter((path) => /^\/tags\/./.test(path)).toSorted()).toEqual(
      fine.map((slug) => `/tags/${slug}`).toSorted(),
    );
  });

  it('ignore a lastmod in the future', async () => {
    const room = newsroom();
    room.article('insights/a.md', { lastmod: '2099-01-01T00:00:00+08:00' });
    await room.ingest();
    const { content, sitemap } = await outputsOf(room.dataDir, origin);
    expect(sitemap(content.currentEdition(now))).not.toContain('2099');
  });

  it('carry the last change of an article', async () => {
    const room = newsroom();
    room.article('insights/a.md', { lastmod: '2025-07-12T10:00:00+08:00', tags: ['甲'] });
    await room.ingest();
    const { content, sitemap } = await outputsOf(room.dataDir, origin);
    const times = urlsOf(sitemap(content.currentEdition(now))).flatMap(({ lastmod }) => lastmod ?? []);
    expect(new Set(times)).toEqual(new Set(['2025-07-12T10:00:00+08:00']));
  });
});

describe('newsSitemap', () => {
  it('contains the articles of the last 48 hours with unchanged titles', async () => {
    const room = newsroom();
    const at = (hours: number) => new Date(now - hours * 60 * 60 * 1000).toISOString();
    room.article('insights/new.md', { title: wild, date: at(1) });
    room.article('insights/last.md', { date: at(47.9) });
    room.article('insights/old.md', { date: at(48) });
    await room.ingest();
    const { content, newsSitemap } = await outputsOf(room.dataDir, origin);
    const [first, ...others] = urlsOf(newsSitemap(content.currentEdition(now), now)) as (Url &
      Record<string, unknown>)[];
    expect(first).toEqual({
      loc: `${origin}/insights/new`,
      'news:news': {
        'news:publication': { 'news:name': '知闻', 'news:language': 'zh-cn' },
        'news:publication_date': '2025-07-12T11:00:00+08:00',
        'news:title': wild.replace('\u0007', ''),
      },
    });
    expect(others.map(({ loc }) => loc)).toEqual([`${origin}/insights/last`]);
  });
});

describe('other texts', () => {
  it('llms.txt: a title, a quotation and lists of links, safe against special characters in titles', async () => {
    const room = newsroom();
    room.article('insights/a (1).md', { title: wild, summary: '一行\n两行', main_topics: ['甲'] });
    await room.ingest();
    const { content, llms } = await outputsOf(room.dataDir, origin);
    const text = llms(content.currentEdition(now));
    const [heading, quote] = text.split('\n\n');
    expect([heading, quote]).toEqual(['# 知闻', expect.stringMatching(/^> \S/)]);
    const links = text.split('\n').filter((row) => row.startsWith('- '));
    for (const row of links)
      expect(row).toMatch(/^- \[(?:[^[\]\\]|\\.)+\]\(https:\/\/news\.example\/[^()\s]*\)(?:: \S.*)?$/);
    expect(links).toContainEqual(
      expect.stringContaining(`(${origin}/insights/a%20%281%29): 2025-07-12，洞察。一行两行`),
    );
    expect(text).toContain('\\&amp; ');
    const headings = text.split('\n').filter((row) => row.startsWith('## '));
    expect(headings).toEqual(['## 版面', '## 最新文章', '## 主题', '## 订阅', '## 接口', '## Optional']);
  });

  it('robots.txt and opensearch.xml have absolute URLs and a short enough name', async () => {
    const { robots, openSearch } = await outputsOf(newsroom().dataDir, origin);
    expect(robots()).toContain(`\nSitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/news-sitemap.xml\n`);
    expect(robots()).not.toMatch(/^Disallow: \/?$/m);
    const { OpenSearchDescription: found } = readXml(openSearch());
    const templates = found.Url.map((url: Record<string, string>) => url['@_template']);
    expect(templates).toContain(`${origin}/search?q={searchTerms}`);
    expect(found.ShortName).toBe('知闻');
  });

  it('suggestions: as many descriptions and URLs as completions', async () => {
    const room = newsroom();
    room.article('insights/a.md', { title: '模型“甲”', tags: ['模型'] });
    await room.ingest();
    const { suggestions } = await outputsOf(room.dataDir, origin);
    expect(suggestions('模型')).toEqual([
      '模型',
      ['模型', '模型“甲”'],
      ['1 篇', '洞察 2025-07-12'],
      [`${origin}/tags/%E6%A8%A1%E5%9E%8B`, `${origin}/insights/a`],
    ]);
  });
});
