import { isHan } from './han';

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/**
 * Where a title may break so that no word is torn: offsets (UTF-16) between two Han words that touch. Punctuation
 * and spaces break by themselves; between Han and Latin none is set, since a mark there would take away the space
 * that browsers put between the two. For large type: in running text a break anywhere is fine.
 */
export function wordBreaks(title: string): number[] {
  const segments = [...segmenter.segment(title)];
  return segments.flatMap(({ index, isWordLike, segment }, place) => {
    const before = segments[place - 1];
    if (!isWordLike || !before?.isWordLike) return [];
    return isHan(segment.charAt(0)) && isHan(before.segment.at(-1) ?? '') ? [index] : [];
  });
}
