import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSlug, termSlug } from './slug';

describe('termSlug', () => {
  it.each([
    ['Scale AI', 'scale-ai'],
    ['  AI Agent ', 'ai-agent'],
    ['AI  Agent', 'ai--agent'],
    ['AI\u3000智能体', 'ai-智能体'],
    ['M&A & Market', 'ma--market'],
    ['无代码/低代码', '无代码/低代码'],
    ['马克·扎克伯格', '马克扎克伯格'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['GPT-4.5', 'gpt-4.5'],
    ['Node_js @ Edge', 'node_js-@-edge'],
    ['“提示词”（Prompt）', '提示词prompt'],
    ['a — b', 'a--b'],
    ['2025年', '2025年'],
    ['Ａｇｅｎｔ', 'ａｇｅｎｔ'],
    ['Café', 'café'],
    ['·', ''],
    ['https://a.example/x', 'https/a.example/x'],
    ['AI/', 'ai'],
    ['//a/./b/../c', 'a/b/c'],
    ['..', ''],
    ['a/.../b.', 'a/.../b.'],
    ['', ''],
  ])('converts %j to %j, like Hugo', (name, slug) => {
    expect(termSlug(name)).toBe(slug);
  });

  it('gives the same slug for composed and decomposed accents', () => {
    expect(termSlug('Cafe\u0301')).toBe(termSlug('Caf\u00e9'));
  });

  it('contains no white space or capitals, and no hyphens beyond those of hyphens and spaces in the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const slug = termSlug(name);
        expect(slug).not.toMatch(/\s/u);
        expect(slug).toBe(slug.toLowerCase());
        const hyphens = slug.split('-').length - 1;
        expect(hyphens).toBe(name.trim().match(/[-\s]/gu)?.length ?? 0);
      }),
    );
  });

  it('is idempotent, so slugs round-trip through URLs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(termSlug(termSlug(name))).toBe(termSlug(name));
      }),
      { numRuns: 500, examples: [['e!\u0301'], ['Σ Σ'], ['İ'], ['\u1e9e']] },
    );
  });
});

describe('articleSlug', () => {
  it('is the lower-cased file name without its extension', () => {
    expect(articleSlug('2025-06-24-06-24-AI-Robotaxi.md')).toBe('2025-06-24-06-24-ai-robotaxi');
    expect(articleSlug('Kimi-K2.MD')).toBe('kimi-k2');
    expect(articleSlug('notes.md.md')).toBe('notes.md');
    expect(articleSlug('大模型.md')).toBe('大模型');
  });
});
