import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase, hanPunctuation } from '../testing/han-arbitraries';
import { elementsNamed, visibleText } from '../testing/html';
import { markdownToHtml } from './read';

const html = (markdown: string) => markdownToHtml(markdown).html;
/** The emphasised phrases of a text. */
const emphasised = (markdown: string, tag = 'em') =>
  elementsNamed(html(markdown), tag).map(({ text }) => text);

const marks = [
  ['_', 'em'],
  ['*', 'em'],
  ['__', 'strong'],
  ['**', 'strong'],
] as const;

/** What may surround an emphasised phrase besides Han characters. */
const opening = fc.constantFrom(...['', '“', '‘', '《', '（', '「', '【', '——', '……']);
const closing = fc.constantFrom(
  ...['', '”', '’', '》', '）', '」', '】', '——', '……', '。', '，', '：', '！', '？'],
);

describe.each(marks)('%s around Han text', (mark, tag) => {
  it('emphasises it next to any Han text or punctuation, and leaves no marks', () => {
    const phrase = fc.tuple(opening, hanPhrase(), closing).map((parts) => parts.join(''));
    const side = fc.tuple(hanPhrase({ minLength: 0 }), hanPunctuation);
    fc.assert(
      fc.property(side, phrase, side, phrase, hanPhrase(), ([a, left], first, [b, right], second, end) => {
        // Two per text: the second must not close the first.
        const markdown = `起${a}${left}${mark}${first}${mark}${right}间${b}${mark}${second}${mark}${end}`;
        const rendered = html(markdown);
        expect(elementsNamed(rendered, tag).map(({ text }) => text)).toEqual([first, second]);
        expect(visibleText(rendered)).toBe(markdown.replaceAll(mark, ''));
      }),
      { numRuns: 300 },
    );
  });

  it('emphasises Latin names between Han characters', () => {
    expect(emphasised(`与${mark}Scale AI${mark}和${mark}GPT-4.5${mark}的`, tag)).toEqual([
      'Scale AI',
      'GPT-4.5',
    ]);
    expect(emphasised(`，${mark}Agent${mark}。`, tag)).toEqual(['Agent']);
    expect(emphasised(`由${mark}AI智能体${mark}完成`, tag)).toEqual(['AI智能体']);
  });

  it('follows CommonMark in text without Han characters', () => {
    expect(emphasised(`a ${mark}b c${mark} d`, tag)).toEqual(['b c']);
    expect(emphasised(`${mark}b${mark}, c`, tag)).toEqual(['b']);
  });
});

describe('emphasis from real articles', () => {
  it.each([
    ['整合_自动化标注能力_和_成熟平台_，将', ['自动化标注能力', '成熟平台']],
    ['视作Meta_“招聘式投资”_的又一例证', ['“招聘式投资”']],
    ['包含“_情报收集_”与“_人才招募_”的考量', ['情报收集', '人才招募']],
    ['时，_“专家数据”_——那些语料', ['“专家数据”']],
    ['瓶颈之一：_训练数据_。随着', ['训练数据']],
    ['和_TrackVLA_（产品级导航模型）', ['TrackVLA']],
    ['有_模型A_（端到端）、_模型B_（开源）', ['模型A', '模型B']],
    ['（_括号里_）', ['括号里']],
    ['中_跨行的\n强调_文', ['跨行的强调']],
  ])('is recognised in %j', (markdown, phrases) => {
    expect(emphasised(markdown).map((phrase) => phrase.replace('\n', ''))).toEqual(phrases);
  });

  it.each([
    ['给Agent**“正名”**，', ['“正名”']],
    ['**“垃圾进，垃圾出”**这句老话', ['“垃圾进，垃圾出”']],
    ['**第一样是数据。**Meta今春', ['第一样是数据。']],
    ['**注意：**这里', ['注意：']],
    ['他说：**“好！”**，又说**《论语》**里有', ['“好！”', '《论语》']],
    ['这项**（试行）**办法', ['（试行）']],
    ['**【独家】**报道', ['【独家】']],
    ['价格为**100元**/月', ['100元']],
    ['- **要点**：说明', ['要点']],
    ['## 标题**之中**的', ['之中']],
    ['> 引文**之中**的', ['之中']],
  ])('is bold in %j', (markdown, phrases) => {
    expect(emphasised(markdown, 'strong')).toEqual(phrases);
  });

  it('may be bold and italic at once', () => {
    for (const markdown of ['中***都有***文', '中**_都有_**文', '中_**都有**_文']) {
      expect(emphasised(markdown, 'em')).toEqual(['都有']);
      expect(emphasised(markdown, 'strong')).toEqual(['都有']);
      expect(visibleText(html(markdown))).toBe('中都有文');
    }
  });

  it('strikethrough works next to Han text', () => {
    expect(emphasised('原价~~一百元~~五十元', 'del')).toEqual(['一百元']);
    expect(emphasised('原价~~“一百元”~~，', 'del')).toEqual(['“一百元”']);
  });
});

describe('literal underscores and asterisks', () => {
  it('stay in snake_case names next to Han text or punctuation', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
    const name = fc.array(word, { minLength: 2, maxLength: 5 }).map((words) => words.join('_'));
    fc.assert(
      fc.property(
        hanPhrase(),
        hanPunctuation,
        name,
        hanPunctuation,
        name,
        (han, left, first, right, second) => {
          const markdown = `${han}${left}${first}${right}${han}${second}${left}${han}`;
          expect(html(markdown)).toBe(`<p>${markdown}</p>`);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    'a snake_case_name b',
    '使用snake_case_name函数',
    '文件a_b.txt和c_d.txt在',
    '用_foo变量',
    '用foo_变量',
    'AI_Agent_框架',
    '$x_i$ 与 $y_i$',
    '填空：____。',
    '5 * 3 * 2',
    '三 * 五',
    '@user_name_的',
  ])('stay in %j', (markdown) => {
    expect(html(markdown)).toBe(`<p>${markdown}</p>`);
  });

  it('stay in URLs, and the links stay intact', () => {
    const [link] = elementsNamed(html('见 https://a.com/x_y_z?p_q=1 和'), 'a');
    expect(link).toMatchObject({
      attributes: { href: 'https://a.com/x_y_z?p_q=1' },
      text: 'https://a.com/x_y_z?p_q=1',
    });
    const [named] = elementsNamed(html('见[报告](https://a.com/x_报告_y*z*)。'), 'a');
    expect(decodeURIComponent(named?.attributes.href ?? '')).toBe('https://a.com/x_报告_y*z*');
  });

  it('stay in code and in code blocks', () => {
    expect(elementsNamed(html('用`模型_名_与**粗**`的'), 'code')[0]?.text).toBe('模型_名_与**粗**');
    expect(elementsNamed(html('```py\n模型_名_ = **参数**\n```'), 'code')[0]?.text).toBe(
      '模型_名_ = **参数**\n',
    );
  });

  it('stay in the names of a table whose Han cells are emphasised', () => {
    const rendered = html('| col_a_b | 列_名 |\n|---|---|\n| x_y_z | 值**一**，_二_ |');
    const cells = [...elementsNamed(rendered, 'th'), ...elementsNamed(rendered, 'td')].map(
      ({ text }) => text,
    );
    expect(cells).toEqual(['col_a_b', '列_名', 'x_y_z', '值一，二']);
    expect(elementsNamed(rendered, 'strong')[0]?.text).toBe('一');
    expect(elementsNamed(rendered, 'em')[0]?.text).toBe('二');
  });

  it('stay if escaped', () => {
    expect(visibleText(html('中\\_文\\_字，中\\*文\\*字'))).toBe('中_文_字，中*文*字');
  });

  it('are removed only if unmatched next to Chinese punctuation', () => {
    expect(html('，_大模型')).toBe('<p>，大模型</p>');
    expect(html('大模型_。后')).toBe('<p>大模型。后</p>');
    expect(html('，**大模型')).toBe('<p>，大模型</p>');
    expect(html('f_(x)，g')).toBe('<p>f_(x)，g</p>');
    expect(html('甲_乙')).toBe('<p>甲_乙</p>');
  });
});
