import type { Taxonomy } from '../schema/taxonomy';
import type { Store } from '../store/open';
import { termSlug } from '../text/slug';
import type { TitleWriter } from './title-writer';

/** The names that an article has, before aliases merge. */
export type WrittenTerms = Record<'tag' | 'topic', string[]>;

/** Writes the terms of articles, each under its slug or the one that an alias stands for. */
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

  /** The id of the term that `name` means, made if it is new; `undefined` for a name without a letter in it. */
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

    /** The terms of an article, each once, in the author's order. */
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

    /** A term is called what taxonomy.yml calls it, else what most articles do; one without articles goes. */
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

/**
 * Sorts every article's terms anew, after `taxonomy.yml` has changed: aliases merge, names, descriptions and
 * the order of topics follow it.
 */
export function applyTaxonomy(store: Store, taxonomy: Taxonomy, titles: TitleWriter) {
  for (const name of store.prepare('SELECT name FROM terms').pluck().all() as string[])
    titles.touchTerm(name);
  const rows = store.prepare('SELECT id, written_terms FROM articles ORDER BY id').raw().all() as [
    id: number,
    written: string,
  ][];
  store.exec('DELETE FROM article_terms; DELETE FROM terms; DELETE FROM term_aliases;');
  const terms = termWriter(store, taxonomy, titles);
  for (const [id, written] of rows) terms.write(id, JSON.parse(written) as WrittenTerms);
  terms.finish();
}

/** The taxonomy that the store was written by, for as long as `taxonomy.yml` cannot be read. */
export function storedTaxonomy(store: Store): Taxonomy {
  type TermRow = {
    kind: 'tag' | 'topic';
    slug: string;
    name: string;
    description: string | null;
    position: number | null;
  };
  const terms = store.prepare('SELECT kind, slug, name, description, position FROM terms').all() as TermRow[];
  const aliases = store
    .prepare(
      `SELECT term_aliases.kind || '/' || term_aliases.slug, terms.slug
       FROM term_aliases JOIN terms ON terms.id = term_id`,
    )
    .raw()
    .all() as [key: string, slug: string][];
  return {
    terms: new Map(
      terms.map(({ description, position, ...term }) => [
        `${term.kind}/${term.slug}`,
        { ...term, description: description ?? undefined, position: position ?? undefined },
      ]),
    ),
    aliases: new Map(aliases),
  };
}

/** Writes down where each alias leads, for the redirects; call after the terms are final. */
export function writeAliases(store: Store, { aliases }: Taxonomy) {
  store.exec('DELETE FROM term_aliases');
  const put = store.prepare(
    'INSERT INTO term_aliases (kind, slug, term_id) SELECT ?, ?, id FROM terms WHERE kind = ? AND slug = ?',
  );
  for (const [key, target] of aliases) {
    const kind = key.slice(0, key.indexOf('/'));
    put.run(kind, key.slice(kind.length + 1), kind, target);
  }
}
