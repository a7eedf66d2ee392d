import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Citations } from './citations';
import { remarkPlugins } from './pipeline';
import { plainText } from './plain-text';
import { inlineText, listPoints, readMarkdown } from './read';

describe('reading an article', () => {
  it('lists the local pictures in the body as written', () => {
    const markdown = [
      '![a](/a.jpg) ![b](b%20c.png)',
      '- ![d](</e f.jpg>)',
      '![x](https://a.com/x.jpg) ![y](//a.com/y.jpg)',
      '<img src="/g.jpg" alt="g"> <IMG alt=h src=h.png> <img src="https://a.com/z.jpg">',
    ];
    const { pictures } = readMarkdown(markdown.join('\n\n'));
    expect(pictures.map(decodeURIComponent)).toEqual(['/a.jpg', 'b c.png', '/e f.jpg', '/g.jpg', 'h.png']);
  });

  it('lists pictures in HTML with spaces and in references, first definition wins', () => {
    const { pictures } = readMarkdown(
      `<img src="/a b, c.jpg"> <img src='/d e.png'>\n\n![图][x] ![无][y]\n\n[x]: /f.jpg\n[x]: /g.jpg\n[z]: /h.jpg`,
    );
    expect(pictures).toEqual(['/a b, c.jpg', '/d e.png', '/f.jpg']);
  });

  it('keeps no state between articles', () => {
    readMarkdown('甲[^1]\n\n## 引用\n[^1]: 一');
    expect(readMarkdown('乙')).toEqual({
      text: '乙',
      citations: { heading: undefined, list: [] },
      pictures: [],
    });
  });
});

describe('text and citations', () => {
  /** Parses with the whole pipeline, as pages do, including bare links. */
  const asPagesDo = (markdown: string) => {
    const citations: Citations = { list: [] };
    const processor = unified().use(remarkParse).use(remarkPlugins(citations));
    const text = plainText(processor.runSync(processor.parse(markdown)) as Root);
    return { text, list: citations.list };
  };
  const asRead = (markdown: string) => {
    const { text, citations } = readMarkdown(markdown);
    return { text, list: citations.list };
  };

  it.each([
    '见https://a.com/甲_乙_丙，',
    '见 www.a.com/_甲_/~~x~~ 和 (www.b.com) [www.c.com](https://d.com/_e_)',
    '写信给a_b_c@d.com或xmpp:_a_@b.com',
    '<https://a.com/_甲_> 与 [h](<https://a.com/_甲_>) 与 HTTPS://A.com/_甲_',
    '甲[^1]乙[^2]\n\n[^1]: https://a.com/x_y_z\n[^2]: 见 www.b.com/_甲_',
    '[ref]: https://a.com/_甲_\n\n看[ref]和_甲_',
  ])('match the page: %s', (markdown) => {
    expect(asRead(markdown)).toEqual(asPagesDo(markdown));
  });

  it('match the page, wherever a URL is', () => {
    const piece = fc.constantFrom(
      ...'甲 _ * ~~ ( ) [ ] ]( < > ， a [a](https://a.c) ![a](https://a.c) \\ ! " https://a.c/b www.a.c @b.c \n\n ` [^1]'.split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const markdown = `${pieces.join('')}\n\n[^1]: 一`;
        expect(asRead(markdown)).toEqual(asPagesDo(markdown));
      }),
      { numRuns: 2000 },
    );
  });

  it('match the page, wherever a table is', () => {
    const piece = fc.constantFrom(
      '甲',
      '|',
      '-',
      ':',
      ' ',
      '\t',
      '\n',
      '\n',
      '> ',
      '- ',
      '1. ',
      '    ',
      '[^1]: ',
      '|-|-|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const markdown = `甲[^1] | 乙\n${pieces.join('')}\n| 丙 | [^1]`;
        expect(asRead(markdown)).toEqual(asPagesDo(markdown));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('listPoints', () => {
  it('returns the items of the first list with their bold start as head', () => {
    const markdown =
      '# 今日速览\n\n1. **芯片**：月光量产[^1]\n2. **开源：** 两家跟进\n3. 没有题头\n\n- 另一列\n\n[^1]: 一';
    expect(listPoints(markdown)).toEqual([
      { head: '芯片', text: '月光量产' },
      { head: '开源', text: '两家跟进' },
      { text: '没有题头' },
    ]);
  });

  it('allows several lines, and bold text that is not a head', () => {
    expect(listPoints('- 先说**重点**\n  再说其他\n- **题**\n  正文')).toEqual([
      { text: expect.stringMatching(/^先说重点\s*再说其他$/) },
      { head: '题', text: '正文' },
    ]);
  });

  it('returns nothing without a list', () => {
    expect(listPoints('**题**：正文')).toEqual([]);
  });
});

describe('inlineText', () => {
  it.each([
    ['没有标记的一句话。', '没有标记的一句话。'],
    ['  前后有空白  ', '前后有空白'],
    ['有**粗**、_斜_和`代码`', '有粗、斜和代码'],
    ['有[链接](https://a.com)和[^1]', '有链接和'],
    ['A&B 与 C&amp;D', 'A&B 与 C&D'],
    ['snake_case_name 与 3 < 5', 'snake_case_name 与 3 < 5'],
    ['<b>粗</b>与<think>', '粗与<think>'],
    ['见 https://a.com/b', '见 https://a.com/b'],
    ['C# 与 #标签', 'C# 与 #标签'],
    ['-30 度', '-30 度'],
    ['1. 第一', '1. 第一'],
    ['', ''],
  ])('returns one line of text: %j', (markdown, text) => {
    expect(inlineText(markdown)).toBe(text);
  });

  it('has no line breaks', () => {
    expect(inlineText('**一**\n\n二\n三')).toMatch(/^一 二\s?三$/);
  });
});
