import type { Store } from '../store/open';

/**
 * Joins pairs of articles that tell the same story into stories, transitively. Gives, by position, the lowest position of
 * the story, or -1.
 */
export function joinStories(store: Store, positionOfId: Int32Array, articleCount: number): Int32Array {
  const storyOf = new Int32Array(articleCount).fill(-1);
  const pairs = store.prepare('SELECT article_id, other_id FROM same_story').raw().all() as [
    number,
    number,
  ][];
  const leader = (position: number): number => {
    const next = storyOf[position] ?? -1;
    return next === -1 || next === position ? position : leader(next);
  };
  for (const [article, other] of pairs) {
    const [a, b] = [positionOfId[article] ?? -1, positionOfId[other] ?? -1];
    if (a < 0 || b < 0) continue;
    const [first, second] = [leader(a), leader(b)].sort((m, n) => m - n) as [number, number];
    storyOf[first] = first;
    storyOf[second] = first;
  }
  for (const [position, story] of storyOf.entries()) if (story >= 0) storyOf[position] = leader(position);
  return storyOf;
}
