import { readHost } from '../text/hosts';
import { readDay } from '../time';

export const sorts = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** What a reader asks for. All of it must hold; what is absent restricts nothing. */
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
  /** By relevance where there are words to be relevant to, else newest first. */
  sort?: Sort;
  page?: number;
};

/** A value that could not be used as it was written. */
export type FilterFault = { parameter: string; value: string; problem: string };

export type Params = Record<string, string | string[] | undefined>;

/** Longer queries are cut: nothing is found by the five-hundredth character that is not by those before. */
export const longestQuery = 200;
/** Tags, and topics, that one filter can ask for. */
export const mostTerms = 20;

/** The last page that can be asked for. */
export const lastPage = 999_999;

/** The number of a page as an address writes it; `undefined` for what is none. */
export const readPage = (written: string): number | undefined =>
  /^[1-9]\d*$/.test(written) && Number(written) <= lastPage ? Number(written) : undefined;

/** Every value of one parameter, trimmed, each once; empty ones, as forms send them, are none. */
export function valuesOf(params: Params, name: string): string[] {
  // Next nests what is given twice to an address that it rewrites.
  const given = [params[name] ?? []].flat(3).filter((value) => typeof value === 'string');
  const values = given.map((value) => value.replaceAll('\0', ' ').trim());
  return [...new Set(values.filter(Boolean))];
}

/**
 * The filter that an address asks for. Whatever it holds, there is one: what cannot be used is left out or cut, and
 * named in `faults`.
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

/** The order in which results stand: relevance needs words. */
export const sortOf = ({ q, sort }: SearchFilter): Sort =>
  sort && (q || sort !== 'relevance') ? sort : q ? 'relevance' : 'newest';
