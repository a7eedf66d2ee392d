import { describe, expect, it } from 'vitest';
import { corpora } from '../testing/corpora';
import { ingestCorpus, type Model, readModel } from '../testing/model';
import { outputsOf } from '../testing/outputs';
import { readXml, type Url, urlsOf } from '../testing/sitemaps';

const origin = 'https://news.example';

describe.each(corpora)('the sitemap of the %s articles', async (_name, { content: folder }) => {
  const model = readModel(folder);
  const dataDir = await ingestCorpus(folder);

  it('lists exactly the public pages, each once', async () => {
    const { content, sitemap } = await outputsOf(dataDir, origin);
    const listed = urlsOf(sitemap(content.currentEdition())).map(({ loc }) => loc);
    expect(listed.toSorted()).toEqual([...urlsByFiles(model)].toSorted());
  });

  it('has the last change of each article, and of each listing’s newest', async () => {
    const { content, sitemap } = await outputsOf(dataDir, origin);
    const urls = urlsOf(sitemap(content.currentEdition()));
    const changed = new Map(
      urls.map(({ loc, lastmod }) => [decodeURIComponent(loc).slice(origin.length), lastmod]),
    );
    for (const [, lastmod] of changed)
      expect(lastmod ?? '').toMatch(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00)?$/);
    expect(changed.get('/about')).toBeUndefined();
    const changeOf = ({ date, plain }: Model['articles'][number]) =>
      Math.max(date, Date.parse(String(plain.frontMatter.lastmod ?? '')) || 0);
    for (const article of model.articles)
      expect(Date.parse(changed.get(article.url) ?? ''), article.url).toBe(
        Math.floor(changeOf(article) / 1000) * 1000,
      );
    const newest = (fits: (article: Model['articles'][number]) => boolean) =>
      Math.floor(Math.max(...model.articles.filter(fits).map(changeOf)) / 1000) * 1000;
    const all = newest(() => true);
    expect(Date.parse(changed.get('/') ?? '')).toBe(all);
    for (const [path, lastmod] of changed) {
      const [, kind = '', ...rest] = path.split('/');
      const name = rest.join('/');
      if (name === '' || !['tags', 'topics', 'sources'].includes(kind)) continue;
      const expected = newest(({ terms, hosts }) =>
        kind === 'sources' ? hosts.includes(name) : terms[kind === 'tags' ? 'tag' : 'topic'].includes(name),
      );
      expect(Date.parse(lastmod ?? ''), path).toBe(expected);
    }
  });

  it('is split into an index and parts with the same URLs if it is too long', async () => {
    const { content, sitemap, sitemapPart } = await outputsOf(dataDir, origin);
    const edition = content.currentEdition();
    const whole = urlsOf(sitemap(edition));
    const { sitemapindex } = readXml(sitemap(edition, 20));
    const parts = (sitemapindex.sitemap as Url[]).map(({ loc, lastmod }) => {
      const name = loc.slice(`${origin}/sitemaps/`.length).replace(/\.xml$/, '');
      const urls = urlsOf(sitemapPart(edition, name, 20) ?? '');
      expect(urls.length).toBeLessThanOrEqual(20);
      const changes = urls.flatMap((url) => url.lastmod ?? []);
      expect(lastmod).toBe(changes.toSorted().at(-1));
      return { name, urls };
    });
    expect(parts.flatMap(({ urls }) => urls)).toEqual(whole);
    expect(parts.map(({ name }) => name)).toContain('1');
    for (const none of ['0', '9999', 'listings-9999', 'listings', '1.5', ''])
      expect(sitemapPart(edition, none, 20), none).toBeUndefined();
  });
});

/** URLs of all public pages, computed from the files alone. */
function urlsByFiles({ articles }: Model): Set<string> {
  const paths = ['/', '/about', '/developers', '/tags', '/topics', '/sources', '/archive'];
  for (const { url, section, date, terms, hosts } of articles) {
    const day = new Date(date + 8 * 60 * 60 * 1000).toISOString().slice(0, 10).replaceAll('-', '/');
    paths.push(url, `/${section}`, `/archive/${day.slice(0, 7)}`, `/archive/${day}`);
    for (const slug of terms.tag) paths.push(`/tags/${slug}`);
    for (const slug of terms.topic) paths.push(`/topics/${slug}`);
    for (const host of hosts) paths.push(`/sources/${host}`);
  }
  return new Set(paths.map((path) => origin + path.split('/').map(encodeURIComponent).join('/')));
}
