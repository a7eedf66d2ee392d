import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readMarkdown } from '../markdown/read';
import { site } from '../site';
import { corpora, listOf, loadYaml, type PlainArticle, readCorpus } from '../testing/corpora';
import { type Content, contentOf, newsroom } from '../testing/newsroom';
import { termSlug } from '../text/slug';

type Kind = 'tag' | 'topic';

/** After all of the articles but the one that is dated 2099. */
const now = Date.parse('2026-01-01T00:00:00+08:00');

/** What the files themselves say, read without the store, the edition or the YAML parser of the program. */
type Model = {
  articles: {
    url: string;
    section: string;
    date: number;
    title: string;
    /** Slugs, aliases resolved, each once, in the author's order. */
    terms: Record<Kind, string[]>;
    plain: PlainArticle;
  }[];
  hidden: string[];
  /** Every name of a term that may be asked for, and the slug that it means. */
  names: Record<Kind, Map<string, string>>;
};

function readModel(folder: string): Model {
  const taxonomy = path.join(folder, 'taxonomy.yml');
  const lists = (existsSync(taxonomy) ? loadYaml(readFileSync(taxonomy, 'utf8')) : {}) as Partial<
    Record<'tags' | 'topics', { name: string; aliases?: string[] }[]>
  >;
  const names: Model['names'] = { tag: new Map(), topic: new Map() };
  for (const [kind, list] of [
    ['tag', lists.tags ?? []],
    ['topic', lists.topics ?? []],
  ] as const)
    for (const { name, aliases = [] } of list)
      for (const alias of aliases) names[kind].set(alias, termSlug(name));
  const aliasOf = (kind: Kind, name: string) =>
    [...names[kind]].find(([alias]) => termSlug(alias) === termSlug(name))?.[1] ?? termSlug(name);

  const all = readCorpus(folder).map((plain) => {
    const [section = ''] = plain.file.split('/');
    const terms = {
      tag: [...new Set(listOf(plain.frontMatter.tags).map((name) => aliasOf('tag', name)))],
      topic: [...new Set(listOf(plain.frontMatter.main_topics).map((name) => aliasOf('topic', name)))],
    };
    const url = `/${section}/${path.basename(plain.file, '.md').toLowerCase()}`;
    const date = Date.parse(String(plain.frontMatter.date));
    return { url, section, date, title: String(plain.frontMatter.title).trim(), terms, plain };
  });
  const isOut = ({ date, plain }: (typeof all)[number]) => plain.frontMatter.draft !== 'true' && date <= now;
  const articles = all
    .filter(isOut)
    .sort((a, b) => b.date - a.date || (a.plain.file < b.plain.file ? -1 : 1));
  for (const { plain } of articles) {
    for (const name of listOf(plain.frontMatter.tags)) names.tag.set(name, aliasOf('tag', name));
    for (const name of listOf(plain.frontMatter.main_topics)) names.topic.set(name, aliasOf('topic', name));
  }
  return { articles, hidden: all.filter((article) => !isOut(article)).map(({ url }) => url), names };
}

/** How many of `articles` have each term, most often first, then by slug. */
function countTerms(articles: Model['articles'], kind: Kind): [slug: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { terms } of articles)
    for (const slug of terms[kind]) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

const urlsOf = (stories: { url: string }[]) => stories.map(({ url }) => decodeURIComponent(url));

describe.each(corpora)('the edition of the %s articles', (name, folder) => {
  const model = readModel(folder);
  let content: Content;

  beforeAll(async () => {
    const room = newsroom(afterAll);
    // A thread reads when there are many at once, from a file that only the bundled program has.
    const files = readCorpus(folder).map(({ file }) => file);
    for (let start = 0; start < files.length; start += 50) {
      for (const file of files.slice(start, start + 50))
        cpSync(path.join(folder, file), path.join(room.contentDir, file), { recursive: true });
      await room.ingest();
    }
    if (existsSync(path.join(folder, 'taxonomy.yml')))
      cpSync(path.join(folder, 'taxonomy.yml'), path.join(room.contentDir, 'taxonomy.yml'));
    const { faults, files: count } = await room.ingest();
    expect({ faults, count }).toEqual({ faults: [], count: files.length });
    vi.useFakeTimers({ now, toFake: ['Date'] });
    content = await contentOf(room.dataDir);
  });
  afterAll(() => void vi.useRealTimers());

  const slugs = (kind: Kind) => countTerms(model.articles, kind);

  it('holds every published article, newest first, and none that is not out', () => {
    const edition = content.currentEdition();
    expect(urlsOf(content.storiesAt(edition, edition.ids.keys()))).toEqual(
      model.articles.map(({ url }) => url),
    );
    for (const url of model.hidden) {
      const [, section = '', slug = ''] = url.split('/');
      expect(content.getArticle(section, slug), url).toBeUndefined();
    }
    if (name === 'demo') expect(model.hidden).toHaveLength(2);
  });

  it('counts each section and each term as the files do', () => {
    for (const { folder: section, count } of content.listSections())
      expect(count).toBe(model.articles.filter((article) => article.section === section).length);
    expect(content.listSections()).toHaveLength(new Set(model.articles.map(({ section }) => section)).size);
    for (const kind of ['tag', 'topic'] as const) {
      const listed = content.listTerms(kind);
      expect(new Map(listed.map(({ slug, count }) => [slug, count]))).toEqual(new Map(slugs(kind)));
      expect(listed).toHaveLength(slugs(kind).length);
    }
  });

  it('lists tags by how many articles they have', () => {
    expect(content.listTerms('tag').map(({ slug }) => slug)).toEqual(slugs('tag').map(([slug]) => slug));
  });

  it('shows each article with its terms, its neighbours in its section, and its length', () => {
    for (const { url, section, title, date, terms, plain } of model.articles) {
      const article = content.getArticle(section, url.split('/').at(-1) ?? '');
      expect(article, url).toMatchObject({ title, date });
      expect(
        article?.tags.map(({ slug }) => slug),
        url,
      ).toEqual(terms.tag);
      expect(
        article?.topics.map(({ slug }) => slug),
        url,
      ).toEqual(terms.topic);
      const neighbours = model.articles.filter((other) => other.section === section);
      const at = neighbours.findIndex((other) => other.url === url);
      const expected = [neighbours[at + 1], neighbours[at - 1]].map(
        (other) => other && [other.url, other.title],
      );
      const shown = [article?.previous, article?.next].map(
        (other) => other && [decodeURIComponent(other.url), other.title],
      );
      expect(shown, url).toEqual(expected);
      // Of the text alone, without the sources and the heading over them.
      const characters = plain.body.replace(/^\[\^.*$/gm, '').match(/\p{Script=Han}/gu)?.length ?? 0;
      expect(article?.length ?? 0, url).toBeGreaterThanOrEqual(characters - 12);
      expect(article?.length ?? 0, url).toBeLessThan(plain.body.length);
      expect(article?.minutes, url).toBeGreaterThanOrEqual(1);
    }
  });

  it('gives pages that together are the whole list, each article once', () => {
    const pagesOf = (
      read: (page: number) => { stories: { url: string }[]; pages: number; total: number } | undefined,
    ) => {
      const first = read(1);
      const all = Array.from({ length: first?.pages ?? 0 }, (_, index) => read(index + 1));
      for (const [index, page] of all.entries())
        expect(page?.stories.length).toBe(
          index + 1 < all.length ? site.pageSize : (((first?.total ?? 0) - 1) % site.pageSize) + 1,
        );
      expect(read(all.length + 1)).toBeUndefined();
      for (const none of [0, -1, 1.5, Number.NaN]) expect(read(none)).toBeUndefined();
      return urlsOf(all.flatMap((page) => page?.stories ?? []));
    };
    for (const { folder: section } of content.listSections())
      expect(pagesOf((page) => content.sectionPage(section, page))).toEqual(
        model.articles.filter((article) => article.section === section).map(({ url }) => url),
      );
    for (const kind of ['tag', 'topic'] as const)
      for (const [slug] of slugs(kind).slice(0, 15)) {
        const read = (page: number) => {
          const found = content.termPage(kind, slug, page);
          return found && 'stories' in found ? found : undefined;
        };
        expect(pagesOf(read)).toEqual(
          model.articles.filter(({ terms }) => terms[kind].includes(slug)).map(({ url }) => url),
        );
      }
  });

  it('tells of each term what it occurs with, and from when to when', () => {
    for (const kind of ['tag', 'topic'] as const)
      for (const [slug] of slugs(kind).filter((_, index) => index % 7 === 0)) {
        const having = model.articles.filter(({ terms }) => terms[kind].includes(slug));
        const found = content.termPage(kind, slug, 1);
        if (!found || !('span' in found)) throw new Error(`no page of ${slug}`);
        expect(found.span).toEqual([having.at(-1)?.date, having[0]?.date]);
        const together = (other: Kind) =>
          countTerms(having, other).filter(([one]) => other !== kind || one !== slug);
        const shown = (list: { slug: string; count: number }[]) => list.map((one) => [one.slug, one.count]);
        expect(shown(found.withTags)).toEqual(together('tag').slice(0, found.withTags.length));
        expect(shown(found.withTopics)).toEqual(together('topic').slice(0, found.withTopics.length));
        expect(found.withTags.length).toBe(Math.min(12, together('tag').length));
      }
  });

  it('leads from each alias to its term, and from nothing else', () => {
    for (const kind of ['tag', 'topic'] as const)
      for (const [alias, slug] of model.names[kind]) {
        const written = termSlug(alias);
        const exists = slugs(kind).some(([one]) => one === slug);
        const found = content.termPage(kind, written, 1);
        if (!exists) expect(found).toBeUndefined();
        else if (written === slug) expect(found).toHaveProperty('stories');
        else expect(found).toEqual({ movedTo: slug });
      }
    expect(content.termPage('tag', '没有这个标签', 1)).toBeUndefined();
    expect(content.sectionPage('nowhere', 1)).toBeUndefined();
    expect(content.getArticle('insights', 'nowhere')).toBeUndefined();
  });

  it('answers any combination of filters as a reading of the files does', () => {
    const pick = <Item>(from: Item[]) => fc.constantFrom(...from);
    // Terms of one article, mostly, so that something is found.
    const chosen = pick(model.articles).chain((article) => {
      const of = (kind: Kind, most: number) => {
        const own = article.terms[kind].length > 0 ? article.terms[kind] : ['x'];
        return fc.array(
          fc.oneof(
            { weight: 9, arbitrary: pick(own) },
            { weight: 1, arbitrary: pick([...model.names[kind].keys(), '无']) },
          ),
          { maxLength: most },
        );
      };
      return fc.record({
        tag: of('tag', 3),
        topic: of('topic', 2),
        section: fc.option(
          fc.oneof(
            { weight: 3, arbitrary: fc.constant(article.section) },
            pick(['insights', 'newspaper', 'nowhere']),
          ),
          { nil: undefined },
        ),
        page: pick([1, 1, 1, 2, 3]),
      });
    });
    fc.assert(
      fc.property(chosen, (filter) => {
        const mean = (kind: Kind, written: string) => model.names[kind].get(written) ?? termSlug(written);
        const wanted = (['tag', 'topic'] as const).flatMap((kind) =>
          filter[kind].map((written) => [kind, mean(kind, written)] as const),
        );
        const byTerms = model.articles.filter(({ terms }) =>
          wanted.every(([kind, slug]) => terms[kind].includes(slug)),
        );
        const expected = byTerms.filter(
          ({ section }) => filter.section === undefined || section === filter.section,
        );
        const pages = Math.max(1, Math.ceil(expected.length / site.pageSize));
        const found = content.search(filter);
        if (filter.page > pages) {
          expect(found).toBeUndefined();
          return;
        }
        const shown = expected.slice((filter.page - 1) * site.pageSize, filter.page * site.pageSize);
        expect(found && urlsOf(found.stories)).toEqual(shown.map(({ url }) => url));
        expect(found).toMatchObject({ total: expected.length, pages, page: filter.page });
        for (const { slug, count, chosen: isChosen } of found?.sections ?? []) {
          expect(count).toBe(byTerms.filter(({ section }) => section === slug).length);
          expect(isChosen).toBe(slug === filter.section);
        }
        for (const [kind, facet] of [
          ['tag', found?.tags ?? []],
          ['topic', found?.topics ?? []],
        ] as const) {
          const isWanted = (slug: string) => wanted.some(([one, other]) => one === kind && other === slug);
          const counts = countTerms(expected, kind);
          const ordered = [
            ...counts.filter(([slug]) => isWanted(slug)),
            ...counts.filter(([slug]) => !isWanted(slug)),
          ];
          expect(facet.map(({ slug, count }) => [slug, count])).toEqual(
            ordered.slice(0, kind === 'tag' ? 16 : 12),
          );
          expect(facet.filter((choice) => choice.chosen).every(({ slug }) => isWanted(slug))).toBe(true);
        }
        // What was asked for is shown as the site spells it.
        expect(found?.chosen.map(({ kind, slug }) => [kind, slug])).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('finds by full text what holds the words, together with the filters', () => {
    const bare = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
    const texts = new Map(
      model.articles.map(({ url, title, plain }) => {
        const { text, citations } = readMarkdown(plain.body);
        const fields = [
          title,
          String(plain.frontMatter.summary ?? ''),
          text,
          citations.list.map((one) => `${one.text} ${one.url ?? ''}`).join('\n'),
        ];
        const terms = [...listOf(plain.frontMatter.tags), ...listOf(plain.frontMatter.main_topics)].join(
          '\n',
        );
        return [url, [...fields, terms].map(bare)];
      }),
    );
    const word = fc
      .constantFrom(...model.articles.flatMap(({ title }) => title.match(/\p{Script=Han}{2,}/gu) ?? []))
      .chain((run) =>
        fc
          .nat(run.length - 2)
          .chain((start) => fc.integer({ min: 2, max: 5 }).map((length) => run.slice(start, start + length))),
      );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 2 }),
        fc.option(fc.constantFrom('insights', 'newspaper'), { nil: undefined }),
        (words, section) => {
          const holding = model.articles.filter(({ url }) =>
            words.every((one) => texts.get(url)?.some((field) => field.includes(one))),
          );
          const expected = holding.filter((article) => !section || article.section === section);
          const found = content.search({ q: words.join(' '), section });
          expect(found?.total).toBe(expected.length);
          expect(urlsOf(found?.stories ?? [])).toEqual(
            expected.slice(0, site.pageSize).map(({ url }) => url),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('finds nothing for a query in which nothing can be found', () => {
    for (const q of ['绝无此词之文章', '“”', '"', '*', '😀']) expect(content.search({ q })?.total, q).toBe(0);
    expect(content.search({ q: '   ' })?.total).toBe(model.articles.length);
  });

  it('relates articles that share a term, others than itself, each once', () => {
    const byUrl = new Map(model.articles.map((article) => [article.url, article]));
    for (const { url, section, terms } of model.articles) {
      const related = urlsOf(content.getArticle(section, url.split('/').at(-1) ?? '')?.related ?? []);
      expect(related).not.toContain(url);
      expect(new Set(related).size).toBe(related.length);
      for (const other of related) {
        const theirs = byUrl.get(other)?.terms;
        const shared = (['tag', 'topic'] as const).some((kind) =>
          terms[kind].some((slug) => theirs?.[kind].includes(slug)),
        );
        expect(shared, `${url} and ${other}`).toBe(true);
      }
    }
  });

  it('fills the front page with what is out, and shows no story in two places', () => {
    const { lead, seconds, latest, decks, topics, counts } = content.frontPage(now);
    const shown = urlsOf([
      ...(lead ? [lead] : []),
      ...seconds,
      ...latest,
      ...decks.flatMap(({ stories }) => stories),
    ]);
    expect(new Set(shown).size).toBe(shown.length);
    for (const url of shown) expect(model.articles.map((article) => article.url)).toContain(url);
    for (const { section, issue } of decks)
      if (issue)
        expect(decodeURIComponent(issue.url)).toBe(
          model.articles.find((article) => article.section === section.folder)?.url,
        );
    expect(topics.map(({ slug }) => slug)).toEqual(
      content
        .listTerms('topic')
        .slice(0, topics.length)
        .map(({ slug }) => slug),
    );
    expect(counts.citations).toBe(
      model.articles.reduce((sum, { plain }) => sum + readMarkdown(plain.body).citations.list.length, 0),
    );
  });

  it('finds a story again by the half of its title, and only what is out', () => {
    const out = new Set(model.articles.map(({ url }) => url));
    for (const { title } of model.articles.slice(0, 40)) {
      const half = title.slice(0, Math.ceil(title.length / 2));
      const near = content.nearestStories(half, 3);
      expect(
        near.some((story) => story.title.startsWith(half)),
        title,
      ).toBe(true);
      for (const { url } of near) expect(out.has(decodeURIComponent(url)) || out.has(url)).toBe(true);
    }
    expect(content.nearestStories('', 3)).toEqual([]);
    expect(content.nearestStories('" OR * NEAR( 鞺鞳 zzzzzz', 3)).toEqual([]);
    expect(urlsOf(content.newestStories(2))).toEqual(model.articles.slice(0, 2).map(({ url }) => url));
  });
});
