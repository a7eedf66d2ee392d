import { isHan } from './han';

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** A numeral or a word that points stays with its measure word: 一场, 这次. */
const counts = /^[一二两三四五六七八九十百千万几每这那哪该首第]$/;

/**
 * Where a title may break so that no word is torn: offsets (UTF-16) between two Han words that touch. Punctuation
 * and spaces break by themselves; between Han and Latin none is set, since a mark there would take away the space
 * that browsers put between the two. For large type: in running text a break anywhere is fine.
 */
export function wordBreaks(title: string): number[] {
  const segments = [...segmenter.segment(title)];
  return segments.flatMap(({ index, isWordLike, segment }, place) => {
    const before = segments[place - 1];
    if (!isWordLike || !before?.isWordLike || counts.test(before.segment)) return [];
    return isHan(segment.charAt(0)) && isHan(before.segment.at(-1) ?? '') ? [index] : [];
  });
}
