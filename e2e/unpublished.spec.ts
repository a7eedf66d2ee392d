import { demo, fixtures, listOf, readCorpus, sectionAndSlugOf } from '../lib/testing/corpora';
import { inParallel } from './support/in-parallel';
import { urlOf } from './support/sites';
import { expect, test } from './support/test';

for (const corpus of [demo, fixtures])
  test(`no reachable page shows a draft or future article of the ${corpus.name}`, async () => {
    test.setTimeout(120_000);
    const base = urlOf(corpus);
    const isOut = ({ draft, date }: Record<string, unknown>) =>
      draft !== 'true' && Date.parse(String(date)) <= Date.now();
    const all = readCorpus(corpus.content);
    const hidden = all.filter(({ frontMatter }) => !isOut(frontMatter));
    expect(hidden).toHaveLength(2);
    const namesOf = ({ frontMatter: { tags, main_topics } }: (typeof all)[number]) =>
      [tags, main_topics].flatMap(listOf);
    const known = new Set(all.filter(({ frontMatter }) => isOut(frontMatter)).flatMap(namesOf));
    /** Their titles, URLs, and terms that no other article has. */
    const secrets = hidden.flatMap((article) => {
      const { section, slug } = sectionAndSlugOf(article.file);
      const own = namesOf(article).filter((name) => !known.has(name));
      return [String(article.frontMatter.title), `/${section}/${slug}`, ...own];
    });
    for (const { file } of hidden) {
      const { section, slug } = sectionAndSlugOf(file);
      expect((await fetch(`${base}/${section}/${slug}`)).status, file).toBe(404);
    }
    // Crawl all links from the front page.
    const seen = new Set(['/']);
    for (let wave = ['/']; wave.length > 0; ) {
      const found = await inParallel(wave, async (url) => {
        const response = await fetch(base + url);
        expect(response.status, url).toBeLessThan(400);
        const html = await response.text();
        expect([url, secrets.filter((secret) => html.includes(secret))]).toEqual([url, []]);
        return [...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
      });
      wave = [...new Set(found.flat())].filter(
        (url) =>
          !seen.has(url) &&
          !/^\/(?:_next|api|media|newsimages|icon)/.test(url) &&
          // Skip combined searches, and feeds of searches: lib/feeds and lib/seo test feeds.
          !/^\/search(?:\?.*=.*&|\/index)/.test(url),
      );
      for (const url of wave) seen.add(url);
    }
    expect(seen.size).toBeGreaterThan(150);
  });
