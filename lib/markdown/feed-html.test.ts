import { describe, expect, it } from 'vitest';
import { elementsNamed, elementsOf, visibleText } from '../testing/html';
import { markdownToHtml } from './read';

const base = 'https://a.example/insights/b';
const read = (markdown: string) =>
  markdownToHtml(markdown, {
    base,
    picture: (src) => (src.includes('missing') ? undefined : { src: `https://a.example${src}?w=1080` }),
  }).html;
const hrefs = (markdown: string) =>
  elementsNamed(read(markdown), 'a').map(({ attributes }) => attributes.href);

describe('a URL', () => {
  it.each([
    ['[一](/tags/AI)', 'https://a.example/tags/AI'],
    ['[一](c)', 'https://a.example/insights/c'],
    ['[一](../about)', 'https://a.example/about'],
    ['[一](#小标题)', `${base}#${encodeURIComponent('小标题')}`],
    ['[一](?x=1)', `${base}?x=1`],
    ['[一](//b.example/c)', 'https://b.example/c'],
    ['[一](https://b.example/c?d=1#e)', 'https://b.example/c?d=1#e'],
    ['[一](mailto:a@b.example)', 'mailto:a@b.example'],
  ])('of %s becomes absolute', (markdown, href) => {
    expect(hrefs(markdown)).toEqual([href]);
  });

  it('that is invalid is dropped, but its text stays', () => {
    const html = read('见[一](https://[)二。');
    expect(visibleText(html)).toContain('一');
    expect(elementsNamed(html, 'a').every(({ attributes }) => !attributes.href)).toBe(true);
  });
});

it('citations link to the list on the article’s page', () => {
  expect(hrefs('甲[^4]乙[^9]。\n\n[^4]: 一\n')).toEqual([`${base}#d4`]);
});

it('pictures have absolute URLs, and missing ones are dropped', () => {
  const html = read('![甲](/a.png)\n\n![乙](/missing.png)\n\n![丙](https://b.example/c.png)\n');
  expect(elementsNamed(html, 'img').map(({ attributes }) => [attributes.src, attributes.alt])).toEqual([
    ['https://a.example/a.png?w=1080', '甲'],
    ['https://b.example/c.png', '丙'],
  ]);
});

it('contains nothing specific to the page: ids, classes, buttons, scripts, styles', () => {
  const markdown =
    '> 摘要\n\n## 小标题\n\n| 甲 | 乙 |\n| - | -: |\n| 1 | 2 |\n\n```ts\nlet a;\n```\n\n<script>x()</script><style>y{}</style><b onclick="z()" style="color:red" id="main">粗</b>\n\n引[^1]\n\n[^1]: 一\n';
  const elements = elementsOf(read(markdown));
  const allowed = ['href', 'align'];
  expect(elements.flatMap(({ attributes }) => Object.keys(attributes)).sort()).toEqual(
    elements
      .flatMap(({ attributes }) => Object.keys(attributes).filter((name) => allowed.includes(name)))
      .sort(),
  );
  const tags = elements.map(({ tag }) => tag);
  expect(tags).toEqual(expect.arrayContaining(['blockquote', 'h2', 'table', 'pre', 'b', 'sup']));
  expect(tags.filter((tag) => ['div', 'script', 'style', 'button'].includes(tag))).toEqual([]);
});
