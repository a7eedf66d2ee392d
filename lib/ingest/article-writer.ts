import type { Taxonomy } from '../schema/taxonomy';
import type { Store } from '../store/open';
import { storySignature } from '../text/minhash';
import { picturePath } from '../urls/picture-path';
import { sectionAndSlug } from '../urls/section-and-slug';
import { aliasKeys } from '../urls/url-key';
import { articleColumns, articleRow, type KnownArticle } from './article-row';
import { citationWriter } from './citation-writer';
import { fullTextWriter } from './full-text-writer';
import type { CleanArticle } from './read-article';
import { sourceWriter } from './source-writer';
import { storyWriter } from './story-writer';
import { termWriter } from './term-writer';
import type { TitleWriter } from './title-writer';
import type { TypedArticle } from './type-documents';

export type ArticleWriter = ReturnType<typeof articleWriter>;

/** Writes articles, with all their parts, into the store. Runs inside the caller's transaction. */
export function articleWriter(store: Store, taxonomy: Taxonomy, titles: TitleWriter) {
  const findOccupant = store
    .prepare('SELECT path FROM articles WHERE section = ? AND slug = ? AND path <> ?')
    .pluck();
  const find = store.prepare('SELECT id, title FROM articles WHERE path = ?');
  const findKnown = store.prepare(
    'SELECT id, title, date, updated, draft, summary, body FROM articles WHERE path = ?',
  );
  const upsert = store.prepare(upsertSql).pluck();
  const remove = store.prepare('DELETE FROM articles WHERE id = ?');
  const terms = termWriter(store, taxonomy, titles);
  const citations = citationWriter(store, titles);
  const sources = sourceWriter(store);
  const stories = storyWriter(store);
  const fullText = fullTextWriter(store);
  const pictures = pictureWriter(store);
  const aliases = aliasWriter(store);

  function clearParts(id: number) {
    for (const part of [terms, citations, sources, stories, fullText, pictures, aliases]) part.clear(id);
  }

  return {
    /** The path of another article at the URL of this one, if there is one. */
    occupant: (path: string) => findOccupant.get(...sectionAndSlug(path), path) as string | undefined,

    /** Writes an article whose file was last modified at `modified` (ms since the epoch). */
    write(read: CleanArticle, typed: TypedArticle, modified: number) {
      const known = findKnown.get(read.path) as KnownArticle | undefined;
      if (known) clearParts(known.id);
      if (known?.title !== typed.title) {
        titles.touch(typed.title);
        if (known) titles.touch(known.title);
      }
      const marks = storySignature(typed.title, read.text);
      const row = articleRow(read, typed, known, modified, marks.minhash);
      const id = upsert.get(row) as number;
      terms.write(id, { tag: typed.tags, topic: typed.main_topics });
      citations.write(id, read.citations);
      pictures.write(id, row.picture ? [row.picture, ...read.pictures] : read.pictures);
      aliases.write(id, typed.aliases, read.path);
      sources.write(id, read.citations);
      stories.write(id, { title: typed.title, section: row.section, date: row.date, ...marks });
      fullText.write(id, read, typed);
    },

    /** Deletes an article; false if there was none. */
    remove(path: string): boolean {
      const known = find.get(path) as { id: number; title: string } | undefined;
      if (!known) return false;
      clearParts(known.id);
      remove.run(known.id);
      titles.touch(known.title);
      return true;
    },

    /** Loads what `titles.finish` needs; for a moment in which the caller waits anyway. */
    prepare: titles.prepare,

    /** Names the terms that were touched and drops orphans; call once, after the last article. */
    finish: terms.finish,
  };
}

const upsertSql = `
  INSERT INTO articles (${articleColumns.join(', ')})
  VALUES (${articleColumns.map((column) => `@${column}`).join(', ')})
  ON CONFLICT (path) DO UPDATE
  SET ${articleColumns
    .filter((column) => column !== 'path')
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}
  RETURNING id`;

/** Writes which local pictures an article names; `refreshPictures` measures them. */
function pictureWriter(store: Store) {
  const clear = store.prepare('DELETE FROM article_pictures WHERE article_id = ?');
  const put = store.prepare('INSERT OR IGNORE INTO article_pictures (article_id, path) VALUES (?, ?)');
  return {
    clear: (article: number) => void clear.run(article),
    write(article: number, urls: string[]) {
      for (const url of urls) {
        const found = picturePath(url);
        if (found && 'local' in found) put.run(article, found.local);
      }
    },
  };
}

/** Writes the old URLs of an article, from the aliases in its front matter. */
function aliasWriter(store: Store) {
  const clear = store.prepare('DELETE FROM article_aliases WHERE article_id = ?');
  const put = store.prepare('INSERT OR IGNORE INTO article_aliases (path, article_id) VALUES (?, ?)');
  return {
    clear: (article: number) => void clear.run(article),
    write(article: number, aliases: string[], path: string) {
      for (const alias of aliases) for (const key of aliasKeys(alias, path)) put.run(key, article);
    },
  };
}
