import fc from 'fast-check';
import { expect, it } from 'vitest';
import { urlWords } from './url-words';

it.each([
  ['/insights/metascale-aiai-20250614203004091-1', 'metascale aiai'],
  ['/insights/meta-scale-ai.html', 'meta scale ai'],
  ['/tags/大模型', '大模型'],
  ['/topics/无代码/低代码/page/9', '低代码'],
  ['/insights/page/99', 'insights'],
  ['/newspaper/2025-07-11-07-11-ai-', 'ai'],
  ['/posts/12345/', ''],
  ['/', ''],
])('the words of %s are %j', (path, words) => {
  expect(urlWords(path)).toBe(words);
});

it('contain only letters, digits and spaces, at most sixty characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (path) => {
      const words = urlWords(path);
      expect(words).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]*)*)?$/u);
      expect(Array.from(words).length).toBeLessThanOrEqual(60);
    }),
  );
});
