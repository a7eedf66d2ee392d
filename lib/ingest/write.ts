import type { Taxonomy } from '../schema/taxonomy';
import type { Store } from '../store/open';
import { countText } from '../text/han';
import { hostOf } from '../text/hosts';
import { storySignature } from '../text/minhash';
import { toSearchText } from '../text/search-text';
import { articleSlug } from '../text/slug';
import { picturePath } from '../urls/picture-path';
import { aliasKeys } from '../urls/url-key';
import type { TypedArticle } from './contentlayer';
import type { ReadArticle } from './read-article';
import { sourceWriter } from './source-writer';
import { storyWriter } from './story-writer';
import { termWriter, type WrittenTerms } from './term-writer';
import type { TitleWriter } from './title-writer';

export type CleanArticle = Extract<ReadArticle, { text: string }>;

/** Writes articles and their terms, citations and full text into the store. Runs inside the caller's transaction. */
export function articleWriter(store: Store, taxonomy: Taxonomy, titles: TitleWriter) {
  const occupant = store
    .prepare('SELECT path FROM articles WHERE section = ? AND slug = ? AND path <> ?')
    .pluck();
  const find = store.prepare('SELECT id, title FROM articles WHERE path = ?');
  const before = store.prepare(
    'SELECT id, title, date, updated, draft, summary, body FROM articles WHERE path = ?',
  );
  const upsert = store
    .prepare(
      `INSERT INTO articles (path, section, slug, title, date, updated, draft, ai, summary, body, text, sketch, picture, picture_alt, han, words,
       citations_heading, citation_count, selected_count, author, written_terms)
     VALUES (@path, @section, @slug, @title, @date, @updated, @draft, @ai, @summary, @body, @text, @sketch, @picture, @pictureAlt, @han, @words,
       @citationsHeading, @citationCount, @selectedCount, @author, @writtenTerms)
     ON CONFLICT (path) DO UPDATE SET section = excluded.section, slug = excluded.slug, title = excluded.title,
       date = excluded.date, updated = excluded.updated, draft = excluded.draft, ai = excluded.ai, summary = excluded.summary, body = excluded.body, text = excluded.text, sketch = excluded.sketch,
       picture = excluded.picture, picture_alt = excluded.picture_alt, han = excluded.han, words = excluded.words,
       citations_heading = excluded.citations_heading, citation_count = excluded.citation_count,
       selected_count = excluded.selected_count, author = excluded.author, written_terms = excluded.written_terms
     RETURNING id`,
    )
    .pluck();
  const publishersOf = store
    .prepare('SELECT DISTINCT publisher FROM citations WHERE article_id = ? AND publisher IS NOT NULL')
    .pluck();
  const termIdsOf = store.prepare('SELECT term_id FROM article_terms WHERE article_id = ?').pluck();
  const clear = [
    'article_terms',
    'article_aliases',
    'citations',
    'article_pictures',
    'article_sources',
    'story_keys',
  ].map((table) => store.prepare(`DELETE FROM ${table} WHERE article_id = ?`));
  const clearSearch = ['search_head', 'search_body'].map((table) =>
    store.prepare(`DELETE FROM ${table} WHERE rowid = ?`),
  );
  const deleteArticle = store.prepare('DELETE FROM articles WHERE id = ?');
  const putCitation = store.prepare(
    `INSERT INTO citations (article_id, position, label, text, url, host, title, publisher, author, published, retrieved, uses)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const putAlias = store.prepare('INSERT OR IGNORE INTO article_aliases (path, article_id) VALUES (?, ?)');
  const putPicture = store.prepare('INSERT OR IGNORE INTO article_pictures (article_id, path) VALUES (?, ?)');
  const putHead = store.prepare('INSERT INTO search_head (rowid, title, summary, terms) VALUES (?, ?, ?, ?)');
  const putBody = store.prepare('INSERT INTO search_body (rowid, body, citations) VALUES (?, ?, ?)');
  const stories = storyWriter(store);
  const sources = sourceWriter(store);
  const terms = termWriter(store, taxonomy, titles);

  const clearParts = (id: number) => {
    for (const termId of termIdsOf.all(id)) terms.touch(Number(termId));
    for (const publisher of publishersOf.all(id)) titles.touchPublisher(publisher as string);
    for (const statement of clear) statement.run(id);
    for (const statement of clearSearch) statement.run(id);
    stories.clear(id);
  };

  return {
    /** The path of another article that has this one's address, if there is one. */
    occupant: (path: string) => occupant.get(...addressOf(path), path) as string | undefined,

    /** Writes an article whose file was last modified at `modified` (ms since the epoch). */
    write(read: CleanArticle, typed: TypedArticle, modified: number) {
      const [section, slug] = addressOf(read.path);
      const picture = choosePicture(typed);
      const written: WrittenTerms = { tag: typed.tags, topic: typed.main_topics };
      const marks = storySignature(typed.title, read.text);
      const known = before.get(read.path) as KnownArticle | undefined;
      if (known) clearParts(known.id);
      for (const title of known?.title === typed.title ? [] : [typed.title, known?.title ?? typed.title])
        titles.touch(title);
      const id = upsert.get({
        path: read.path,
        section,
        slug,
        title: typed.title,
        date: Date.parse(typed.date),
        updated: updatedAt(read, typed, known, modified) ?? null,
        draft: typed.draft ? 1 : 0,
        ai: typed.ai_generated === undefined ? null : Number(typed.ai_generated),
        summary: read.summary ?? null,
        body: typed.body.raw,
        text: read.text,
        sketch: Buffer.from(marks.minhash.buffer),
        picture: picture?.path ?? null,
        pictureAlt: picture?.alt || null,
        ...countText(read.text),
        citationsHeading: read.citationsHeading ?? null,
        citationCount: read.citations.length,
        selectedCount: typed.selected_article_count ?? null,
        author: typed.author.join('、') || null,
        writtenTerms: JSON.stringify(written),
      }) as number;
      terms.write(id, written);
      read.citations.forEach(({ label, text, url, source, uses }, position) => {
        putCitation.run(
          id,
          position,
          label,
          text,
          url ?? null,
          (url && hostOf(url)) ?? null,
          source?.title ?? null,
          source?.publisher ?? null,
          source?.author ?? null,
          source?.published ?? null,
          source?.retrieved ?? null,
          uses,
        );
        if (source?.publisher) titles.touchPublisher(source.publisher);
      });
      for (const written of [picture?.path ?? '', ...read.pictures]) {
        const found = picturePath(written);
        if (found && 'local' in found) putPicture.run(id, found.local);
      }
      for (const alias of typed.aliases) for (const key of aliasKeys(alias, read.path)) putAlias.run(key, id);
      sources.write(id, read.citations);
      stories.write(id, { title: typed.title, section, date: Date.parse(typed.date), ...marks });
      putHead.run(
        id,
        toSearchText(typed.title),
        toSearchText(read.summary ?? ''),
        toSearchText([...typed.tags, ...typed.main_topics].join('\n')),
      );
      putBody.run(
        id,
        toSearchText(read.text),
        // Between the parts of a citation (标题·出版者·作者) the dot parts; in a name it does not.
        toSearchText(
          [read.citationsHeading ?? '', ...read.citations.map(({ text, url }) => `${text} ${url ?? ''}`)]
            .join('\n')
            .replaceAll('·', '；'),
        ),
      );
    },

    remove(path: string): boolean {
      const known = find.get(path) as { id: number; title: string } | undefined;
      if (!known) return false;
      clearParts(known.id);
      deleteArticle.run(known.id);
      titles.touch(known.title);
      return true;
    },

    /** Names and orphans of the terms that were touched; call once, after the last article. */
    finish: terms.finish,
  };
}

type KnownArticle = {
  id: number;
  title: string;
  date: number;
  updated: number | null;
  draft: number;
  summary: string | null;
  body: string;
};

/**
 * When an article last changed for its readers: what its file says (`lastmod`, as Hugo has it), else when its file was
 * saved, if that changed what readers had before them already.
 */
function updatedAt(
  { summary }: CleanArticle,
  { title, date, lastmod, body }: TypedArticle,
  known: KnownArticle | undefined,
  modified: number,
): number | undefined {
  const isOut = known && known.draft === 0 && known.date <= modified;
  const hasChanged =
    isOut && (known.title !== title || known.body !== body.raw || (known.summary ?? undefined) !== summary);
  const updated = lastmod
    ? Date.parse(lastmod)
    : hasChanged
      ? Math.round(modified)
      : (known?.updated ?? undefined);
  return updated !== undefined && updated > Date.parse(date) ? updated : undefined;
}

/** Section and slug of a file: its first folder, and its name lower-cased (for `x/index.md` the folder's). */
export function addressOf(path: string): [section: string, slug: string] {
  const parts = path.split('/');
  const fileName = parts.at(-1) ?? '';
  const name = /^index\.md$/i.test(fileName) && parts.length > 2 ? (parts.at(-2) ?? '') : fileName;
  return [parts[0] ?? '', articleSlug(name)];
}

function choosePicture({ featured_image, cover, image }: TypedArticle) {
  const chosen = [featured_image, cover, image].find((picture) => picture?.image);
  const path = chosen && picturePath(chosen.image);
  return path && { path: 'local' in path ? path.local : path.remote, alt: chosen.alt };
}
