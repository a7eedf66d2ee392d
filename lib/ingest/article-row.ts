import { countText } from '../text/han';
import { picturePath } from '../urls/picture-path';
import type { CleanArticle } from './read-article';
import type { WrittenTerms } from './term-writer';
import type { TypedArticle } from './type-documents';

/** What the store has of an article already, for what depends on it. */
export type KnownArticle = {
  id: number;
  title: string;
  date: number;
  updated: number | null;
  draft: number;
  summary: string | null;
  body: string;
};

/** The columns that are written; `id` is given by the store. */
export const articleColumns = [
  'path',
  'section',
  'slug',
  'title',
  'date',
  'updated',
  'draft',
  'ai',
  'summary',
  'body',
  'text',
  'minhash',
  'picture',
  'picture_alt',
  'han',
  'words',
  'citations_heading',
  'citation_count',
  'selected_count',
  'author',
  'written_terms',
] as const;

type ArticleRow = Record<(typeof articleColumns)[number], string | number | Buffer | null> & {
  section: string;
  date: number;
  picture: string | null;
};

/** The row of an article in `articles`; `modified` is when its file was saved (ms since the epoch). */
export function articleRow(
  read: CleanArticle,
  typed: TypedArticle,
  known: KnownArticle | undefined,
  modified: number,
  minhash: Uint32Array,
): ArticleRow {
  const picture = choosePicture(typed);
  const written: WrittenTerms = { tag: typed.tags, topic: typed.main_topics };
  return {
    path: read.path,
    section: typed.section,
    slug: typed.slug,
    title: typed.title,
    date: Date.parse(typed.date),
    updated: updatedAt(read, typed, known, modified) ?? null,
    draft: typed.draft ? 1 : 0,
    ai: typed.ai_generated === undefined ? null : Number(typed.ai_generated),
    summary: read.summary ?? null,
    body: typed.body.raw,
    text: read.text,
    minhash: Buffer.from(minhash.buffer),
    picture: picture?.path ?? null,
    picture_alt: picture?.alt || null,
    ...countText(read.text),
    citations_heading: read.citationsHeading ?? null,
    citation_count: read.citations.length,
    selected_count: typed.selected_article_count ?? null,
    author: typed.author.join('、') || null,
    written_terms: JSON.stringify(written),
  };
}

/**
 * When an article last changed for its readers (ms since the epoch): its `lastmod`, as in Hugo, else when its file was
 * saved, if readers had the article already and see a difference.
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

function choosePicture({ featured_image, cover, image }: TypedArticle) {
  const chosen = [featured_image, cover, image].find((picture) => picture?.image);
  const path = chosen && picturePath(chosen.image);
  return path && { path: 'local' in path ? path.local : path.remote, alt: chosen.alt };
}
