import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { corpora } from '../testing/corpora';
import { countTerms, ingestCorpus, type Kind, now, readModel } from '../testing/model';
import { type Content, contentOf } from '../testing/newsroom';

const root = { tag: 'tags', topic: 'topics' };

describe.each(corpora)('old URLs of the %s articles', (_name, { content: folder }) => {
  const model = readModel(folder);
  let content: Content;
  beforeAll(async () => {
    const dataDir = await ingestCorpus(folder);
    vi.useFakeTimers({ now, toFake: ['Date'] });
    content = await contentOf(dataDir);
  });
  afterAll(() => void vi.useRealTimers());

  /** Where `path` redirects to, decoded. */
  const end = (path: string) => {
    const target = content.movedTo(path);
    return target && decodeURIComponent(target);
  };
  const expectAll = (spellings: [asked: string, end: string][]) => {
    for (const [asked, wanted] of spellings)
      expect([asked, end(asked)]).toEqual([asked, `/${asked}` === wanted ? undefined : wanted]);
  };

  it('redirect to every article from each spelling and from its feeds', () => {
    for (const { url } of model.articles) {
      const path = url.slice(1);
      expectAll([
        [path, url],
        [path.toUpperCase(), url],
        [`${path}/index.html`, url],
        [`${path}.html`, url],
        [`${path}/index.xml`, url],
        [`${path}/index.json`, `/api/articles${url}`],
        // Chats drop a trailing hyphen.
        [path.replace(/-$/, ''), url],
      ]);
    }
  });

  it('redirect to every tag and topic and their feeds, as pages and as links were written', () => {
    for (const kind of ['tag', 'topic'] as const) {
      const slugs = countTerms(model.articles, kind).map(([slug]) => slug);
      const linked = (slug: string) => slug.replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
      for (const slug of slugs) {
        const url = `/${root[kind]}/${slug}`;
        for (const base of kind === 'topic' ? ['topics', 'main_topics', 'Main_Topics'] : ['tags', 'TAGS'])
          expectAll([
            [`${base}/${slug}`, url],
            [`${base}/${slug.toUpperCase()}`, url],
            [`${base}/${slug}/page/1`, url],
            [`${base}/${slug}/index.html`, url],
            [`${base}/${slug}/index.xml`, `${url}/index.xml`],
            [`${base}/${slug}/index.json`, `${url}/index.json`],
          ]);
        const rivals = slugs.filter((other) => linked(other) === linked(slug));
        if (linked(slug) && rivals.length === 1) expectAll([[`${root[kind]}/${linked(slug)}`, url]]);
      }
    }
  });

  it('redirect from every other name of a term, including aliases in taxonomy.yml', () => {
    for (const kind of ['tag', 'topic'] as const)
      for (const [name, slug] of model.names[kind]) {
        const isUsed = model.articles.some(({ terms }) => terms[kind].includes(slug));
        const asked = `${kind === 'tag' ? 'tags' : 'main_topics'}/${name}`;
        const wanted = `/${root[kind]}/${slug}`;
        if (isUsed && `/${asked}` !== wanted) expect([name, end(asked)]).toEqual([name, wanted]);
      }
  });

  it('redirect to each page of a section, and to none past the end', () => {
    for (const { folder: section } of content.listSections()) {
      const pages = content.sectionPage(section, 1)?.pages ?? 0;
      expectAll([
        [section.toUpperCase(), `/${section}`],
        [`${section}/page/1`, `/${section}`],
        [`${section}/index.xml`, `/${section}/index.xml`],
        [`${section.toUpperCase()}/page/${pages}`, pages > 1 ? `/${section}/page/${pages}` : `/${section}`],
      ]);
      expect(end(`${section}/page/${pages + 1}`)).toBeUndefined();
      expect(end(`${section.toUpperCase()}/page/${pages + 1}`)).toBeUndefined();
    }
  });

  it('never redirect to drafts or future articles', () => {
    for (const url of model.hidden)
      for (const asked of [url, `${url}/index.xml`, `${url}/index.html`])
        expect(end(asked.slice(1))).toBeUndefined();
  });

  it('never redirect in a circle, to another old URL, or to another site', () => {
    const places = [
      ...model.articles.map(({ url }) => url.slice(1)),
      ...(['tag', 'topic'] as Kind[]).flatMap((kind) =>
        countTerms(model.articles, kind).map(([slug]) => `main_topics/${slug}`),
      ),
    ];
    const part = fc.constantFrom(
      'insights',
      'tags',
      'main_topics',
      'page',
      '1',
      '2',
      'index.xml',
      'index.json',
      'index.html',
      '..',
      '.',
      '',
      '%2e',
      'https:',
      'evil.example',
      '\\',
      'explore',
      'authors',
      '#',
      '?',
    );
    const path = fc
      .tuple(fc.constantFrom('', ...places), fc.array(part, { maxLength: 4 }))
      .map(([place, parts]) => [place, ...parts].join('/'));
    let led = 0;
    fc.assert(
      fc.property(path, (asked) => {
        const target = content.movedTo(asked);
        if (target === undefined) return;
        led += 1;
        expect(target).toMatch(/^\/(?![/\\])/);
        expect(decodeURIComponent(target)).not.toBe(`/${asked}`);
        if (!target.startsWith('/api/'))
          expect(content.movedTo(decodeURIComponent(target.slice(1)))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
    expect(led).toBeGreaterThan(10);
  });
});
