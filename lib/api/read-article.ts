import { citationsOf } from '../content/article';
import { currentEdition } from '../content/edition';
import { headlinesAt, rowsAt } from '../content/stories';
import { versionsOf } from '../content/versions';
import { site } from '../site';
import { prepared } from '../store/prepared';
import { type ArticleItem, articleItem } from './list-articles';

type Citation = {
  label: string;
  title: string;
  url: string | null;
  publisher: string | null;
  author: string | null;
  published: string | null;
};

/** A complete article in the API. */
export type FullArticle = ArticleItem & {
  /** The Markdown source. */
  markdown: string;
  text: string;
  citations: Citation[];
  /** Absolute URLs of other versions of the same story. */
  versions: string[];
};

/** A published article by section and slug; `undefined` if there is none. */
export function readArticle(section: string, slug: string): FullArticle | undefined {
  const edition = currentEdition();
  const position = edition.positionByPath.get(`${section}/${slug}`);
  if (position === undefined || !edition.store) return undefined;
  const id = edition.ids[position] ?? 0;
  const [found] = rowsAt(edition, [position]);
  const row = prepared(edition.store, 'SELECT body, text FROM articles WHERE id = ?').get(id) as
    | { body: string; text: string }
    | undefined;
  if (!found || !row) return undefined;
  return {
    ...articleItem(edition, position, found.row),
    markdown: row.body,
    text: row.text,
    citations: citationsOf(edition, id).map(({ label, title, url, publisher, author, published }) => ({
      label,
      title,
      url: url ?? null,
      publisher: publisher ?? null,
      author: author ?? null,
      published: published ?? null,
    })),
    versions: headlinesAt(edition, versionsOf(edition, position)).map(({ url }) => site.url + url),
  };
}
