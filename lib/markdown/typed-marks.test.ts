import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsNamed, visibleText } from '../testing/html';
import { markdownToHtml } from './read';
import { readTypedMarks } from './typed-marks';

const read = (markdown: string) => markdownToHtml(readTypedMarks(markdown));
const links = (markdown: string) =>
  elementsNamed(read(markdown).html, 'a').map(({ attributes, text }) => [attributes.href, text]);

describe('marks as Chinese editors type them', () => {
  it.each(['[^1]：', '［^1］：', '【^1】:', '[^1]:', '- [^1]：'])('%s starts a definition', (mark) => {
    const { citations, html } = read(
      `甲[^1]乙［^1］丙【^1】。\n\n## 引用\n${mark}[标题](https://a.com/x)·出版者`,
    );
    expect(citations.list).toMatchObject([{ label: '1', url: 'https://a.com/x', uses: 3 }]);
    expect(visibleText(html).trim()).toBe('甲[1]乙[1]丙[1]。');
  });

  it('a heading needs no space, but a hashtag is not a heading', () => {
    const { html } = read('##第一节\n\n文\n\n###1.1 小节\n\n#人工智能 #大模型');
    expect([...elementsNamed(html, 'h2'), ...elementsNamed(html, 'h3')].map(({ text }) => text)).toEqual([
      '第一节',
      '1.1 小节',
    ]);
    expect(visibleText(html)).toContain('#人工智能 #大模型');
  });

  it.each<[markdown: string, href: string, after: string]>([
    ['官网：https://deepseek.com，现已**开放**。', 'https://deepseek.com', '，现已开放。'],
    ['论文（https://arxiv.org/abs/2501.1）已发', 'https://arxiv.org/abs/2501.1', '）已发'],
    ['论文 (https://arxiv.org/abs/2501.1)·晨星网', 'https://arxiv.org/abs/2501.1', ')·晨星网'],
    ['见https://github.com/a/b的说明', 'https://github.com/a/b', '的说明'],
    ['在https://a.com/?q=1。下一句', 'https://a.com/?q=1', '。下一句'],
    ['在https://a.com.。', 'https://a.com', '.。'],
    [
      'https://zh.wikipedia.org/wiki/人工智能 条目',
      'https://zh.wikipedia.org/wiki/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD',
      ' 条目',
    ],
    ['[说明](https://a.com/x，y)后', 'https://a.com/x%EF%BC%8Cy', '后'],
    ['官网（www.qwen.ai）已开', 'http://www.qwen.ai', '）已开'],
    ['见 www.a.com/b_c，后', 'http://www.a.com/b_c', '，后'],
    ['[见https://a.com，甲](https://b.com)后', 'https://b.com', '后'],
  ])('a bare URL ends before Chinese: %s', (markdown, href, after) => {
    expect(links(markdown).map(([url]) => url)).toEqual([href]);
    expect(visibleText(read(markdown).html).trim().endsWith(after.trim())).toBe(true);
  });

  it('a source keeps the URL of its page', () => {
    const { citations } = read('甲[^1]\n\n[^1]: 谁·于米（2025/6/25）·https://36kr.com/p/1·检索日期2025/6/25');
    expect(citations.list[0]?.url).toBe('https://36kr.com/p/1');
  });

  it.each([
    '`##甲` 与 `https://a.com，` 与 `［^1］`',
    '```\n##甲\n［^1］：乙\nhttps://a.com，丙\n```',
    '~~~~\n##甲\n~~~\n##乙\n~~~~',
    '    ##甲',
  ])('code is left alone: %j', (code) => {
    expect(readTypedMarks(code)).toBe(code);
  });

  it('is idempotent and keeps the number of lines', () => {
    const piece = fc.constantFrom(
      ...'## # 甲 ： [^1] ［^1］ 【^ 】 ]( ` ``` https://a.com/ ， <> \n'.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = readTypedMarks(pieces.join(''));
        expect(readTypedMarks(once)).toBe(once);
        expect(once.split('\n')).toHaveLength(pieces.join('').split('\n').length);
      }),
    );
  });
});
