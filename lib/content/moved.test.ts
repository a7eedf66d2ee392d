import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { corpora } from '../testing/corpora';
import { now as afterAllOfThem, countTerms, ingestCorpus, type Kind, readModel } from '../testing/model';
import { type Content, contentOf, newsroom, now, published } from '../testing/newsroom';

const root = { tag: 'tags', topic: 'topics' };

describe.each(corpora)('old addresses of the %s articles', (_name, folder) => {
  const model = readModel(folder);
  let content: Content;
  beforeAll(async () => {
    const dataDir = await ingestCorpus(folder);
    vi.useFakeTimers({ now: afterAllOfThem, toFake: ['Date'] });
    content = await contentOf(dataDir);
  });
  afterAll(() => void vi.useRealTimers());

  /** Where a reader ends who asks for `path` and finds nothing there; decoded. */
  const end = (path: string) => {
    const target = content.movedTo(path);
    return target && decodeURIComponent(target);
  };
  const expectAll = (spellings: [asked: string, end: string][]) => {
    for (const [asked, wanted] of spellings)
      expect([asked, end(asked)]).toEqual([asked, `/${asked}` === wanted ? undefined : wanted]);
  };

  it('lead to every article from each spelling of its address, and from its feeds', () => {
    for (const { url } of model.articles) {
      const path = url.slice(1);
      expectAll([
        [path, url],
        [path.toUpperCase(), url],
        [`${path}/index.html`, url],
        [`${path}.html`, url],
        [`${path}/index.xml`, url],
        [`${path}/index.json`, `/api/articles${url}`],
        // What a chat cuts off.
        [path.replace(/-$/, ''), url],
      ]);
    }
  });

  it('lead to every tag and topic, under the old root, as it was linked, and to their feeds', () => {
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

  it('lead from every other name of a term, taxonomy.yml’s among them', () => {
    for (const kind of ['tag', 'topic'] as const)
      for (const [name, slug] of model.names[kind]) {
        const isUsed = model.articles.some(({ terms }) => terms[kind].includes(slug));
        const asked = `${kind === 'tag' ? 'tags' : 'main_topics'}/${name}`;
        const wanted = `/${root[kind]}/${slug}`;
        if (isUsed && `/${asked}` !== wanted) expect([name, end(asked)]).toEqual([name, wanted]);
      }
  });

  it('lead to each page of a section, none past its end', () => {
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

  it('lead to nothing that is not out', () => {
    for (const url of model.hidden)
      for (const asked of [url, `${url}/index.xml`, `${url}/index.html`])
        expect(end(asked.slice(1))).toBeUndefined();
  });

  it('never lead in a circle, on to another old address, or out of the house', () => {
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
    fc.assert(
      fc.property(path, (asked) => {
        const target = content.movedTo(asked);
        if (target === undefined) return;
        expect(target).toMatch(/^\/(?![/\\])/);
        expect(decodeURIComponent(target)).not.toBe(`/${asked}`);
        if (!target.startsWith('/api/'))
          expect(content.movedTo(decodeURIComponent(target.slice(1)))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe('what the old site had besides', () => {
  it.each([
    ['explore', '/topics'],
    ['all-categories', '/topics'],
    ['main_topics', '/topics'],
    ['main_topics/page/1', '/topics'],
    ['authors', '/about'],
    ['About', '/about'],
    ['index.html', '/'],
    ['tags/index.xml', '/index.xml'],
    ['main_topics/index.xml', '/index.xml'],
    ['authors/index.xml', '/index.xml'],
    ['explore/index.json', '/index.json'],
    ['about/index.xml', '/index.xml'],
  ])('%s is now %s', async (path, target) => {
    expect((await moved(newsroom()))(path)).toBe(target);
  });

  it.each([
    '',
    'index.xml',
    'tags',
    'topics',
    'about',
    'tags/page/2',
    'nowhere',
    'nowhere/index.xml',
    '100%',
    'a/../b',
    'constructor',
    '__proto__/index.xml',
  ])('%j is nothing', async (path) => {
    expect((await moved(newsroom()))(path)).toBeUndefined();
  });
});

describe('aliases in front matter', () => {
  it('lead to their article from any depth, in any spelling', async () => {
    const room = newsroom();
    room.article('insights/a.md', {
      aliases: [
        '/2024/06/旧闻一则.html',
        '/Posts/Hello World/',
        'https://old.example/p/%E4%B8%80?x=1',
        '//evil.example/deep/er',
        'beside',
      ],
    });
    const to = await moved(room);
    for (const path of [
      '2024/06/旧闻一则.html',
      'posts/hello world',
      'Posts/Hello World',
      'p/一',
      'deep/er',
      'beside',
      'insights/beside',
      'insights/beside/index.xml',
      'posts/hello world/index.html',
    ])
      expect([path, to(path)]).toEqual([path, '/insights/a']);
    expect(to('beside/index.json')).toBe('/api/articles/insights/a');
    expect(to('evil.example')).toBeUndefined();
  });

  it('are the newest published article’s where two claim one', async () => {
    const room = newsroom();
    room.article('insights/old.md', { aliases: ['/x'], date: '2025-07-10' });
    room.article('insights/new.md', { aliases: ['/x/'], date: '2025-07-11' });
    room.article('insights/draft.md', { aliases: ['/x', '/of-a-draft'], draft: true });
    room.article('insights/later.md', { aliases: ['/x', '/of-tomorrow'], date: '2099-01-01' });
    const to = await moved(room);
    expect(to('x')).toBe('/insights/new');
    expect(to('of-a-draft')).toBeUndefined();
    expect(to('of-tomorrow')).toBeUndefined();
  });

  it('of its own address, of nothing and of the front page are harmless', async () => {
    const room = newsroom();
    room.article('insights/a.md', { aliases: ['/insights/a/', '', '/', ' '] });
    const to = await moved(room);
    expect(to('insights/a')).toBeUndefined();
    expect(to('')).toBeUndefined();
  });

  it('follow the file: one that is added leads at once, one that is taken out no more', async () => {
    const room = newsroom();
    room.article('insights/a.md');
    expect((await moved(room))('x')).toBeUndefined();
    room.article('insights/a.md', { aliases: ['/x'] });
    expect(await room.ingest()).toMatchObject({ published: true, faults: [] });
    expect((await moved(room))('x')).toBe('/insights/a');
    room.article('insights/a.md', { aliases: ['/y'] });
    const to = await moved(room);
    expect([to('x'), to('y')]).toEqual([undefined, '/insights/a']);
  });
});

describe('files as Hugo addressed them', () => {
  it('with spaces, capitals and brackets in their names, and in folders of a section', async () => {
    const room = newsroom();
    room.article('insights/Kimi K2 (1).md');
    room.article('insights/2025/07/deep.md');
    room.article('insights/2025/bundle/index.md');
    room.article('My Notes/a.md');
    const to = await moved(room);
    expect(published(await contentOf(room.dataDir))).toHaveLength(4);
    expect(decodeURIComponent(to('insights/kimi-k2-1') ?? '')).toBe('/insights/kimi k2 (1)');
    expect(to('insights/2025/07/deep')).toBe('/insights/deep');
    expect(to('insights/2025/bundle')).toBe('/insights/bundle');
    expect(to('insights/2024/07/deep')).toBeUndefined();
    expect(to('my-notes')).toBe('/My%20Notes');
    expect(to('my-notes/a')).toBe('/My%20Notes/a');
  });

  it('lead nowhere where two are alike', async () => {
    const room = newsroom();
    room.article('insights/a b.md', { tags: ['x & y', 'x · y'] });
    room.article('insights/a  b.md', { tags: ['p & q', 'P & Q'] });
    const to = await moved(room);
    expect(to('insights/a-b')).toBeUndefined();
    expect(to('tags/p-q')).toBe('/tags/p--q');
    // One slug, `x--y`, so not two.
    expect(to('tags/x-y')).toBe('/tags/x--y');
  });
});

/** `movedTo` for a reader of what the room has now. */
async function moved(room: ReturnType<typeof newsroom>) {
  await room.ingest();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const { movedTo } = await contentOf(room.dataDir);
  return movedTo;
}
