import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase, hanPunctuation } from '../testing/han-arbitraries';
import { beginnings, type Passage, textFragment } from './text-fragment';

/** Parses a text directive as browsers do: commas separate its parts, a dash marks context. */
function readDirective(fragment: string) {
  const [, written = ''] = /^:~:text=(.*)$/s.exec(fragment) ?? [];
  // Only unreserved characters; none that starts another directive or ends the URL.
  expect(written).toMatch(/^[\w.~!*'()%,-]+$/);
  const parts = written.split(',');
  const before = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const after = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  expect(parts.length).toBeLessThanOrEqual(2);
  for (const part of [before, after, ...parts]) expect(part ?? '').not.toContain('-');
  const [start = '', end] = parts.map(decodeURIComponent);
  return {
    start,
    end,
    before: before && decodeURIComponent(before),
    after: after && decodeURIComponent(after),
  };
}

const read = (passage: Passage) => readDirective(textFragment(passage));

const latin = fc.constantFrom(
  'GPT-5',
  'Scale AI',
  "O'Reilly",
  'state-of-the-art',
  'AT&T',
  '3.5%',
  'e.g.',
  'naïve',
);
const word = fc.oneof(
  hanPhrase({ maxLength: 9 }),
  latin,
  fc.constantFrom('😀', '👩‍💻', '鞺', '𠮷', '“', '”'),
);
const text = fc
  .array(fc.tuple(word, fc.oneof(hanPunctuation, fc.constantFrom(' ', '-', ','))), {
    minLength: 1,
    maxLength: 20,
  })
  .map((words) => words.flat().join('').trim())
  .filter((words) => words !== '');

describe('textFragment', () => {
  it('quotes a short sentence in full', () => {
    expect(textFragment({ pieces: ['开源'] })).toBe(':~:text=%E5%BC%80%E6%BA%90');
    expect(read({ pieces: ['价格-性能比, R&D, 100%。'] })).toEqual({ start: '价格-性能比, R&D, 100%。' });
    expect(textFragment({ pieces: ['a-b,c&d'] })).toBe(':~:text=a%2Db%2Cc%26d');
  });

  it('quotes start and end of a long one, cut at nearby punctuation', () => {
    const sentence = '模型在七月十二日凌晨发布，开发者当天就把它接进了自己的工具，价格只有同类的五分之一。';
    expect(read({ pieces: [sentence] })).toEqual({
      start: '模型在七月十二日凌晨发布',
      end: '价格只有同类的五分之一。',
    });
  });

  it('never crosses the end of a piece, however short', () => {
    expect(read({ pieces: ['据报道', '，模型', '发布。'] })).toEqual({ start: '据报道', end: '发布。' });
    expect(read({ pieces: ['标题', '第一段。'] })).toEqual({ start: '标题', end: '第一段。' });
  });

  it('adds context to a passage whose words occur elsewhere', () => {
    expect(read({ pieces: ['市场的反应'], before: '上一段的最后一句，就到这里。' })).toEqual({
      before: '上一段的最后一句，就到这里。',
      start: '市场的反应',
    });
    expect(read({ pieces: ['后半句。'], before: '[2]' })).toEqual({ before: '[2]', start: '后半句。' });
    // Only a passage quoted in full can have a suffix: a start would match its first occurrence.
    const long = '这一句很长，摘要里也有，所以要整句写出来才分得清是哪一处，一个字也不能少。';
    expect(read({ pieces: [long], after: '接下来说别的。' })).toEqual({
      start: long,
      after: '接下来说别的。',
    });
  });

  it('lengthens the end if its last words also occur earlier', () => {
    const { end } = read({
      pieces: ['甲说了很长很长的一句话·新闻社 (2025/7/11), 乙也说了很长很长的另一句话·新闻社 (2025/7/11)'],
    });
    expect(end).toMatch(/另一句话·新闻社 \(2025\/7\/11\)$/);
  });

  it('lengthens the start until it is unique', () => {
    const piece =
      '模型在七月发布，开发者反应热烈。价格只有同类的五分之一，配套的工具当天就有了，要自己动手接，文档还没有。';
    const starts = beginnings(piece);
    expect(starts[0]).toBe('模型在七月发布，开发者反应热烈');
    expect(starts.at(-1)).toBe(piece);
    for (const [index, start] of starts.entries()) {
      expect(piece.startsWith(start)).toBe(true);
      expect(start.length).toBeGreaterThanOrEqual(starts[index - 1]?.length ?? 1);
    }
    const [, longer] = starts;
    expect(read({ pieces: [piece], start: longer })).toMatchObject({
      start: longer,
      end: expect.stringMatching(/没有。$/),
    });
    // A start that covers the whole passage needs no end.
    expect(read({ pieces: [piece], start: piece })).toEqual({ start: piece });
  });

  it('decodes to a start and an end of the passage, without cut words', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (pieces) => {
        const [first = ''] = pieces;
        const last = pieces.at(-1) ?? '';
        const { start, end } = read({ pieces });
        expect(start).not.toBe('');
        expect(first.startsWith(start)).toBe(true);
        if (end === undefined) expect([start, pieces.length]).toEqual([first, 1]);
        else expect(last.endsWith(end) && end !== '').toBe(true);
        // The directive must not end or begin within a word.
        const cut = /^[\p{L}\p{N}]/u;
        if (/[a-zï\d]$/i.test(start)) expect(first.slice(start.length)).not.toMatch(/^[a-zï\d]/i);
        if (end && cut.test(end) && /^[a-zï\d]/i.test(end))
          expect(last.slice(0, last.length - end.length)).not.toMatch(/[a-zï\d]$/i);
        for (const part of [start, end ?? '']) expect(part).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 500 },
    );
  });

  it('stays short for any passage', () => {
    fc.assert(
      fc.property(hanPhrase({ minLength: 40, maxLength: 400 }), (sentence) => {
        const { start, end = '' } = read({ pieces: [sentence] });
        expect(start.length).toBeLessThanOrEqual(24);
        expect(end.length).toBeLessThanOrEqual(sentence.length);
      }),
    );
  });
});
