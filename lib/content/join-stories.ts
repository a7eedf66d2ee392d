import type { Store } from '../store/open';

/**
 * Groups articles that tell the same story, transitively. Returns, for each article's position, the lowest position in
 * its story, or -1 if no other article tells it.
 */
export function joinStories(store: Store, positionOfId: Int32Array, articleCount: number): Int32Array {
  const storyOf = new Int32Array(articleCount).fill(-1);
  const pairs = store.prepare('SELECT article_id, other_id FROM same_story').raw().all() as [
    number,
    number,
  ][];
  const rootOf = (position: number): number => {
    const parent = storyOf[position] ?? -1;
    return parent === -1 || parent === position ? position : rootOf(parent);
  };
  for (const [article, other] of pairs) {
    const [a, b] = [positionOfId[article] ?? -1, positionOfId[other] ?? -1];
    if (a < 0 || b < 0) continue;
    const [first, second] = [rootOf(a), rootOf(b)].sort((m, n) => m - n) as [number, number];
    storyOf[first] = first;
    storyOf[second] = first;
  }
  for (const [position, story] of storyOf.entries()) if (story >= 0) storyOf[position] = rootOf(position);
  return storyOf;
}
