import { corpus, onOneLine, readCorpus, sample, sectionAndSlugOf } from '../../lib/testing/corpora';
import { checkArticle, checkHead, checkList } from '../support/check-head';
import { siteUrl } from '../support/page-head';
import { corpusUrl } from '../support/sites';
import { expect, test } from '../support/test';

test('the head of further pages', async ({ page, request }) => {
  test.setTimeout(120_000);
  const { facets } = await (await request.get(`${corpusUrl()}/api/articles?size=1`)).json();
  const pages: [url: string, list: boolean][] = [
    ['/tags/page/2', false],
    ['/archive/2025/07/page/2', true],
    [`/topics/${facets.topics[0].slug}/page/2`, true],
    [`/sources/${facets.sources[0].slug}/page/2`, true],
    // A page of the sources index has 300 rows, more than the fixtures cite.
    ...(corpus === sample ? ([['/sources/page/2', false]] satisfies [string, boolean][]) : []),
  ];
  for (const [url, list] of pages) {
    const address = encodeURI(url);
    const { head, graph } = await checkHead({ page, request }, corpusUrl(), address);
    expect(head.previous, url).toEqual([siteUrl + address.replace(/\/page\/2$/, '')]);
    expect(head.title, url).toContain('第 2 页');
    if (list) await checkList(page, graph, address);
  }
});

test('the head of articles with odd titles', async ({ page, request }) => {
  test.setTimeout(180_000);
  const odd = readCorpus(corpus.content)
    .filter(({ frontMatter: { title } }) =>
      /[^\p{Script=Han}\p{L}\p{N}\s，。：？！“”《》、·%.-]/u.test(String(title)),
    )
    .filter(
      ({ frontMatter }) => frontMatter.draft !== 'true' && Date.parse(String(frontMatter.date)) < Date.now(),
    )
    .slice(0, 6);
  expect(odd.length).toBeGreaterThan(4);
  for (const { file, frontMatter } of odd) {
    const { section, slug } = sectionAndSlugOf(file);
    const url = encodeURI(`/${section}/${slug}`);
    const checked = await checkHead({ page, request }, corpusUrl(), url);
    await checkArticle(page, request, corpusUrl(), checked);
    const title = onOneLine(frontMatter.title);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    expect(checked.head.title).toBe(`${title} - 知闻`);
  }
});
