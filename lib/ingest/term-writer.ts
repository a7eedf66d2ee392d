import type { Taxonomy } from '../schema/taxonomy';
import type { Store } from '../store/open';
import { termSlug } from '../text/slug';
import type { TitleWriter } from './title-writer';

/** The names as an article has them, before aliases merge. */
export type WrittenTerms = Record<'tag' | 'topic', string[]>;

/**
 * Writes the terms of articles, each under its slug or the one that its alias stands for. Runs inside the caller's
 * transaction.
 */
export function termWriter(store: Store, { terms, aliases }: Taxonomy, titles: TitleWriter) {
  const find = store.prepare('SELECT id FROM terms WHERE kind = ? AND slug = ?').pluck();
  const insert = store.prepare(
    'INSERT INTO terms (kind, slug, name, description, position) VALUES (?, ?, ?, ?, ?)',
  );
  const spellings = store
    .prepare(
      'SELECT name FROM article_terms WHERE term_id = ? GROUP BY name ORDER BY count(*) DESC, name LIMIT 1',
    )
    .pluck();
  const describe = store.prepare('SELECT kind, slug, name FROM terms WHERE id = ?');
  const rename = store.prepare('UPDATE terms SET name = ? WHERE id = ?');
  const remove = store.prepare('DELETE FROM terms WHERE id = ?');
  const termIdsOf = store.prepare('SELECT term_id FROM article_terms WHERE article_id = ?').pluck();
  const clear = store.prepare('DELETE FROM article_terms WHERE article_id = ?');
  const put = store.prepare(
    'INSERT INTO article_terms (article_id, position, term_id, kind, name) VALUES (?, ?, ?, ?, ?)',
  );
  const touched = new Set<number>();
  const known = new Map<string, number>();

  /** The id of the term that `name` means, inserted if it is new; `undefined` for a name without letters. */
  function idFor(kind: 'tag' | 'topic', name: string): number | undefined {
    const written = termSlug(name);
    if (!written) return undefined;
    const slug = aliases.get(`${kind}/${written}`) ?? written;
    const key = `${kind}/${slug}`;
    let id = known.get(key) ?? (find.get(kind, slug) as number | undefined);
    if (id === undefined) {
      const term = terms.get(key);
      const called = term?.name ?? name;
      id = Number(
        insert.run(kind, slug, called, term?.description ?? null, term?.position ?? null).lastInsertRowid,
      );
      titles.touchTerm(called);
    }
    known.set(key, id);
    touched.add(id);
    return id;
  }

  return {
    clear(article: number) {
      for (const id of termIdsOf.all(article)) touched.add(Number(id));
      clear.run(article);
    },

    /** Writes the terms of an article, each once, in the author's order. */
    write(article: number, names: WrittenTerms) {
      for (const kind of ['tag', 'topic'] as const) {
        const seen = new Set<number>();
        for (const name of names[kind]) {
          const id = idFor(kind, name);
          if (id === undefined || seen.has(id)) continue;
          put.run(article, seen.size, id, kind, name);
          seen.add(id);
        }
      }
    },

    /** Names each touched term as taxonomy.yml does, else as most articles do; deletes one without articles. */
    finish() {
      for (const id of touched) {
        const term = describe.get(id) as { kind: string; slug: string; name: string } | undefined;
        if (!term) continue;
        const spelled = spellings.get(id) as string | undefined;
        const name = terms.get(`${term.kind}/${term.slug}`)?.name ?? spelled;
        if (spelled !== undefined && (name === undefined || name === term.name)) continue;
        titles.touchTerm(term.name);
        if (spelled === undefined) remove.run(id);
        else if (name !== undefined) {
          rename.run(name, id);
          titles.touchTerm(name);
        }
      }
      touched.clear();
    },
  };
}
