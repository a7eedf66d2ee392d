import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Dictionary, loadDictionary } from '../text/dictionary';
import { titleNames } from '../text/title-names';
import { wordBreaks } from '../text/word-breaks';
import { setText } from './set-type';

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await loadDictionary();
});
/** A title with breaks as computed by ingest. */
const settable = (text: string, names: string[] = []) => ({
  text,
  breaks: wordBreaks(text, titleNames(names), dictionary),
});

/** Han characters are one em wide, others half. */
const widthOf = (character: string) =>
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…]/u.test(character) ? 1 : 0.5;
const options = { width: 1048, sizes: [92, 76, 64, 52], linesAt: () => 4 };
const linesOf = (text: string, more: Partial<typeof options> = {}) =>
  setText(settable(text), widthOf, { ...options, ...more }).lines.map(({ runs }) =>
    runs.map((run) => run.text).join(''),
  );

describe('setText', () => {
  it('keeps all words in order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '模型',
            '开源',
            'OpenAI',
            'GPT-4.5',
            '，',
            '：',
            '“',
            '”',
            '《',
            '》',
            ' ',
            '3',
            '的',
            '……',
          ),
          {
            minLength: 1,
            maxLength: 30,
          },
        ),
        (words) => {
          const text = words.join('').replace(/ +/g, ' ').trim();
          const squeezed = (line: string) => line.replaceAll(' ', '');
          const set = linesOf(text, { sizes: [20] }).join('');
          expect(squeezed(set)).toBe(squeezed(text));
        },
      ),
    );
  });

  it('breaks a Latin word only if it is longer than a line', () => {
    const lines = linesOf('x'.repeat(70));
    expect(lines.join('')).toBe('x'.repeat(70));
    expect(lines.length).toBeLessThanOrEqual(4);
    expect(linesOf('x'.repeat(300)).join('')).toMatch(/^x{100,}……$/);
    expect(linesOf(`发布 ${'y'.repeat(300)}`).join('')).toMatch(/^发布/);
    expect(linesOf('Supercalifragilistic '.repeat(4).trim())).toEqual(Array(4).fill('Supercalifragilistic'));
  });

  it('starts no line with a closing mark and ends none with an opening one', () => {
    const han = fc.constantFrom(
      '大',
      '模',
      '型',
      '，',
      '。',
      '“',
      '”',
      '《',
      '》',
      '？',
      '、',
      'AI',
      '——',
      '……',
    );
    fc.assert(
      fc.property(fc.array(han, { minLength: 12, maxLength: 40 }), (words) => {
        // Arbitrary sequences of marks are not real text, so leading ones are dropped.
        const text = words.join('').replace(/^[，。”》？、—…]+/u, '');
        const lines = linesOf(text, { sizes: [52] });
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。”》？、…]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“《]$/u);
      }),
    );
  });

  it('uses the largest size that fits', () => {
    expect(setText(settable('科技生活'), widthOf, options)).toMatchObject({
      size: 92,
      lines: [{ width: 4 }],
    });
    const long = '智能体'.repeat(20);
    const { size, lines } = setText(settable(long), widthOf, options);
    expect(size).toBe(64);
    expect(lines.length).toBe(4);
  });

  it('balances lines, without a single word on the last one', () => {
    const { lines, size } = setText(
      settable('谷歌推出本地模型迈向端侧时代与机器人生态的愿景'),
      widthOf,
      options,
    );
    const widths = lines.map(({ width }) => width);
    expect(Math.max(...widths) * size).toBeLessThanOrEqual(options.width);
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) / 2);
  });

  it('keeps words, Latin names and numbers whole', () => {
    for (const title of [
      'AlphaFold 3：AI重塑药物发现的新篇章——Isomorphic Labs获6亿美元融资的深层解读',
      '欧盟对GPT-4.5 Preview API展开调查，2025年底前公布结果与整改方案',
    ]) {
      const breaks = linesOf(title);
      for (const word of [
        'AlphaFold',
        'Isomorphic',
        'Labs',
        'GPT-4.5',
        'Preview',
        '药物',
        '美元',
        '2025年',
        '方案',
      ])
        if (title.includes(word))
          expect(
            breaks.some((line) => line.includes(word)),
            word,
          ).toBe(true);
    }
  });

  it('closes up adjacent marks, hangs a final one, and adds space between Han and Latin', () => {
    const shifts = (text: string) =>
      setText({ text }, widthOf, options).lines[0]?.runs.map(({ text, shift }) => [text, shift]);
    expect(shifts('《“双”》，好')).toEqual([
      ['《', -0.5],
      ['“双”', -0.5],
      ['》', -0.5],
      ['，好', -0.5],
    ]);
    expect(shifts('用AI写')).toEqual([
      ['用', 0],
      ['AI', 0.125],
      ['写', 0.125],
    ]);
    expect(setText({ text: '好，' }, widthOf, options).lines[0]?.width).toBe(1.5);
  });

  it('truncates at a word with …… if there is no room', () => {
    const lines = linesOf('智能，'.repeat(80));
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/智能……$/);
  });

  it('breaks only at the given positions', () => {
    const title = '宁德时代与马斯克的AI人才争夺战';
    const linesFor = (names: string[]) =>
      setText(settable(title, names), widthOf, {
        ...options,
        width: 620,
        sizes: [92],
        linesAt: () => 3,
      }).lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
    expect(linesFor(['宁德时代', '马斯克', 'AI人才争夺战'])).toEqual([
      '宁德时代',
      '与马斯克的',
      'AI人才争夺战',
    ]);
    // Without breaks: lines of similar length, anywhere.
    const even = setText({ text: '智'.repeat(20) }, widthOf, { ...options, sizes: [92] });
    expect(even.lines.map(({ width }) => width)).toEqual([10, 10]);
  });

  it('keeps a quotation with the word attached to it', () => {
    const lines = setText(settable('招聘系统栽在“偏见”上的五年'), widthOf, {
      ...options,
      width: 92 * 9,
      sizes: [92],
    }).lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
    expect(lines.join('|')).not.toMatch(/在\||\|上/);
  });
});
