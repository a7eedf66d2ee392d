import type { CitationSource } from '../markdown/citation-source';
import { site } from '../site';
import { prepared } from '../store/prepared';
import { readingMinutes } from '../text/han';
import { picturePath } from '../urls/picture-path';
import { currentEdition, type Edition, type Section } from './edition';
import { relatedPositions } from './related';
import {
  headlinesAt,
  type Picture,
  type Story,
  sectionAt,
  storiesAt,
  type TermLink,
  termLink,
  termsAt,
  toPicture,
  type Version,
} from './stories';
import { breaksOf } from './title-breaks';
import { versionsOf } from './versions';

/**
 * A cited source as pages show it, and how often the article cites it. If the definition could not be parsed, `title`
 * is the whole definition.
 */
export type CitedSource = CitationSource & { label: string; uses: number };

/** An article on its own, as in feeds: without neighbours, related articles or versions. */
export type ArticleContent = Omit<Story, 'section' | 'versions'> & {
  section: Pick<Section, 'folder' | 'name'>;
  /** Markdown. */
  body: string;
  /** Han characters plus other words in the body. */
  length: number;
  minutes: number;
  author?: string;
  /** From the front matter, else the site's default. */
  isAiGenerated: boolean;
  citations: { heading: string; list: CitedSource[] };
  tags: TermLink[];
  topics: TermLink[];
};

export type Article = ArticleContent & {
  /** The next older and next newer article in its section. */
  previous?: Headline;
  next?: Headline;
  related: (Headline & { date: number; topic?: string })[];
  /** Other versions of the same story, newest first. */
  versions: Version[];
};

type Headline = Pick<Story, 'url' | 'title'>;

type ArticleRow = {
  id: number;
  body: string;
  han: number;
  words: number;
  author: string | null;
  ai: number | null;
  citations_heading: string | null;
};

type CitationRow = {
  label: string;
  text: string;
  url: string | null;
  title: string | null;
  publisher: string | null;
  author: string | null;
  published: string | null;
  retrieved: string | null;
  uses: number;
};

/** The published article at a URL; `undefined` if there is none. */
export function getArticle(section: string, slug: string): Article | undefined {
  const edition = currentEdition();
  const position = edition.positionByPath.get(`${section}/${slug}`);
  const text = position === undefined ? undefined : articleContentAt(edition, position);
  if (position === undefined || !text) return undefined;
  const [previous, next] = neighbours(edition, position);
  return {
    ...text,
    breaks: breaksOf(edition, text.title),
    previous,
    next,
    related: storiesAt(edition, relatedPositions(edition, position, 4)).map(
      ({ url, title, date, topic }) => ({
        url,
        title,
        date,
        topic: topic?.name,
      }),
    ),
    versions: headlinesAt(edition, versionsOf(edition, position)),
  };
}

/** The article at `position`; `undefined` if it has been deleted since the edition was read. */
export function articleContentAt(edition: Edition, position: number): ArticleContent | undefined {
  const [story] = storiesAt(edition, [position], Number.POSITIVE_INFINITY);
  const row = prepared(
    edition.store,
    'SELECT id, body, han, words, author, ai, citations_heading FROM articles WHERE id = ?',
  )?.get(edition.ids[position]) as ArticleRow | undefined;
  if (!story || !row) return undefined;
  return {
    ...story,
    section: sectionAt(edition, position),
    body: row.body,
    length: row.han + row.words,
    minutes: readingMinutes(row),
    author: row.author ?? undefined,
    isAiGenerated: row.ai === null ? site.aiGenerated : row.ai === 1,
    citations: { heading: row.citations_heading ?? '引用', list: citationsOf(edition, row.id) },
    tags: termsAt(edition, position, 'tag').map(termLink),
    topics: termsAt(edition, position, 'topic').map(termLink),
  };
}

/** The citations of an article in the author's order, at most `limit` of them (default: all). */
export function citationsOf(edition: Edition, articleId: number, limit = -1): CitedSource[] {
  const rows = prepared(
    edition.store,
    'SELECT * FROM citations WHERE article_id = ? ORDER BY position LIMIT ?',
  )?.all(articleId, limit) as CitationRow[] | undefined;
  return (rows ?? []).map(({ label, text, url, title, publisher, author, published, retrieved, uses }) => ({
    label,
    title: title ?? text,
    url: url ?? undefined,
    publisher: publisher ?? undefined,
    author: author ?? undefined,
    published: published ?? undefined,
    retrieved: retrieved ?? undefined,
    uses,
  }));
}

/** Title, summary and plain text of a published article, joined by newlines; `undefined` if there is no such article. */
export function articlePlainText(section: string, slug: string): string | undefined {
  const edition = currentEdition();
  const position = edition.positionByPath.get(`${section}/${slug}`);
  if (position === undefined) return undefined;
  const row = prepared(edition.store, 'SELECT title, summary, text FROM articles WHERE id = ?')?.get(
    edition.ids[position],
  ) as { title: string; summary: string | null; text: string } | undefined;
  return row && [row.title, row.summary ?? '', row.text].join('\n');
}

/** The picture for an image `src` in a body; `undefined` if its file does not exist. */
export function bodyPicture(src: string): Picture | undefined {
  const found = picturePath(src);
  if (!found || 'remote' in found) return toPicture(src, '', null, null);
  const row = prepared(currentEdition().store, 'SELECT width, height FROM pictures WHERE path = ?')?.get(
    found.local,
  ) as { width: number; height: number } | undefined;
  return row && toPicture(found.local, '', row.width, row.height);
}

function neighbours(edition: Edition, position: number): (Headline | undefined)[] {
  const section = sectionAt(edition, position);
  const seek = (step: 1 | -1) => {
    for (let at = position + step; at >= 0 && at < edition.ids.length; at += step) {
      if (sectionAt(edition, at) === section) {
        const [story] = storiesAt(edition, [at]);
        return story && { url: story.url, title: story.title };
      }
    }
    return undefined;
  };
  return [seek(1), seek(-1)];
}
