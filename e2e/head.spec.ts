import { fixtures } from '../lib/testing/corpora';
import { checkArticle, checkHead, checkList, type JsonLdNode } from './support/check-head';
import { readHead, siteUrl } from './support/page-head';
import { demoUrl, urlOf } from './support/sites';
import { expect, test } from './support/test';

/** Every kind of page: its URL, and the canonical URL if that differs. */
const kinds: [kind: string, url: string, more?: { canonical?: string; index?: false; list?: true }][] = [
  ['the front page', '/'],
  ['an article with a picture and citations', '/insights/meta-scale-ai-deal'],
  ['an article without a picture', '/insights/enterprise-agent-pilots'],
  [
    'an article at a URL with capitals',
    '/insights/META-scale-ai-deal',
    { canonical: '/insights/meta-scale-ai-deal' },
  ],
  ['an issue', '/newspaper/2025-07-09-07-09-ai-agents'],
  ['a section', '/insights', { list: true }],
  ['a section, page 2', '/insights/page/2', { list: true }],
  ['a tag', '/tags/openai', { list: true }],
  ['a tag whose slug drops a character', '/tags/ma', { list: true }],
  ['a topic', `/topics/${encodeURIComponent('前沿模型与算法')}`, { list: true }],
  [
    'a term with a slash',
    `/tags/${encodeURIComponent('无代码')}/${encodeURIComponent('低代码')}`,
    { list: true },
  ],
  ['the tags', '/tags'],
  ['the topics', '/topics'],
  ['the tags filtered by a word', '/tags?q=ai', { canonical: '/tags', index: false }],
  ['the sources', '/sources'],
  ['a source', '/sources/arxiv.org', { list: true }],
  ['the archive', '/archive'],
  ['a month', '/archive/2025/07', { list: true }],
  ['a day', '/archive/2025/07/12', { list: true }],
  ['the search', '/search'],
  ['a search', '/search?tag=openai&q=%20AI&page=1', { canonical: '/search?q=AI&tag=openai', index: false }],
  ['about', '/about'],
  ['the API reference', '/developers'],
];

for (const [kind, url, more = {}] of kinds)
  test(`the head of ${kind}`, async ({ page, request }) => {
    const checked = await checkHead({ page, request }, demoUrl(), url, more);
    const canonical = more.canonical ?? url;
    if (more.list) await checkList(page, checked.graph, canonical);
    else if (/^\/(?:insights|newspaper)\/.+/.test(canonical))
      await checkArticle(page, request, demoUrl(), checked);
    else expect(checked.graph.map((node) => node['@type'])).toEqual(url === '/' ? ['WebSite'] : []);
  });

test('not-found pages are noindex and have no canonical URL', async ({ page, errors }) => {
  for (const url of ['/insights/no-such-article', '/tags/no-such-tag', '/search?page=99']) {
    expect((await page.goto(demoUrl() + url))?.status(), url).toBe(404);
    const head = await readHead(page);
    expect(head.named.filter(([name]) => name === 'robots').map(([, value]) => value)).toEqual([
      expect.stringContaining('noindex'),
    ]);
    expect([head.canonicals, head.jsonLd, head.properties], url).toEqual([[], [], []]);
  }
  errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('404')));
});

test.describe('an article with odd characters in its title', () => {
  /** The title of e2e/fixtures/content/insights/odd-title.md, whose line separator is shown as a space. */
  const shown = "\"</script><b>&amp;<!-- ]]> 'x' 100% a+b=c #d?e \\ {f} <wbr> 😀鞺 尾";
  const site = () => urlOf(fixtures);

  test('has exactly that title everywhere', async ({ page, request }) => {
    const url = '/insights/odd-title';
    const checked = await checkHead({ page, request }, site(), url);
    await checkArticle(page, request, site(), checked);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown);
    expect(checked.head.title).toBe(`${shown} - 知闻`);
    expect((checked.graph[0] as JsonLdNode).headline).toBe(shown);
    expect((checked.graph[0] as JsonLdNode).author).toMatchObject({ name: `</script>${shown}` });
    expect(checked.head.properties.filter(([name]) => name === 'article:tag').map(([, tag]) => tag)).toEqual([
      `</title>${shown}`,
    ]);
    expect(checked.og.get('og:image:alt')).toContain(shown);
    // No part of it has become an element.
    await expect(page.locator('main b, head b')).toHaveCount(await page.locator('[popover] b').count());
    for (const list of ['/insights', '/']) {
      await page.goto(site() + list);
      await expect(page.getByRole('link', { name: shown, exact: true }).first()).toBeVisible();
    }
    const topic = encodeURI('/topics/b主题/b');
    const listing = await checkHead({ page, request }, site(), topic);
    await checkList(page, listing.graph, topic);
    expect(listing.og.get('og:title')).toBe('<b>主题</b>');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('<b>主题</b>');
  });

  test('has that title in every share link', async ({ page }) => {
    await page.goto(`${site()}/insights/odd-title`);
    const hrefs = await page
      .getByRole('group', { name: '转发' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const address = `${siteUrl}/insights/odd-title`;
    const read = hrefs.map((href) => {
      const { protocol, host, pathname, searchParams, hash } = new URL(href);
      expect(hash).toBe('');
      return {
        to: host + (protocol === 'mailto:' ? 'mailto' : pathname),
        ...Object.fromEntries(searchParams),
      };
    });
    expect(read).toEqual([
      { to: 'service.weibo.com/share/share.php', url: address, title: shown },
      { to: 'x.com/intent/post', url: address, text: shown },
      { to: 't.me/share/url', url: address, text: shown },
      { to: 'mailto', subject: shown, body: address },
    ]);
  });

  test('that a person wrote has no AI label, neither visible nor in metadata', async ({ page, request }) => {
    const { named, graph, og } = await checkHead({ page, request }, site(), '/insights/by-hand');
    await expect(page.locator('article').getByText(/AI 生成内容|人工智能生成/)).toHaveCount(0);
    expect(named.has('AIGC')).toBe(false);
    expect(JSON.stringify(graph)).not.toMatch(/digitalSourceType|"citation"|"keywords"|null/);
    expect((graph[0] as JsonLdNode).author).toEqual({ '@type': 'Person', name: '某人' });
    expect([og.get('article:author'), og.has('article:tag'), og.has('article:modified_time')]).toEqual([
      '某人',
      false,
      false,
    ]);
  });
});
