import type { SearchFilter } from './routes';

/** Longer queries are cut: nothing is found by the five-hundredth character that is not by those before. */
const longestQuery = 200;
const mostTerms = 20;

/** The filter that an address asks for. Whatever it holds, it is a filter: what means nothing is left out. */
export function readSearchFilter(params: Record<string, string | string[] | undefined>): SearchFilter {
  const all = (name: string) =>
    [
      ...new Set(
        [params[name] ?? []]
          .flat()
          .map((value) => value.trim())
          .filter(Boolean),
      ),
    ].slice(0, mostTerms);
  const [q] = all('q');
  const [section] = all('section');
  const [page = '1'] = all('page');
  return {
    q: q && Array.from(q).slice(0, longestQuery).join(''),
    tag: all('tag'),
    topic: all('topic'),
    section,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}
