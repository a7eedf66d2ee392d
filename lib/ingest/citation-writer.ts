import type { Citation } from '../markdown/citations';
import type { Store } from '../store/open';
import { hostOf } from '../text/hosts';
import type { TitleWriter } from './title-writer';

/** Writes the citations of articles. Runs inside the caller's transaction. */
export function citationWriter(store: Store, titles: TitleWriter) {
  const publishersOf = store
    .prepare('SELECT DISTINCT publisher FROM citations WHERE article_id = ? AND publisher IS NOT NULL')
    .pluck();
  const clear = store.prepare('DELETE FROM citations WHERE article_id = ?');
  const put = store.prepare(
    `INSERT INTO citations (article_id, position, label, text, url, host, title, publisher, author, published, retrieved, uses)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return {
    clear(article: number) {
      for (const publisher of publishersOf.all(article)) titles.touchPublisher(publisher as string);
      clear.run(article);
    },

    write(article: number, citations: Citation[]) {
      citations.forEach(({ label, text, url, source, uses }, position) => {
        put.run(
          article,
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
    },
  };
}
