import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { readMarkdown } from './read';

const text = (markdown: string) => readMarkdown(markdown).text;

describe('the text of an article', () => {
  it.each([
    ['## 标题\n\n一段**粗**与_斜_。', '标题\n一段粗与斜。'],
    ['- 甲\n- 乙\n  - 丙', '甲\n乙\n丙'],
    ['> 引文\n\n文', '引文\n文'],
    ['[链接](https://a.com) 与 `代码`', '链接 与 代码'],
    ['甲<br>乙', '甲\n乙'],
    ['甲  \n乙', '甲\n乙'],
    ['<div>甲</div>乙', '甲乙'],
    ['![图的说明](/a.jpg)', '图的说明'],
    ['```py\nprint(1)\n```', 'print(1)'],
    ['甲\n\n---\n\n乙', '甲\n乙'],
    ['甲[^1]乙。\n\n[^1]: 一', '甲乙。'],
    ['甲<!-- 注 -->乙', '甲乙'],
    ['A&amp;B &lt;3', 'A&B <3'],
    ['<think>想</think>答', '<think>想</think>答'],
    ['', ''],
  ])('is what a person would read aloud for %j', (markdown, spoken) => {
    expect(text(markdown)).toBe(spoken);
  });

  it('separates the cells of a table', () => {
    expect(text('| 甲 | 乙 |\n|---|---|\n| 一 | 二 |')).toBe('甲 乙\n一 二');
  });

  it('contains exactly the words of the paragraphs, in order', () => {
    const wrap = fc.constantFrom('', '**', '_', '~~', '`');
    const piece = fc.tuple(hanPhrase(), wrap);
    const paragraph = fc.array(piece, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const markdown = paragraphs.map((pieces) =>
          pieces.map(([word, mark]) => `${mark}${word}${mark}`).join('，'),
        );
        const spoken = paragraphs.map((pieces) => pieces.map(([word]) => word).join('，'));
        expect(text(markdown.join('\n\n'))).toBe(spoken.join('\n'));
      }),
    );
  });

  it('has no empty lines and no trailing white space', () => {
    const piece = fc.constantFrom(
      '字',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '# ',
      '\t',
      '<br>',
      '　',
      '`a`',
      '***',
      '| a |\n|---|\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const line of text(pieces.join('')).split('\n').slice(0, -1)) {
          expect(line).toBe(line.trim());
          expect(line).not.toBe('');
        }
      }),
    );
  });
});
