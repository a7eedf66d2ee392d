import type { Edition } from './edition';

/** An entry of a folded list: an article, and the positions of the other versions of its story in the list. */
export type Folded = { position: number; versions: number[] };

/** Folds the versions of a story into the first in the list. */
export function foldStories({ storyOf }: Edition, positions: Iterable<number>): Folded[] {
  const folded: Folded[] = [];
  const first = new Map<number, Folded>();
  for (const position of positions) {
    const story = storyOf[position] ?? -1;
    const seen = story < 0 ? undefined : first.get(story);
    if (seen) {
      seen.versions.push(position);
      continue;
    }
    const entry = { position, versions: [] };
    if (story >= 0) first.set(story, entry);
    folded.push(entry);
  }
  return folded;
}

/** Positions of the other versions of an article's story, newest first. */
export function versionsOf({ storyOf }: Edition, position: number): number[] {
  const story = storyOf[position] ?? -1;
  if (story < 0) return [];
  const versions: number[] = [];
  storyOf.forEach((other, at) => {
    if (other === story && at !== position) versions.push(at);
  });
  return versions;
}
