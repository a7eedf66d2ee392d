import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameStory, storySignature } from './minhash';

/** Random text that repeats itself as little as real articles do. */
const prose = (minLength: number, maxLength = minLength) =>
  fc
    .array(fc.integer({ min: 0x4e00, max: 0x4e00 + 2999 }), { minLength, maxLength })
    .map((codes) => String.fromCharCode(...codes));

const marksOf = (title: string, body: string) => ({ title, ...storySignature(title, body) });
const areSame = (one: [string, string], other: [string, string]) =>
  isSameStory(marksOf(...one), marksOf(...other));
const sameTitles = (one: string, other: string) => areSame([one, ''], [other, '']);
const sameBodies = (one: string, other: string) => areSame(['早报', one], ['晚报', other]);

/** Exact Jaccard similarity of the four-character runs of two texts. */
function shareOf(one: string, other: string): number {
  const runs = (text: string) =>
    new Set(Array.from({ length: text.length - 3 }, (_, at) => text.slice(at, at + 4)));
  const [a, b] = [runs(one), runs(other)];
  const both = [...a].filter((run) => b.has(run)).length;
  return both / (a.size + b.size - both);
}

describe('bodies', () => {
  it('match if nearly all of their text is equal, and then share a key', () => {
    const edit = fc.record({ at: fc.nat(), with: prose(1, 5) });
    fc.assert(
      fc.property(prose(600, 1500), fc.array(edit, { maxLength: 2 }), (body, edits) => {
        let edited = body;
        for (const { at, with: words } of edits) {
          const place = at % edited.length;
          edited = `${edited.slice(0, place)}${words}${edited.slice(place + 1)}`;
        }
        expect(shareOf(body, edited)).toBeGreaterThan(0.95);
        expect(sameBodies(body, edited)).toBe(true);
        const keys = new Set(storySignature('', body).keys);
        expect(storySignature('', edited).keys.some((key) => keys.has(key))).toBe(true);
      }),
    );
  });

  it('do not match if half of the text differs', () => {
    fc.assert(
      fc.property(prose(400), prose(400), prose(400), (common, one, other) => {
        const [a, b] = [`${common}${one}`, `${common}${other}`];
        expect(shareOf(a, b)).toBeLessThan(0.4);
        expect(sameBodies(a, b)).toBe(false);
      }),
    );
  });

  it('match regardless of punctuation, lines, case, width and script', () => {
    const text = '大语言模型的发展让OpenAI与Meta的竞争更加激烈'.repeat(9);
    const other = '大語言模型的發展，讓 ＯＰＥＮＡＩ 與 meta 的競爭\n更加激烈。'.repeat(9);
    expect(sameBodies(text, other)).toBe(true);
  });

  it('never match if short, and match by a few runs only if equal', () => {
    expect(sameBodies('短讯', '短讯')).toBe(false);
    expect(sameBodies('', '')).toBe(false);
    expect(sameBodies('哈'.repeat(300), '哈'.repeat(300))).toBe(true);
    expect(sameBodies('哈'.repeat(300), '呵'.repeat(300))).toBe(false);
    expect(sameBodies('一二'.repeat(200), '甲乙'.repeat(200))).toBe(false);
  });
});

describe('titles', () => {
  it.each([
    ['Meta 巨额押注 Scale AI：AI 军备竞赛升级', 'Meta巨额押注Scale AI，AI军备竞赛升级'],
    ['OpenAI 发布新一代推理模型，价格大幅下降', 'OpenAI发布新一代推理模型 价格大幅下降！'],
    ['大语言模型的发展与未来展望', '大語言模型的發展與未來展望'],
    ['深度解读：英伟达市值突破四万亿美元背后的故事', '英伟达市值突破四万亿美元背后的故事'],
  ])('match: %s, %s', (one, other) => {
    expect(sameTitles(one, other)).toBe(true);
    const keys = new Set(storySignature(one, '').keys);
    expect(storySignature(other, '').keys.some((key) => keys.has(key))).toBe(true);
  });

  it.each([
    [
      '人工智能行业观察周报第 3 期：一周要闻与深度解读全收录',
      '人工智能行业观察周报第 4 期：一周要闻与深度解读全收录',
    ],
    [
      '人工智能行业观察周报第三期：一周要闻与深度解读全收录',
      '人工智能行业观察周报第四期：一周要闻与深度解读全收录',
    ],
    ['AI 每日新闻简报 7 月 12 日', 'AI 每日新闻简报 7 月 13 日'],
    ['OpenAI 发布新一代推理模型', 'Anthropic 发布新一代编程模型'],
    ['早报', '早报'],
    ['', ''],
  ])('do not match: %s, %s', (one, other) => {
    expect(sameTitles(one, other)).toBe(false);
  });
});

it('is symmetric, and keys are safe integers', () => {
  const article = fc.tuple(
    fc.string({ unit: 'binary' }),
    fc.oneof(prose(0, 400), fc.string({ unit: 'binary' })),
  );
  fc.assert(
    fc.property(article, article, (one, other) => {
      expect(areSame(one, other)).toBe(areSame(other, one));
      for (const key of storySignature(...one).keys) {
        expect(Number.isSafeInteger(key)).toBe(true);
        expect(key).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
