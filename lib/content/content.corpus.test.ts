import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readMarkdown } from '../markdown/read';
import { readTypedMarks } from '../markdown/typed-marks';
import { site } from '../site';
import { corpora } from '../testing/corpora';
import { countTerms, ingestCorpus, type Kind, now, readModel, withoutDefinitions } from '../testing/model';
import { type Content, contentOf } from '../testing/newsroom';
import { termSlug } from '../text/slug';
import type { Story } from './stories';

const urlsOf = (stories: { url: string }[]) => stories.map(({ url }) => decodeURIComponent(url));

describe.each(corpora)('the edition of the %s articles', (name, { content: folder }) => {
  const model = readModel(folder);
  let content: Content;

  beforeAll(async () => {
    const dataDir = await ingestCorpus(folder);
    vi.useFakeTimers({ now, toFake: ['Date'] });
    content = await contentOf(dataDir);
  });
  afterAll(() => void vi.useRealTimers());

  const slugs = (kind: Kind) => countTerms(model.articles, kind);

  it('contains every published article, newest first, and no draft or future one', () => {
    const edition = content.currentEdition();
    expect(urlsOf(content.storiesAt(edition, edition.ids.keys()))).toEqual(
      model.articles.map(({ url }) => url),
    );
    for (const url of model.hidden) {
      const [, section = '', slug = ''] = url.split('/');
      expect(content.getArticle(section, slug), url).toBeUndefined();
    }
    // A draft and an article of 2099. The sample has neither.
    expect(model.hidden).toHaveLength(name === 'sample' ? 0 : 2);
  });

  it('counts articles of each section and term', () => {
    for (const { folder: section, count } of content.listSections())
      expect(count).toBe(model.articles.filter((article) => article.section === section).length);
    expect(content.listSections()).toHaveLength(new Set(model.articles.map(({ section }) => section)).size);
    for (const kind of ['tag', 'topic'] as const) {
      const listed = content.listTerms(kind);
      expect(new Map(listed.map(({ slug, count }) => [slug, count]))).toEqual(new Map(slugs(kind)));
      expect(listed).toHaveLength(slugs(kind).length);
    }
  });

  it('lists tags by count', () => {
    expect(content.listTerms('tag').map(({ slug }) => slug)).toEqual(slugs('tag').map(([slug]) => slug));
  });

  it('gives each article its terms, neighbours in the section, and length', () => {
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
      // Sources and their heading don't count.
      const characters = withoutDefinitions(plain.body).match(/\p{Script=Han}/gu)?.length ?? 0;
      expect(article?.length ?? 0, url).toBeGreaterThanOrEqual(characters - 12);
      expect(article?.length ?? 0, url).toBeLessThan(plain.body.length);
      expect(article?.minutes, url).toBeGreaterThanOrEqual(1);
    }
  });

  it('pages together contain each article once', () => {
    type Listing = { stories: Story[]; pages: number; total: number };
    /** All URLs of a listing, versions included, after checking its pages. */
    const pagesOf = (read: (page: number) => Listing | undefined) => {
      const first = read(1);
      const all = Array.from({ length: first?.pages ?? 0 }, (_, index) => read(index + 1));
      for (const [index, page] of all.entries())
        if (index + 1 < all.length) expect(page?.stories.length).toBe(site.pageSize);
        else expect(page?.stories.length ?? 0).toBeLessThanOrEqual(site.pageSize);
      expect(read(all.length + 1)).toBeUndefined();
      for (const none of [0, -1, 1.5, Number.NaN]) expect(read(none)).toBeUndefined();
      const stories = all.flatMap((page) => page?.stories ?? []);
      const listed = urlsOf(stories.flatMap((story) => [story, ...(story.versions ?? [])]));
      expect(first?.total).toBe(listed.length);
      // Entries keep the order of all articles.
      const heads = urlsOf(stories);
      const ofAll = model.articles.map(({ url }) => url);
      expect(heads).toEqual(ofAll.filter((url) => heads.includes(url)));
      return listed.sort();
    };
    for (const { folder: section } of content.listSections())
      expect(pagesOf((page) => content.sectionPage(section, page))).toEqual(
        model.articles
          .filter((article) => article.section === section)
          .map(({ url }) => url)
          .sort(),
      );
    for (const kind of ['tag', 'topic'] as const)
      for (const [slug] of slugs(kind).slice(0, 15)) {
        const read = (page: number) => {
          const found = content.termPage(kind, slug, page);
          return found && 'stories' in found ? found : undefined;
        };
        expect(pagesOf(read)).toEqual(
          model.articles
            .filter(({ terms }) => terms[kind].includes(slug))
            .map(({ url }) => url)
            .sort(),
        );
      }
  });

  it('gives each term its co-occurring terms and time span', () => {
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

  it('redirects each alias to its term, and nothing else', () => {
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

  it('sorts every article into its month and day in Shanghai', () => {
    const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    const days = new Map<string, typeof model.articles>();
    for (const article of model.articles) {
      const day = dayOf.format(article.date);
      days.set(day, [...(days.get(day) ?? []), article]);
    }
    for (const { key, count } of content.listMonths()) {
      const own = [...days].filter(([day]) => day.startsWith(key));
      expect(count).toBe(own.reduce((sum, [, articles]) => sum + articles.length, 0));
      const month = content.archivePage(key, 1);
      expect(month?.total).toBe(count);
      expect(month?.days.map(({ day, count: many }) => [day, many])).toEqual(
        own
          .map(([day, articles]) => [Number(day.slice(8)), articles.length])
          .sort(([a = 0], [b = 0]) => a - b),
      );
    }
    const inOrder = [...days.keys()].sort();
    for (const [index, day] of inOrder.entries()) {
      const page = content.archivePage(day, 1);
      expect(page).toMatchObject({
        total: days.get(day)?.length,
        previous: inOrder[index - 1],
        next: inOrder[index + 1],
      });
    }
    for (const none of ['1999-01', '2025-02-30', '2025-13', 'x'.repeat(7)])
      expect(content.archivePage(none, 1)).toBeUndefined();
  });

  it('counts cited sites', () => {
    const counts = new Map<string, number>();
    for (const host of model.articles.flatMap(({ hosts }) => hosts))
      counts.set(host, (counts.get(host) ?? 0) + 1);
    expect(new Map(content.listSources().map(({ host, count }) => [host, count]))).toEqual(counts);
    for (const [host, count] of [...counts].slice(0, 20)) {
      const page = content.sourcePage(host, 1);
      expect(page?.total).toBe(count);
      expect(page?.citations).toBeGreaterThanOrEqual(count);
    }
    expect(content.sourcePage('nobody.example', 1)).toBeUndefined();
  });

  it('lists every term once in each order, and finds it by name', () => {
    for (const kind of ['tag', 'topic'] as const) {
      const expected = slugs(kind).map(([slug]) => slug);
      for (const sort of ['pinyin', 'count', 'order'] as const) {
        const seen: string[] = [];
        for (let page = 1; ; page++) {
          const index = content.termIndex(kind, { sort, page });
          if (!index) break;
          seen.push(...index.groups.flatMap(({ terms }) => terms.map(({ slug }) => slug)));
        }
        expect(seen.sort(), sort).toEqual([...expected].sort());
      }
      for (const { name, slug } of content.listTerms(kind).slice(0, 60)) {
        const found = content
          .termIndex(kind, { q: name })
          ?.groups.flatMap(({ terms }) => terms.map((term) => term.slug));
        expect(found, name).toContain(slug);
      }
    }
  });

  it('relates other articles that share a term, each once', () => {
    const byUrl = new Map(model.articles.map((article) => [article.url, article]));
    for (const { url, section, terms, title } of model.articles) {
      const related = urlsOf(content.getArticle(section, url.split('/').at(-1) ?? '')?.related ?? []);
      expect(related).not.toContain(url);
      expect(new Set(related).size).toBe(related.length);
      for (const other of related) {
        const theirs = byUrl.get(other)?.terms;
        const shared = (['tag', 'topic'] as const).some((kind) =>
          terms[kind].some((slug) => theirs?.[kind].includes(slug)),
        );
        const pairs = (text = '') =>
          new Set(
            [...text.matchAll(/(?=(\p{Script=Han}{2}|[A-Za-z]{3}))/gu)].map(([, pair = '']) =>
              pair.toLowerCase(),
            ),
          );
        const like = () => [...pairs(title)].some((pair) => pairs(byUrl.get(other)?.title).has(pair));
        const hasTerms = terms.tag.length + terms.topic.length > 0;
        expect(hasTerms ? shared : like(), `${url} and ${other}`).toBe(true);
      }
    }
  });

  it('fills the front page with published stories, each in one place', () => {
    const { lead, secondary, latest, decks, topics, counts } = content.frontPage(now);
    const shown = urlsOf([
      ...(lead ? [lead] : []),
      ...secondary,
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
      model.articles.reduce(
        (sum, { plain }) => sum + readMarkdown(readTypedMarks(plain.body)).citations.list.length,
        0,
      ),
    );
  });

  it('finds published stories by half of their title', () => {
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
