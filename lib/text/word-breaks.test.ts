import { expect, test } from 'vitest';
import { wordBreaks } from './word-breaks';

const pieces = (title: string) => {
  const cuts = [0, ...wordBreaks(title), title.length];
  return cuts.slice(1).map((cut, index) => title.slice(cuts[index], cut));
};

test('words stay whole, and all of the title is there', () => {
  const title = 'Meta巨额押注Scale AI：AI军备竞赛升级，数据、人才与情报成焦点';
  expect(pieces(title).join('')).toBe(title);
  for (const word of ['巨额', '押注', '军备', '竞赛', '升级', '情报', '焦点']) {
    expect(
      pieces(title).some((piece) => piece.includes(word)),
      word,
    ).toBe(true);
  }
});

test('a numeral or 这, 每 stays with its measure word', () => {
  for (const [title, kept] of [
    ['高考志愿：一场千万级用户的革命', '一场'],
    ['为什么这次不同', '这次'],
  ] as const)
    expect(pieces(title).some((piece) => piece.includes(kept))).toBe(true);
});

test('a break stands only between Han characters, never beside punctuation, a space or Latin text', () => {
  for (const title of ['从“智能体”到“打工人”，谁在用 AI？', 'Grok 4：技术竞速', 'GPT-4o 与 C++', '']) {
    for (const at of wordBreaks(title)) {
      expect(`${title[at - 1]}${title[at]}`).toMatch(/^\p{Script=Han}{2}$/u);
    }
  }
});
