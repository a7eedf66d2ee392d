import { quickSearch } from '../search/quick';
import { site } from '../site';

/** The query, its completions, and a description and URL of each. */
type Suggestions = [q: string, completions: string[], descriptions: string[], urls: string[]];

/** Suggestions for `q` (OpenSearch suggestions extension 1.1): matching terms and the best articles. */
export function suggestions(q: string): Suggestions {
  const { terms, articles } = quickSearch(q);
  const rows = [
    // Skip hostnames: nobody searches for them.
    ...terms
      .filter(({ kind }) => kind !== 'source')
      .map(({ name, count, url }) => [name, `${count} 篇`, url] as const),
    ...articles.map(
      ({ title, section, date, url }) =>
        [title.map((piece) => piece.text).join(''), `${section} ${date}`, url] as const,
    ),
  ];
  return [
    q,
    rows.map(([completion]) => completion),
    rows.map(([, description]) => description),
    rows.map(([, , url]) => site.url + url),
  ];
}
