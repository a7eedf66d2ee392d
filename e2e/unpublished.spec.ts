import { addressOf, demo, fixtures, listOf, readCorpus } from '../lib/testing/corpora';
import { inParallel } from './support/in-parallel';
import { urlOf } from './support/sites';
import { expect, test } from './support/test';

for (const corpus of [demo, fixtures])
  test(`a draft and a future article of the ${corpus.name} are on no page that a reader can reach`, async () => {
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
    /** Titles, addresses, and the terms that nothing else has. */
    const secrets = hidden.flatMap((article) => {
      const { section, slug } = addressOf(article.file);
      const own = namesOf(article).filter((name) => !known.has(name));
      return [String(article.frontMatter.title), `/${section}/${slug}`, ...own];
    });
    for (const { file } of hidden) {
      const { section, slug } = addressOf(file);
      expect((await fetch(`${base}/${section}/${slug}`)).status, file).toBe(404);
    }
    // Every page that links lead to from the front page.
    const seen = new Set(['/']);
    for (let wave = ['/']; wave.length > 0; ) {
      const found = await inParallel(wave, async (url) => {
        const answer = await fetch(base + url);
        expect(answer.status, url).toBeLessThan(400);
        const html = await answer.text();
        expect([url, secrets.filter((secret) => html.includes(secret))]).toEqual([url, []]);
        return [...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
      });
      wave = [...new Set(found.flat())].filter(
        (url) =>
          !seen.has(url) &&
          !/^\/(?:_next|api|media|newsimages|icon)/.test(url) &&
          // Searches by one word or name, and no feeds of them: what a feed holds is tested in lib/feeds and lib/seo.
          !/^\/search(?:\?.*=.*&|\/index)/.test(url),
      );
      for (const url of wave) seen.add(url);
    }
    expect(seen.size).toBeGreaterThan(150);
  });
