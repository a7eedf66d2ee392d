import type { Taxonomy } from '../schema/taxonomy';
import type { Store } from '../store/open';
import { termWriter, type WrittenTerms } from './term-writer';
import type { TitleWriter } from './title-writer';

/**
 * Writes every article's terms again, after `taxonomy.yml` has changed: aliases merge, and names, descriptions and the
 * order of topics follow it. Runs inside the caller's transaction.
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

/** The taxonomy that the store was last written by: it applies while `taxonomy.yml` has faults. */
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

/** Writes where each alias leads, for the redirects; call after the last term. */
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
