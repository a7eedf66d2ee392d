import type { Store } from '../store/open';
import { toSearchText } from '../text/search-text';
import type { CleanArticle } from './read-article';
import type { TypedArticle } from './type-documents';

/** Writes articles into the index of the search. Runs inside the caller's transaction. */
export function fullTextWriter(store: Store) {
  const clearHead = store.prepare('DELETE FROM search_head WHERE rowid = ?');
  const clearBody = store.prepare('DELETE FROM search_body WHERE rowid = ?');
  const putHead = store.prepare('INSERT INTO search_head (rowid, title, summary, terms) VALUES (?, ?, ?, ?)');
  const putBody = store.prepare('INSERT INTO search_body (rowid, body, citations) VALUES (?, ?, ?)');

  return {
    clear(article: number) {
      clearHead.run(article);
      clearBody.run(article);
    },

    write(
      article: number,
      { text, summary = '', citationsHeading = '', citations }: CleanArticle,
      { title, tags, main_topics }: TypedArticle,
    ) {
      putHead.run(
        article,
        toSearchText(title),
        toSearchText(summary),
        toSearchText([...tags, ...main_topics].join('\n')),
      );
      const cited = [citationsHeading, ...citations.map(({ text, url }) => `${text} ${url ?? ''}`)].join(
        '\n',
      );
      // A dot between the parts of a citation (标题·出版者·作者) separates words; inside a name it does not.
      putBody.run(article, toSearchText(text), toSearchText(cited.replaceAll('·', '；')));
    },
  };
}
