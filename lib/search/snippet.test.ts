import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanPhrase } from '../testing/han-arbitraries';
import { markText, type Piece, snippetOf } from './snippet';

const said = (pieces: Piece[]) => pieces.map(({ text }) => text).join('');
/** The text with its matches in 【】. */
const shown = (pieces: Piece[] = []) => pieces.map(({ text, hit }) => (hit ? `【${text}】` : text)).join('');
/** Whether each code unit is highlighted. */
const flags = (pieces: Piece[]) => pieces.flatMap(({ text, hit }) => Array<boolean>(text.length).fill(hit));

/** Every index of a substring, overlaps included. */
function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

describe('markText', () => {
  it.each([
    ['大模型的价格', '价格 模型', '大【模型】的【价格】'],
    ['OpenAI 与 openai', 'OPENAI', '【OpenAI】 与 【openai】'],
    ['ＯｐｅｎＡＩ发布', 'openai', '【ＯｐｅｎＡＩ】发布'],
    ['OpenAI发布', 'open', '【Open】AI发布'],
    ['OpenAI发布', '"open"', 'OpenAI发布'],
    ['山姆·奥特曼', '山姆奥特曼', '【山姆·奥特曼】'],
    ['山姆奥特曼', '山姆·奥特曼', '【山姆奥特曼】'],
    ['大語言模型', '语言', '大【語言】模型'],
    ['其中，国家', '中国', '其中，国家'],
    ['Meta 公司', 'Meta公司', '【Meta 公司】'],
    ['Café', 'cafe', '【Café】'],
    ['模型与价格', '模型 -价格', '【模型】与价格'],
    ['𠮷野家', '𠮷', '【𠮷】野家'],
    ['用 C++ 写', 'c++', '用 【C++】 写'],
    ['', '模型', ''],
  ])('highlights in %j, for %j: %j', (text, q, marked) => {
    expect(shown(markText(text, q))).toBe(marked);
  });

  it('highlights exactly the matches and keeps the text', () => {
    const words = fc.array(hanPhrase({ maxLength: 3 }), { minLength: 1, maxLength: 3 });
    const text = fc
      .array(fc.tuple(hanPhrase({ maxLength: 12 }), fc.constantFrom('，', '。', ' ', 'AI')))
      .map((pieces) => pieces.flat().join(''));
    fc.assert(
      fc.property(text, words, (whole, wanted) => {
        const marked = Array<boolean>(whole.length).fill(false);
        for (const word of wanted)
          for (const at of placesOf(whole, word)) marked.fill(true, at, at + word.length);
        const pieces = markText(whole, wanted.join(' '));
        expect(said(pieces)).toBe(whole);
        expect(flags(pieces)).toEqual(marked);
      }),
    );
  });

  it('loses no text, whatever the text and the query', () => {
    const wild = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(wild, wild, (text, q) => {
        expect(said(markText(text, q)).normalize('NFC')).toBe(text.normalize('NFC'));
      }),
      { numRuns: 500 },
    );
    expect(markText('模型', undefined)).toEqual([{ text: '模型', hit: false }]);
  });
});

describe('snippetOf', () => {
  const filler = '观察报告今日新闻';

  it('starts at the beginning of the sentence if that is near', () => {
    const text = `${filler.repeat(20)}。本周，大模型的价格下降。${filler.repeat(20)}`;
    const snippet = shown(snippetOf([text], '价格'));
    expect(snippet).toMatch(/^……本周，大模型的【价格】下降。.*……$/);
  });

  it('takes the first text that contains the most words, or nothing', () => {
    expect(shown(snippetOf(['只有模型', '模型与价格', '价格与模型'], '模型 价格'))).toBe(
      '【模型】与【价格】',
    );
    expect(shown(snippetOf(['没有', '只有模型'], '模型 价格'))).toBe('只有【模型】');
    expect(snippetOf(['没有', ''], '模型')).toBeUndefined();
    expect(snippetOf(['模型'], '')).toBeUndefined();
    expect(snippetOf(['模型'], '-价格')).toBeUndefined();
    expect(snippetOf([], '模型')).toBeUndefined();
  });

  it('prefers a place with both words to an earlier one with only one', () => {
    const far = filler.repeat(30);
    const snippet = shown(snippetOf([`模型${far}模型与价格${far}价格`], '价格 模型'));
    expect(snippet).toContain('【模型】与【价格】');
  });

  it('shows the start of a phrase that is longer than a snippet', () => {
    for (const length of [70, 77, 99, 101, 150]) {
      const sentence = '数据标注智能模型训练公司'.repeat(20).slice(0, length);
      for (const text of [sentence, `${filler.repeat(9)}${sentence}，${filler.repeat(20)}`]) {
        const [hit] = (snippetOf([text], `“${sentence}”`) ?? []).filter((piece) => piece.hit);
        expect(hit?.text.length).toBeGreaterThanOrEqual(Math.min(length, 75));
        expect(sentence.startsWith(hit?.text ?? '')).toBe(true);
      }
    }
  });

  it('ends before a match that does not fit', () => {
    const between = filler.repeat(20).slice(0, 97);
    expect(shown(snippetOf([`价格${between}价格${filler}`], '价格'))).toBe(`【价格】${between}……`);
  });

  it('finds the first match anywhere in a long text', () => {
    const sentence = '。大模型的价格下降，而模型的价值上升。';
    for (let before = 0; before < 4000; before += 7) {
      const lead = filler.repeat(500).slice(0, before);
      const text = `${lead}${sentence}${filler.repeat(500)}${sentence}`;
      const snippet = shown(snippetOf([text], '价格 “模型的价值”'));
      expect(snippet).toMatch(/。?大模型的【价格】下降，而【模型的价值】上升。(观察报告今日新闻)+.*……$/);
      expect(snippet.replace(/[【】]|^……|……$/g, '')).toHaveLength(100);
    }
  });

  it('prefers a distant place with every word to a near one without', () => {
    const text = `模型${filler.repeat(900)}。模型与价格。${filler.repeat(20)}`;
    expect(shown(snippetOf([text], '价格 模型'))).toMatch(/^……【模型】与【价格】。/);
  });

  it('is one line of at most 100 whole characters with a match in it', () => {
    const mark = fc.constantFrom('，', '。', '\n', ' ', 'AI ', '𠮷', '😀', '！');
    const text = fc
      .array(fc.tuple(hanPhrase({ maxLength: 20 }), mark), { minLength: 1, maxLength: 40 })
      .map((pieces) => pieces.flat().join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 4 }), (whole, at, length) => {
        const runs = whole.match(/\p{Script=Han}+/gu) ?? [];
        const run = Array.from(runs[at % runs.length] ?? '');
        const word = run.slice(at % run.length, (at % run.length) + length).join('');
        const snippet = snippetOf([whole], word) ?? [];
        const oneLine = whole.replace(/\s+/gu, ' ');
        const inside = said(snippet).replace(/^……|……$/g, '');
        expect(oneLine).toContain(inside);
        expect(Array.from(inside).length).toBeLessThanOrEqual(100);
        expect(Buffer.from(inside).toString()).toBe(inside);
        expect(said(snippet).startsWith('……')).toBe(!oneLine.startsWith(inside));
        const hits = snippet.filter(({ hit }) => hit).map((piece) => piece.text);
        expect(hits[0]).toBe(word);
        // A short text is shown whole.
        if (Array.from(whole).length <= 24) expect(inside).toBe(oneLine);
      }),
      { numRuns: 500 },
    );
  });
});
