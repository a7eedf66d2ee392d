import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase, hanPunctuation } from '../testing/han-arbitraries';
import { elementsNamed, visibleText } from '../testing/html';
import { markdownToHtml, readMarkdown } from './read';

const seen = (markdown: string) => visibleText(markdownToHtml(markdown).html);

describe('a line break in the source', () => {
  it('disappears between Han text', () => {
    const side = fc.tuple(hanPhrase(), hanPunctuation).map((parts) => parts.join(''));
    fc.assert(
      fc.property(side, fc.constantFrom('\n', ' \n', '\n '), side, (before, gap, after) => {
        // Lines that start with Markdown syntax are excluded.
        expect(seen(`${before}${gap}${after}`)).toBe(before + after);
        expect(readMarkdown(`${before}${gap}${after}`).text).toBe(before + after);
      }),
    );
  });

  it.each([
    ['word\nword', 'word\nword'],
    ['模型\nGPT', '模型\nGPT'],
    ['GPT\n模型', 'GPT\n模型'],
    ['**粗**\n体', '粗体'],
    ['中\n[链](https://a.com)', '中链'],
    ['`code`\n模型', 'code\n模型'],
  ])('becomes a space or nothing, depending on its neighbours: %j', (markdown, text) => {
    expect(seen(markdown)).toBe(text);
  });

  it('stays if intended: two spaces before it, `<br>`, code', () => {
    expect(elementsNamed(markdownToHtml('一  \n二').html, 'br')).toHaveLength(1);
    expect(elementsNamed(markdownToHtml('一<br>\n二').html, 'br')).toHaveLength(1);
    expect(seen('```\n一\n二\n```')).toBe('一\n二\n');
  });
});
