import { brokenSite } from './support/broken-site';
import { noindex, readPublished, texts } from './support/published';
import { publicUrl } from './support/site';
import { demoUrl } from './support/sites';
import { expect, test } from './support/test';

test('the crawler reports every kind of fault', async () => {
  const change = (from: string | RegExp, to: string) => ({
    change: (text: string) => text.replace(from, to),
  });
  const xml = await (await fetch(`${demoUrl()}/sitemap.xml`)).text();
  const articles = [...xml.matchAll(/<loc>[^<]*(\/insights\/[^<]+)<\/loc>/g)].map(([, path = '']) => path);
  const [unlisted = '', hidden = '', gone = '', moved = '', twice = '', other = ''] = articles;
  const noIndex = '<meta name="robots" content="noindex, follow"/></head>';
  const canonical = `<link rel="canonical" href="${publicUrl}/"/>`;
  const site = await brokenSite(demoUrl(), {
    '/sitemap.xml': change(`<loc>${publicUrl}${unlisted}</loc>`, '<loc>http://localhost:3000/</loc>'),
    '/llms.txt': change(publicUrl, 'http://127.0.0.1:3000'),
    '/atom.xml': change('</', '&</'),
    '/api/tags': change('}', ''),
    [hidden]: change('</head>', noIndex),
    [gone]: { status: 404 },
    [moved]: { status: 308 },
    [twice]: change('</head>', `${canonical}</head>`),
    [other]: change(/<link rel="canonical"[^>]*>/, canonical),
    '/about': change('</head>', '<meta property="og:url" content="http://localhost:3000/about"/></head>'),
  });
  const { faults } = await readPublished(site.url, texts);
  await site.close();
  expect(faults.toSorted()).toEqual(
    [
      '/sitemap.xml 写着 localhost',
      '/sitemap.xml 列着别处的 http://localhost:3000/',
      `${unlisted} 没有列在网站地图里`,
      '/llms.txt 写着 127.0.0.1',
      '/atom.xml 不是 XML',
      '/api/tags 不是 JSON',
      `${hidden} 列在网站地图里，却不让收录`,
      `${gone} 列在网站地图里，却答 404`,
      `${moved} 列在网站地图里，却答 308`,
      `${twice} 列在网站地图里，正式网址却是 ${publicUrl}${twice}、${publicUrl}/`,
      `${other} 列在网站地图里，正式网址却是 ${publicUrl}/`,
      '/about 写着 localhost',
    ].toSorted(),
  );
});

test('searches, indexes in another order and missing pages are noindex', async () => {
  for (const path of [
    '/search?q=AI',
    '/search?tag=openai&sort=newest',
    '/search?page=9999',
    '/tags?q=ai',
    '/topics?sort=count',
    '/nowhere',
    '/insights/draft-example',
    '/insights/page/999',
    '/not-found/nowhere',
  ]) {
    const response = await fetch(demoUrl() + path);
    expect(noindex(response, await response.text()), path).toBe(true);
  }
});
