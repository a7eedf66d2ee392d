import fc from 'fast-check';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { elementsNamed, elementsOf, visibleText } from '../testing/html';
import type { ArticleHtmlOptions, TableOfContents } from './article-html';
import { citationIds } from './citation-ids';
import type { Citations } from './citations';
import { rehypePlugins, remarkPlugins } from './pipeline';

/** Renders an article's body as its page does. Only the pictures in `pictures` exist. */
function page(markdown: string, pictures: Record<string, { width: number; height: number }> = {}) {
  const citations: Citations = { list: [] };
  const contents: TableOfContents = [];
  let opening = false;
  const options: ArticleHtmlOptions = {
    citations: 'page',
    contents,
    picture: (src) => pictures[decodeURIComponent(src)],
    onOpening: () => {
      opening = true;
    },
  };
  const html = String(
    unified()
      .use(remarkParse)
      .use(remarkPlugins(citations))
      .use(remarkRehype, { allowDangerousHtml: true })
      .use(rehypePlugins(options))
      .use(rehypeStringify)
      .processSync(markdown),
  );
  return { html, citations, contents, opening };
}

const headingsOf = (html: string) =>
  elementsOf(html).flatMap(({ tag, text, attributes }) => {
    const level = Number(/^h([1-6])$/.exec(tag)?.[1]);
    return level ? [{ level, text, id: attributes.id ?? '' }] : [];
  });

describe('headings', () => {
  it.each([
    ['### 甲\n\n#### 乙\n\n### 丙', [2, 3, 2]],
    ['# 甲\n\n## 乙\n\n# 丙', [2, 3, 2]],
    ['###### 甲\n\n###### 乙', [2, 2]],
    ['## 甲\n\n##### 乙\n\n### 丙', [2, 3, 3]],
    ['#### 甲\n\n## 乙\n\n### 丙', [2, 2, 3]],
    ['<h1>甲</h1>\n\n<h5>乙</h5>', [2, 3]],
    ['甲\n===\n\n乙\n---', [2, 3]],
  ])('start at h2 and never skip a level: %j', (markdown, levels) => {
    expect(headingsOf(page(markdown).html).map(({ level }) => level)).toEqual(levels);
  });

  it('never skip a level, keep their relative depth and have unique ids, whatever the author wrote', () => {
    const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), hanPhrase({ maxLength: 1 }));
    fc.assert(
      fc.property(fc.array(heading, { minLength: 1, maxLength: 12 }), (headings) => {
        const { html, contents } = page(
          headings.map(([level, text]) => `${'#'.repeat(level)} ${text}`).join('\n\n'),
        );
        const made = headingsOf(html);
        expect(made.map(({ text }) => text)).toEqual(headings.map(([, text]) => text));
        let before = 1;
        made.forEach(({ level }, index) => {
          expect(level).toBeGreaterThanOrEqual(2);
          expect(level).toBeLessThanOrEqual(before + 1);
          const [written = 0] = headings[index] ?? [];
          const [writtenBefore = 0] = headings[index - 1] ?? [];
          if (index > 0 && written > writtenBefore) expect(level).toBe(Math.min(before + 1, 6));
          if (index > 0 && written <= writtenBefore) expect(level).toBeLessThanOrEqual(before);
          before = level;
        });
        expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
        // The table of contents links to the headings.
        expect(contents.map(({ id, text, depth }) => ({ id, text, level: depth }))).toEqual(made);
      }),
    );
  });

  it('appear in the table of contents as plain text, without citation numbers or markup', () => {
    const { contents, html } = page('## **数据**与`代码`[^1]\n\n文。\n\n[^1]: 一');
    expect(contents).toEqual([{ id: headingsOf(html)[0]?.id, text: '数据与代码', depth: 2 }]);
  });

  it('never take an id that the page or a citation uses', () => {
    const names = ['main', 'Sources', 'versions', 'related', 'share', 'D4', 'd12', 'R4-1'];
    const markdown = `${names.map((name) => `## ${name}`).join('\n\n')}\n\n甲[^4]。\n\n[^4]: 四\n[^12]: 十二\n`;
    const { html } = page(markdown);
    const ids = elementsOf(html).flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const taken = ['main', 'sources', 'versions', 'related', 'share', citationIds.definition('12')];
    for (const { id } of headingsOf(html)) expect([...taken, citationIds.use('4', 1)]).not.toContain(id);
  });

  it('are removed if they have no text', () => {
    expect(headingsOf(page('## \n\n### <br>\n\n## 甲').html).map(({ text }) => text)).toEqual(['甲']);
  });
});

describe('citations on a page', () => {
  it('link to their source and have an id for the link back', () => {
    const { html } = page('甲[^4]乙[^4]。\n\n[^4]: 四\n');
    const links = elementsNamed(html, 'a');
    expect(links.map(({ text, attributes }) => [text, attributes.id, attributes.href])).toEqual([
      ['[4]', citationIds.use('4', 1), `#${citationIds.definition('4')}`],
      ['[4]', citationIds.use('4', 2), `#${citationIds.definition('4')}`],
    ]);
    for (const { attributes } of links) expect(attributes['aria-label']).toBe('引用 4');
  });

  it('are not links if they have no definition or are already inside a link', () => {
    const { html } = page('甲[^9]与[链[^4]](https://a.com)。\n\n[^4]: 四\n');
    expect(elementsNamed(html, 'a').map(({ attributes }) => attributes.href)).toEqual(['https://a.com']);
    expect(elementsNamed(html, 'sup').map(({ text }) => text)).toEqual(['[9]', '[4]']);
  });

  it('stay on one line with the character before and the punctuation after', () => {
    const keptTogether = (markdown: string) =>
      elementsOf(page(`${markdown}\n\n[^1]: 一\n[^2]: 二\n`).html)
        .filter(({ attributes }) => attributes.class === 'keep')
        .map(({ text }) => text);
    expect(keptTogether('发布[^1]，反应[^2]。')).toEqual(['布[1]，', '应[2]。']);
    expect(keptTogether('他说：“好。”[^1][^2]。随后')).toEqual(['”[1][2]。']);
    expect(keptTogether('𠮷[^1]）。后')).toEqual(['𠮷[1]）。']);
    expect(keptTogether('看**这里**[^1]*那里*，[^2]')).toEqual(['[1]', '，[2]']);
    expect(keptTogether('GPT-4 [^1] next')).toEqual(['[1]']);
    expect(keptTogether('没有号码，没有。')).toEqual([]);
    // The rest is unchanged, character for character.
    expect(visibleText(page('甲[^1]。乙“丙[^2]”。\n\n[^1]: 一\n[^2]: 二\n').html).trim()).toBe(
      '甲[1]。乙“丙[2]”。',
    );
  });

  it('have ids that are valid in URLs, whatever the label', () => {
    const label = fc.oneof(fc.string({ minLength: 1 }), fc.integer({ min: 1 }).map(String), hanPhrase());
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 2, maxLength: 5 }), (labels) => {
        const ids = labels.flatMap((one) => [citationIds.definition(one), citationIds.use(one, 1)]);
        for (const id of ids) {
          expect(id).not.toMatch(/\s/);
          expect(new URL(`https://a.com/#${id}`).hash).toBe(`#${id}`);
        }
      }),
    );
  });
});

describe('pictures', () => {
  const pictures = { '/图 一.jpg': { width: 800, height: 450 } };

  it('have a width and height, to avoid layout shifts, and load lazily', () => {
    const { html } = page('![说明](</图 一.jpg>)', pictures);
    expect(elementsNamed(html, 'img')[0]?.attributes).toMatchObject({
      width: '800',
      height: '450',
      alt: '说明',
      loading: 'lazy',
    });
  });

  it('that are missing are removed, and so are parents left empty', () => {
    const { html } = page(
      '甲\n\n![缺](/缺.jpg)\n\n[![缺](/缺.jpg)](https://a.com)\n\n<a href="https://a.com"></a>\n\n乙',
      pictures,
    );
    expect(elementsOf(html).map(({ tag }) => tag)).toEqual(['p', 'p']);
    expect(visibleText(html).replace(/\s+/g, '')).toBe('甲乙');
  });

  it('that are missing do not take the text beside them along', () => {
    const { html } = page('甲![缺](/缺.jpg)乙', pictures);
    expect(html.trim()).toBe('<p>甲乙</p>');
  });

  it('from other sites are requested without a referrer', () => {
    const { html } = page('![x](https://a.com/x.jpg)');
    expect(elementsNamed(html, 'img')[0]?.attributes).toMatchObject({
      src: 'https://a.com/x.jpg',
      referrerpolicy: 'no-referrer',
      alt: 'x',
    });
  });

  it('always have an alt attribute', () => {
    const { html } = page('![](</图 一.jpg>) <img src="/图 一.jpg">', pictures);
    expect(elementsNamed(html, 'img').map(({ attributes }) => attributes.alt)).toEqual(['', '']);
  });
});

describe('tables', () => {
  it('scroll inside their own region, also by keyboard, and have an accessible name', () => {
    const { html } = page('| 甲 | 乙 |\n|---|:-:|\n| 一 | 二 |');
    const [table] = elementsNamed(html, 'table');
    const [box] = elementsOf(html);
    expect(table?.within).toEqual(['div']);
    expect(box?.attributes).toMatchObject({ role: 'region', tabindex: '0' });
    expect(box?.attributes['aria-label']).not.toBe('');
    expect(elementsNamed(html, 'td').map(({ text }) => text)).toEqual(['一', '二']);
  });

  it('written as HTML get one region each, too', () => {
    const { html } = page('<table><tr><td>一</td></tr></table>\n\n<table><tr><td>二</td></tr></table>');
    expect(elementsNamed(html, 'table').map(({ within }) => within)).toEqual([['div'], ['div']]);
    expect(elementsOf(html).filter(({ attributes }) => attributes.role === 'region')).toHaveLength(2);
  });
});

describe('links', () => {
  it('to other sites are marked as external, everywhere', () => {
    const markdown = [
      '[一](https://a.com) [二](http://a.com) [三](//a.com) https://a.com/四',
      '- [五](https://a.com)',
      '| [六](https://a.com) |\n|---|\n| [七](https://a.com) |',
      '<a href="https://a.com">八</a>',
    ].join('\n\n');
    const links = elementsNamed(page(markdown).html, 'a');
    expect(links).toHaveLength(8);
    for (const { attributes } of links) expect(attributes.rel?.split(' ')).toEqual(['external', 'noopener']);
  });

  it('within the site, or to a mail address, are not', () => {
    for (const target of ['/insights/x', '#甲', 'mailto:a@b.cn', '../x'])
      expect(elementsNamed(page(`[一](${target})`).html, 'a')[0]?.attributes).not.toHaveProperty('rel');
  });
});

describe('a blockquote', () => {
  it('is marked and reported as the opening quotation only if it opens the article', () => {
    const first = page('> 引\n\n文\n\n> 又引');
    expect(elementsNamed(first.html, 'blockquote').map(({ attributes }) => attributes.class)).toEqual([
      'opening',
      undefined,
    ]);
    expect(first.opening).toBe(true);
    expect(page('文\n\n> 引').opening).toBe(false);
    expect(elementsNamed(page('文\n\n> 引').html, 'blockquote')[0]?.attributes.class).toBeUndefined();
  });
});
