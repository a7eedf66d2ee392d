import { readHost } from '../text/hosts';
import { readDay } from '../time';

export const sorts = ['relevance', 'newest', 'oldest'] as const;
type Sort = (typeof sorts)[number];

/** What a reader searches for. All conditions must match; absent fields do not restrict. */
export type SearchFilter = {
  q?: string;
  /** Names or slugs. */
  tag?: string[];
  topic?: string[];
  /** Folder of a section. */
  section?: string;
  /** Host of a cited source, without `www.`. */
  source?: string;
  /** First and last day in Shanghai, `2025-06-25`. */
  from?: string;
  to?: string;
  /** Default: relevance if there is a `q`, otherwise newest first. */
  sort?: Sort;
  page?: number;
};

/** A rejected or truncated value. */
export type FilterFault = { parameter: string; value: string; problem: string };

export type Params = Record<string, string | string[] | undefined>;

/** Characters of a query; the rest is cut off. */
export const longestQuery = 200;
/** Maximum number of tags, and of topics, in one filter. */
export const mostTerms = 20;

/** Highest page number accepted. */
export const lastPage = 999_999;

/** Parses a page number; `undefined` if invalid. */
export const readPage = (written: string): number | undefined =>
  /^[1-9]\d*$/.test(written) && Number(written) <= lastPage ? Number(written) : undefined;

/** All values of a parameter: trimmed, distinct, without the empty ones that forms send. */
export function valuesOf(params: Params, name: string): string[] {
  // Next nests arrays for repeated parameters of rewritten URLs.
  const given = [params[name] ?? []].flat(3).filter((value) => typeof value === 'string');
  const values = given.map((value) => value.replaceAll('\0', ' ').trim());
  return [...new Set(values.filter(Boolean))];
}

/**
 * Parses the query parameters of a search. Always returns a filter: invalid values are dropped or truncated, and
 * listed in `faults`.
 */
export function readSearchFilter(params: Params): { filter: SearchFilter; faults: FilterFault[] } {
  const faults: FilterFault[] = [];
  const fault = (parameter: string, value: string, problem: string): undefined => {
    faults.push({ parameter, value: Array.from(value).slice(0, 40).join(''), problem });
  };
  const one = (name: string) => valuesOf(params, name)[0];
  const many = (name: string) => {
    const values = valuesOf(params, name);
    if (values.length > mostTerms)
      fault(name, values[mostTerms] ?? '', `最多 ${mostTerms} 个，后面的没有用上`);
    return values.slice(0, mostTerms);
  };
  const day = (name: string) => {
    const written = one(name);
    if (written === undefined || readDay(written) !== undefined) return written;
    return fault(name, written, '不是日期，要写成 2025-06-30 这样');
  };
  const source = () => {
    const written = one('source');
    return written && (readHost(written) ?? fault('source', written, '不是网站的域名'));
  };
  const sort = () => {
    const written = one('sort');
    const known = sorts.find((name) => name === written);
    return known ?? (written && fault('sort', written, `只能是 ${sorts.join('、')}`));
  };
  const page = () => {
    const [written = '1'] = valuesOf(params, 'page');
    const number = readPage(written);
    if (number === undefined) fault('page', written, '不是页码，页码从 1 数起');
    return number ?? 1;
  };
  const query = () => {
    const written = one('q') ?? '';
    const characters = Array.from(written);
    if (characters.length > longestQuery) fault('q', written, `太长，只用了前 ${longestQuery} 个字`);
    return characters.slice(0, longestQuery).join('').trim() || undefined;
  };
  const filter = {
    q: query(),
    tag: many('tag'),
    topic: many('topic'),
    section: one('section'),
    source: source(),
    from: day('from'),
    to: day('to'),
    sort: sort() as Sort | undefined,
    page: page(),
  };
  return { filter, faults };
}

/** The effective sort order: relevance needs search words. */
export const sortOf = ({ q, sort }: SearchFilter): Sort =>
  sort && (q || sort !== 'relevance') ? sort : q ? 'relevance' : 'newest';
