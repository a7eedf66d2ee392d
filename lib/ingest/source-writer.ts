import type { Store } from '../store/open';
import { hostOf, hostsIn } from '../text/hosts';

/** Writes which hosts an article cites, and in how many of its citations. Runs inside the caller's transaction. */
export function sourceWriter(store: Store) {
  const find = store.prepare('SELECT id FROM sources WHERE host = ?').pluck();
  const insert = store.prepare('INSERT INTO sources (host) VALUES (?)');
  const put = store.prepare(
    'INSERT INTO article_sources (article_id, source_id, citations) VALUES (?, ?, ?)',
  );
  const clear = store.prepare('DELETE FROM article_sources WHERE article_id = ?');
  const known = new Map<string, number>();

  return {
    clear: (article: number) => void clear.run(article),

    write(article: number, citations: { text: string; url?: string }[]) {
      const counts = new Map<string, number>();
      for (const { text, url } of citations) {
        const hosts = new Set([...hostsIn(text), ...(url ? [hostOf(url)] : [])]);
        for (const host of hosts) if (host) counts.set(host, (counts.get(host) ?? 0) + 1);
      }
      for (const [host, count] of counts) {
        const id =
          known.get(host) ??
          (find.get(host) as number | undefined) ??
          Number(insert.run(host).lastInsertRowid);
        known.set(host, id);
        put.run(article, id, count);
      }
    },
  };
}
