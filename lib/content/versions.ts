import type { Edition } from './edition';

/** An article in a listing, and the positions of the other versions of its story that are in the list. */
export type Folded = { position: number; versions: number[] };

/** Folds a list: of the articles that tell one story the first stands for all. */
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

/** The other versions of the story that the article at `position` tells, newest first. */
export function versionsOf({ storyOf }: Edition, position: number): number[] {
  const story = storyOf[position] ?? -1;
  if (story < 0) return [];
  const versions: number[] = [];
  storyOf.forEach((other, at) => {
    if (other === story && at !== position) versions.push(at);
  });
  return versions;
}
