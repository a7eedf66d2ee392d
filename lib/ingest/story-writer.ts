import { knownSections } from '../site';
import type { Store } from '../store/open';
import { isSameStory, type StorySignature } from '../text/minhash';
import { dayLength } from '../time';

/** Days between two versions of one story, at most. */
const storyDays = 5;

/**
 * Finds the articles that tell the same story as the one written, and writes the pairs. Runs inside the caller's
 * transaction.
 */
export function storyWriter(store: Store) {
  const near = store.prepare(
    'SELECT article_id FROM story_keys WHERE key = ? AND date BETWEEN ? AND ? AND article_id <> ?',
  );
  const read = store.prepare('SELECT title, section, minhash FROM articles WHERE id = ?');
  const putKey = store.prepare('INSERT INTO story_keys (key, date, article_id) VALUES (?, ?, ?)');
  const putPair = store.prepare('INSERT OR IGNORE INTO same_story (article_id, other_id) VALUES (?, ?)');
  const clearKeys = store.prepare('DELETE FROM story_keys WHERE article_id = ?');
  const clearPairs = store.prepare('DELETE FROM same_story WHERE article_id = ? OR other_id = ?');
  const span = storyDays * dayLength;
  /** Issues of a daily paper have the same title and different stories, so the title says nothing. */
  const isSeries = (section: string) =>
    knownSections.some(({ folder, layout }) => folder === section && layout !== 'stories');
  const marksOf = (story: { title: string; section: string; minhash: Uint32Array }) => ({
    title: isSeries(story.section) ? '' : story.title,
    minhash: story.minhash,
  });

  return {
    clear(id: number) {
      clearKeys.run(id);
      clearPairs.run(id, id);
    },

    write(id: number, story: { title: string; section: string; date: number } & StorySignature) {
      const candidates = new Set(
        story.keys.flatMap((key) =>
          near
            .pluck()
            .all(key, story.date - span, story.date + span, id)
            .map(Number),
        ),
      );
      for (const candidate of candidates) {
        const { minhash, ...other } = read.get(candidate) as {
          title: string;
          section: string;
          minhash: Buffer;
        };
        if (
          isSameStory(
            marksOf(story),
            marksOf({ ...other, minhash: new Uint32Array(Uint8Array.from(minhash).buffer) }),
          )
        )
          putPair.run(Math.min(id, candidate), Math.max(id, candidate));
      }
      for (const key of story.keys) putKey.run(key, story.date, id);
    },
  };
}
