import { currentEdition } from '../content/edition';
import { compareText } from '../content/listings';
import { storiesAt } from '../content/stories';
import { matchesPinyin } from '../text/pinyin';
import { searchName } from '../text/search-name';
import { toSearchText } from '../text/search-text';
import { isoDay } from '../time';
import { routes, type TermKind } from '../urls/routes';
import { select } from './select';
import { markText, type Piece } from './snippet';

/** The response of the quick search. */
export type QuickResults = {
  q: string;
  total: number;
  articles: { url: string; title: Piece[]; date: string; section: string }[];
  terms: { kind: TermKind | 'section' | 'source'; name: string; url: string; count: number }[];
};

const most = { articles: 7, terms: 6 };

/** The best articles for `q`, and the tags, topics, sections and sources whose name or pinyin matches. */
export function quickSearch(q: string): QuickResults {
  const edition = currentEdition();
  const { positions } = select(edition, { q, sort: 'relevance' });
  return {
    q,
    total: positions.length,
    articles: storiesAt(edition, positions.slice(0, most.articles)).map(({ url, title, date, section }) => ({
      url,
      title: markText(title, q),
      date: isoDay(date),
      section,
    })),
    terms: termsCalled(q),
  };
}

function termsCalled(q: string): QuickResults['terms'] {
  const edition = currentEdition();
  const wanted = toSearchText(q).trim();
  if (!wanted) return [];
  const starts = ` ${wanted}`;
  /** 3 for the exact name, 2 for a prefix, 1 for a word inside it or its pinyin, 0 for no match. */
  const nearness = (name: string) => {
    const words = searchName(name);
    if (words.trim() === wanted) return 3;
    if (words.startsWith(starts)) return 2;
    return words.includes(starts) || matchesPinyin(name, q) ? 1 : 0;
  };
  const aliased = new Map<number, number>();
  for (const [key, index] of edition.aliases) {
    const near = nearness(key.slice(key.indexOf('/') + 1));
    aliased.set(index, Math.max(near, aliased.get(index) ?? 0));
  }
  const terms = edition.terms.flatMap((term, index) => {
    const count = term.articles.length;
    const near = count > 0 ? Math.max(nearness(term.name), aliased.get(index) ?? 0) : 0;
    if (near === 0) return [];
    const url = term.kind === 'source' ? routes.source(term.slug) : routes.term(term.kind, term.slug);
    return [{ kind: term.kind, name: term.name, url, count, near }];
  });
  const sections = edition.sections.flatMap(({ name, folder, count }) => {
    const near = nearness(name);
    return near > 0 ? [{ kind: 'section' as const, name, url: routes.section(folder), count, near }] : [];
  });
  return [...sections, ...terms]
    .sort((a, b) => b.near - a.near || b.count - a.count || compareText(a.name, b.name))
    .slice(0, most.terms)
    .map(({ near: _near, ...term }) => term);
}
