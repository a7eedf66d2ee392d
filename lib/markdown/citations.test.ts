import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { elementsNamed, elementsOf, visibleText } from '../testing/html';
import { markdownToHtml, readMarkdown } from './read';

/** Label, text and use count of each listed definition. */
const listed = (markdown: string) =>
  readMarkdown(markdown).citations.list.map(({ label, text, uses }) => [label, text, uses]);

/** Citations in the text: what is shown and where it links. */
function cited(markdown: string) {
  const { html } = markdownToHtml(markdown);
  return elementsNamed(html, 'sup').map(({ text }) => text);
}

describe('citations', () => {
  it('keep the author’s numbers, in any order and with repeated uses', () => {
    const markdown = '甲[^4]乙[^2]丙[^4]丁[^4][^1]。\n\n## 引用\n[^1]: 一\n[^2]: 二\n[^4]: 四\n';
    expect(cited(markdown)).toEqual(['[4]', '[2]', '[4]', '[4]', '[1]']);
    expect(listed(markdown)).toEqual([
      ['1', '一', 1],
      ['2', '二', 1],
      ['4', '四', 3],
    ]);
  });

  it('list uncited definitions too, in the author’s order', () => {
    expect(listed('甲[^2]。\n\n[^3]: 三\n[^2]: 二\n[^1]: 一\n')).toEqual([
      ['3', '三', 0],
      ['2', '二', 1],
      ['1', '一', 0],
    ]);
  });

  it('list a repeated definition once, but different ones with one number both', () => {
    expect(listed('甲[^1]。\n\n[^1]: 一\n\n乙\n\n[^1]: 一\n[^1]: 另一\n')).toEqual([
      ['1', '一', 1],
      ['1', '另一', 0],
    ]);
  });

  it('have no link without a definition, but keep their number', () => {
    const { html, citations } = markdownToHtml('甲[^1]乙[^9]丙[^answer]。\n\n[^1]: 一\n');
    expect(visibleText(html)).toBe('甲[1]乙[9]丙[answer]。');
    expect(elementsNamed(html, 'a')).toHaveLength(1);
    expect(citations.list).toHaveLength(1);
  });

  it.each([
    ['甲[^3, ^4]。', ['[3]', '[4]']],
    ['甲[^3,^4]。', ['[3]', '[4]']],
    ['甲[^3，4]。', ['[3]', '[4]']],
    ['甲[^3、^4；^3]。', ['[3]', '[4]', '[3]']],
    ['甲[^3][^4]。', ['[3]', '[4]']],
    ['甲[^3] [^4]。', ['[3]', '[4]']],
    ['甲[^ 3 ]。', ['[3]']],
  ])('are recognised in %j', (text, marks) => {
    const markdown = `${text}\n\n[^3]: 三\n[^4]: 四\n`;
    expect(cited(markdown)).toEqual(marks);
    expect(
      elementsNamed(markdownToHtml(markdown).html, 'a').map(({ attributes }) => attributes.href),
    ).toEqual(marks.map((mark) => `#d${mark.slice(1, -1)}`));
  });

  it('may have words as labels, case-insensitively', () => {
    expect(listed('甲[^注一]乙[^Answer]。\n\n[^注一]: 一\n[^answer]: 二\n')).toEqual([
      ['注一', '一', 1],
      ['answer', '二', 1],
    ]);
    const hrefs = elementsNamed(markdownToHtml('乙[^Answer]。\n\n[^answer]: 二\n').html, 'a');
    expect(hrefs[0]?.attributes.href).toBe('#danswer');
  });

  it('work in headings, tables, lists, quotations and emphasis', () => {
    const places = [
      '## 题[^1]',
      '| 甲[^1] |\n|---|\n| 乙[^1] |',
      '- 项[^1]',
      '> 引[^1]',
      '**粗[^1]**',
      '~~删[^1]~~',
    ];
    const { html, citations } = markdownToHtml(`${places.join('\n\n')}\n\n[^1]: 一\n`);
    expect(elementsNamed(html, 'sup').map(({ text }) => text)).toEqual(Array(7).fill('[1]'));
    expect(citations.list[0]?.uses).toBe(7);
  });

  it('are left alone in code', () => {
    const { html, citations } = markdownToHtml('用`[^1]`与\n\n```\n[^1]: x\n```\n\n[^1]: 一\n');
    expect(elementsNamed(html, 'code').map(({ text }) => text.trim())).toEqual(['[^1]', '[^1]: x']);
    expect(citations.list.map(({ uses }) => uses)).toEqual([0]);
  });

  it('leave no marks in the text of a definition', () => {
    expect(listed('甲[^1]。\n\n[^1]: 一，见[^2]和[^9]\n[^2]: 二\n').map(([, text]) => text)).toEqual([
      '一，见和',
      '二',
    ]);
  });

  it('give each use exactly one id to return to', () => {
    const { html } = markdownToHtml('甲[^1]乙[^1]丙[^2]。\n\n[^1]: 一\n[^2]: 二\n');
    const ids = elementsOf(html).flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('definitions', () => {
  const bodyOf = (markdown: string) => visibleText(markdownToHtml(markdown).html).trim();

  it.each(['引用', '参考资料', 'References', '🔗 Sources', '引文', '随便什么'])(
    'move out of the body together with their heading %s',
    (heading) => {
      const markdown = `甲[^1]。\n\n## ${heading}\n\n[^1]: 一\n[^2]: 二\n`;
      expect(readMarkdown(markdown).citations.heading).toBe(heading);
      expect(bodyOf(markdown)).toBe('甲[1]。');
    },
  );

  it('remove their heading too if more text follows, provided it is a sources heading', () => {
    const markdown = '甲[^1]。\n\n## 引用\n\n[^1]: 一\n\n关键词：大模型\n';
    expect(readMarkdown(markdown).citations.heading).toBe('引用');
    expect(bodyOf(markdown)).toBe('甲[1]。\n关键词：大模型');
  });

  it('in the middle of a section keep its heading', () => {
    const markdown = '## 背景\n\n[^1]: 一\n\n后来的事[^1]。\n\n## 结果\n\n完。\n';
    const { html, citations } = markdownToHtml(markdown);
    expect(elementsNamed(html, 'h2').map(({ text }) => text)).toEqual(['背景', '结果']);
    expect(citations.heading).toBeUndefined();
    expect(citations.list).toHaveLength(1);
  });

  it('may be anywhere: between paragraphs, directly below one, in a quotation or a list', () => {
    const markdown =
      '甲[^1]。\n[^1]: 一\n\n乙。\n\n> 引。\n>\n> [^2]: 二\n\n## 引用\n- [^3]: 三\n- [^4]: 四\n';
    expect(listed(markdown).map(([label]) => label)).toEqual(['1', '2', '3', '4']);
    const { html, citations } = markdownToHtml(markdown);
    expect(visibleText(html).replace(/\s+/g, '')).toBe('甲[1]。乙。引。');
    expect(citations.heading).toBe('引用');
    // The list contained only the definition, so no bullet remains.
    expect(elementsNamed(html, 'li')).toEqual([]);
  });

  it('may span several lines', () => {
    expect(
      listed('甲[^1]。\n\n[^1]: 一\n续\n\n    再续\n').map(([, text]) => String(text).replaceAll(' ', '')),
    ).toEqual(['一续再续']);
  });

  it('are excluded from the text for search and counting', () => {
    expect(readMarkdown('甲[^1]。\n\n## 引用\n[^1]: 出处\n').text).toBe('甲。');
  });

  it('give the URL of their first link if it is http(s)', () => {
    const urls = (definition: string) => readMarkdown(`[^1]: ${definition}\n`).citations.list[0]?.url;
    expect(urls('[题](https://a.com/x?y=1&z=2)·甲')).toBe('https://a.com/x?y=1&z=2');
    expect(urls('题 https://a.com/x')).toBe('https://a.com/x');
    expect(urls('[题](javascript:alert)')).toBeUndefined();
    expect(urls('[题](/x)')).toBeUndefined();
    expect(urls('题')).toBeUndefined();
  });

  it('with several links are shown as written, each link with its URL', () => {
    const markdown =
      '甲[^1]乙[^2]\n\n[^1]: 见 [甲](https://a.com/1) 与 [乙](https://b.com/2)。\n[^2]: 晨星网（2025/6/1）。[丙](https://c.com)。检索日期2025/6/2。（原文：[丁](https://d.com/4)）\n';
    expect(listed(markdown)).toEqual([
      ['1', '见 甲 https://a.com/1 与 乙 https://b.com/2 。', 1],
      ['2', '晨星网（2025/6/1）。丙 https://c.com 。检索日期2025/6/2。（原文：丁 https://d.com/4 ）', 1],
    ]);
    expect(readMarkdown(markdown).citations.list.map(({ source }) => source)).toEqual([undefined, undefined]);
    expect(listed('甲[^1]\n\n[^1]: [甲](https://a.com)，亦见 [甲](https://a.com)')).toEqual([
      ['1', '甲，亦见 甲', 1],
    ]);
  });

  it('are each listed once and leave no `[^`, for any mix of citations', () => {
    const label = fc.oneof(fc.integer({ min: 1, max: 30 }).map(String), hanPhrase({ maxLength: 2 }));
    const use = fc.oneof(
      label.map((one) => `[^${one}]`),
      fc.array(label, { minLength: 2, maxLength: 3 }).map((some) => `[^${some.join(', ^')}]`),
    );
    const text = fc.array(fc.oneof(hanPhrase(), use, fc.constantFrom('，', '**粗**', '。')), {
      maxLength: 8,
    });
    const block = fc
      .tuple(fc.constantFrom('', '## ', '> ', '- '), text)
      .map(([start, parts]) => `${start}字${parts.join('')}`);
    const definition = fc.tuple(label, hanPhrase()).map(([name, source]) => ({ name, source }));
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 5 }),
        fc.array(definition, { maxLength: 8 }),
        (blocks, definitions) => {
          const lines = definitions.map(({ name, source }) => `[^${name}]: ${source}`);
          const { html, citations } = markdownToHtml(
            `${blocks.join('\n\n')}\n\n## 引用\n${lines.join('\n')}\n`,
          );
          expect(visibleText(html)).not.toContain('[^');
          expect(citations.list.map(({ label, text }) => `[^${label}]: ${text}`)).toEqual([
            ...new Set(lines),
          ]);
          const uses = blocks.join('').match(/(?<=[[^, ])\^[^\],]+/g)?.length ?? 0;
          expect(elementsNamed(html, 'sup')).toHaveLength(uses);
          const defined = new Set(definitions.map(({ name }) => name));
          const leading =
            blocks
              .join('')
              .match(/\^[^\],]+/g)
              ?.filter((mark) => defined.has(mark.slice(1))).length ?? 0;
          expect(citations.list.reduce((sum, { uses: each }) => sum + each, 0)).toBe(leading);
        },
      ),
      { numRuns: 300 },
    );
  });
});
