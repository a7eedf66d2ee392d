import type { Store } from '../store/open';
import { loadDictionary } from '../text/dictionary';
import { isTitleName, titleNames } from '../text/title-names';
import { wordBreaks } from '../text/word-breaks';

export type TitleWriter = ReturnType<typeof titleWriter>;

/** For more new names than this, breaking every title again is quicker than finding the titles that hold one. */
const manyNames = 50;

/**
 * Writes where titles, and the long names of terms, may break. The breaks depend on the title and the names of the
 * edition alone, not on what came first: a title is broken again when a name in it comes or goes. Runs inside the
 * caller's transaction.
 */
export function titleWriter(store: Store) {
  const isTitle = store
    .prepare(
      'SELECT EXISTS (SELECT 1 FROM articles WHERE title = @title) OR EXISTS (SELECT 1 FROM terms WHERE name = @title)',
    )
    .pluck();
  const isBroken = store.prepare('SELECT 1 FROM title_breaks WHERE title = ?').pluck();
  const remove = store.prepare('DELETE FROM title_breaks WHERE title = ?');
  const put = store.prepare('INSERT OR REPLACE INTO title_breaks (title, breaks) VALUES (?, ?)');
  const allTitles = store.prepare('SELECT title FROM title_breaks').pluck();
  const titlesWith = store.prepare('SELECT title FROM title_breaks WHERE instr(title, ?)').pluck();
  const isName = store
    .prepare(
      'SELECT EXISTS (SELECT 1 FROM terms WHERE name = @name) OR EXISTS (SELECT 1 FROM citations WHERE publisher = @name)',
    )
    .pluck();
  const isStored = store.prepare('SELECT EXISTS (SELECT 1 FROM title_names WHERE name = ?)').pluck();
  const putName = store.prepare('INSERT INTO title_names (name) VALUES (?)');
  const removeName = store.prepare('DELETE FROM title_names WHERE name = ?');
  const allNames = store.prepare('SELECT name FROM title_names').pluck();
  const titles = new Set<string>();
  const names = new Set<string>();

  /** Updates the stored names; gives those that came or went. */
  function updateNames(): string[] {
    const changed = [...names].filter((name) => isName.get({ name }) !== isStored.get(name));
    for (const name of changed) (isName.get({ name }) ? putName : removeName).run(name);
    names.clear();
    return changed;
  }

  /** Deletes the titles that are gone; gives those that are new. */
  function updateTitles(): string[] {
    const present = [...titles].filter((title) => isTitle.get({ title }) === 1 || !remove.run(title));
    titles.clear();
    return present.filter((title) => isBroken.get(title) === undefined);
  }

  return {
    /** A title of an article has come or gone. */
    touch: (title: string) => void titles.add(title),

    /** A name of a tag or topic has come or gone. */
    touchTerm(name: string) {
      if (isTitleName(name)) names.add(name);
      else if (/\p{Script=Han}{2}/u.test(name)) titles.add(name);
    },

    /** A publisher has been cited, or is no longer. */
    touchPublisher(name: string) {
      if (isTitleName(name)) names.add(name);
    },

    /** Loads the dictionary if there is a title to break; for a moment in which the caller waits anyway. */
    async prepare() {
      if (titles.size > 0) await loadDictionary();
    },

    /** Breaks new titles and those that hold a name that came or went; call once, after the last article and term. */
    async finish() {
      const changed = updateNames();
      const stale = new Set([
        ...updateTitles(),
        ...((changed.length > manyNames
          ? allTitles.all()
          : changed.flatMap((name) => titlesWith.all(name))) as string[]),
      ]);
      if (stale.size === 0) return;
      const dictionary = await loadDictionary();
      const known = titleNames(allNames.all() as string[]);
      for (const title of stale) put.run(title, JSON.stringify(wordBreaks(title, known, dictionary)));
    },
  };
}
