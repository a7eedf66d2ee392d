import type { Edition } from '../content/edition';
import { compareText } from '../content/listings';
import { toSearchText } from '../text/search-text';
import type { TermKind } from '../urls/routes';
import type { SearchFilter } from '../urls/search-filter';
import { countSelected } from './select';

/** A suggestion when nothing matches: the filter without one of its parts, and how many articles that finds. */
type WayOut = { without: Part; filter: SearchFilter; count: number };
export type Part = { kind: 'q' | 'tag' | 'topic' | 'section' | 'source' | 'days' | 'all'; value?: string };

export type Advice = {
  /** Best first. */
  waysOut: WayOut[];
  /** Terms with names similar to the query. */
  terms: { kind: TermKind; name: string; slug: string; count: number }[];
};

const mostTerms = 6;

/** Suggestions for a filter that matches nothing: which part to drop, and terms with similar names. */
export function adviseOnNothing(edition: Edition, filter: SearchFilter): Advice {
  const base = { ...filter, page: 1 };
  const parts: [Part, SearchFilter][] = [
    ...(base.tag ?? []).map((value): [Part, SearchFilter] => [
      { kind: 'tag', value },
      { ...base, tag: base.tag?.filter((other) => other !== value) },
    ]),
    ...(base.topic ?? []).map((value): [Part, SearchFilter] => [
      { kind: 'topic', value },
      { ...base, topic: base.topic?.filter((other) => other !== value) },
    ]),
  ];
  if (base.section)
    parts.push([
      { kind: 'section', value: base.section },
      { ...base, section: undefined },
    ]);
  if (base.source)
    parts.push([
      { kind: 'source', value: base.source },
      { ...base, source: undefined },
    ]);
  if (base.from || base.to) parts.push([{ kind: 'days' }, { ...base, from: undefined, to: undefined }]);
  const hasFilters = parts.length > 0;
  if (base.q && hasFilters)
    parts.push([
      { kind: 'q', value: base.q },
      { ...base, q: undefined },
    ]);
  if (base.q && parts.length > 2) parts.push([{ kind: 'all' }, { q: base.q }]);
  const waysOut = parts
    .map(([without, left]) => ({ without, filter: left, count: countSelected(edition, left) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return { waysOut, terms: base.q ? nearTerms(edition, base.q) : [] };
}

/** The terms whose names share the most words or character pairs with `q`. */
function nearTerms(edition: Edition, q: string): Advice['terms'] {
  const wanted = pairsOf(q);
  if (wanted.size === 0) return [];
  return edition.terms
    .flatMap(({ kind, name, slug, articles }) => {
      if (kind === 'source' || articles.length === 0) return [];
      const pairs = pairsOf(name);
      let both = 0;
      for (const pair of pairs) if (wanted.has(pair)) both += 1;
      return both > 0
        ? [{ kind, name, slug, count: articles.length, near: both / (wanted.size + pairs.size) }]
        : [];
    })
    .sort((a, b) => b.near - a.near || b.count - a.count || compareText(a.slug, b.slug))
    .slice(0, mostTerms)
    .map(({ near: _near, ...term }) => term);
}

/** Latin words, and bigrams of Han characters. */
function pairsOf(text: string): Set<string> {
  const words = toSearchText(text).trim().split(' ');
  const pairs = new Set<string>();
  words.forEach((word, index) => {
    const next = words[index + 1] ?? '';
    if (/\p{Script=Han}/u.test(word)) {
      if (/\p{Script=Han}/u.test(next)) pairs.add(word + next);
    } else if (word.length > 1) pairs.add(word);
  });
  return pairs;
}
