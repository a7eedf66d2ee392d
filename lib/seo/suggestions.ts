import { quickSearch } from '../search/quick';
import { site } from '../site';

/** What was typed, what it may become, a word on each, and where each leads. */
export type Suggestions = [q: string, completions: string[], descriptions: string[], urls: string[]];

/** What a browser offers for `q` (OpenSearch suggestions extension 1.1): terms called so, and the best articles. */
export function suggestions(q: string): Suggestions {
  const { terms, articles } = quickSearch(q);
  const rows = [
    // A host is nobody’s query.
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
