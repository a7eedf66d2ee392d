import { expect, it } from 'vitest';
import { elementsNamed, visibleText } from '../testing/html';
import { markdownToHtml, readMarkdown } from './read';

it('task states stay readable on the page and in the text', () => {
  const markdown = '- [x] **发布** 权重\n- [ ] 论文\n- [开源] 代码\n  - [X] 内层\n1. [ ]\n';
  const { html } = markdownToHtml(markdown);
  expect(
    visibleText(html)
      .split(/\n+/)
      .filter((line) => line.trim()),
  ).toEqual(['☑ 发布 权重', '☐ 论文', '[开源] 代码', '☑ 内层', '[ ]']);
  expect(elementsNamed(html, 'input')).toEqual([]);
  expect(readMarkdown(markdown).text).toContain('☑ 发布 权重\n☐ 论文');
});
