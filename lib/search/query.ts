import { LRUCache } from 'lru-cache';
import { fromTraditional } from '../text/fold';
import { toSearchText } from '../text/search-text';

/** Something to look for. */
export type Phrase = {
  /**
   * In the words of the index (lib/text/search-text.ts), one space between two. Any of them will do: there are two
   * where traditional characters may mean either of two simplified ones (隨著, whose 著 is 着 there), and where a dot
   * stands, which parts in citations and in names does not.
   */
  spellings: [string, ...string[]];
  /** Whether its last word may go on: a Latin word is found by its beginning. */
  open: boolean;
};

export type Query = {
  /** Each must be there. */
  wanted: Phrase[];
  /** None may be there. */
  unwanted: Phrase[];
  /** Words that were left out since there were too many. */
  dropped: number;
};

/** Each costs a look into the index. */
const mostPhrases = 12;

const quotes = '"“”„‟＂「」『』';
const minus = '[-－−]';
const piece = new RegExp(
  `(${minus})?[${quotes}]([^${quotes}]*)[${quotes}]?|(${minus}(?=[^\\s${quotes}]))?([^\\s${quotes}]+)`,
  'gu',
);

/** A page of results reads its query for every title and text on it. */
const queries = new LRUCache<string, Query>({ max: 100, memoMethod: read });

/**
 * Reads what a reader typed: words, of which all must be there, `"…"` (Chinese quotation marks too) for a phrase that
 * must stand just so, `-` before either for what must not. Anything is a query; nothing in it is an operator of SQLite.
 */
export const readQuery = (typed: string): Query => queries.memo(typed);

function read(typed: string): Query {
  const wanted = new Map<string, Phrase>();
  const unwanted = new Map<string, Phrase>();
  let dropped = 0;
  for (const [, minusQuoted, quoted, minusBare, bare] of typed.matchAll(piece)) {
    const written = quoted ?? bare ?? '';
    const words = toSearchText(written).trim();
    if (!words) continue;
    const list = minusQuoted || minusBare ? unwanted : wanted;
    const open = quoted === undefined && /[\p{L}\p{M}\p{N}]$/u.test(words) && !/\p{Script=Han}$/u.test(words);
    const key = `${words}${open ? '…' : ''}`;
    if (list.has(key)) continue;
    if (wanted.size + unwanted.size >= mostPhrases) {
      dropped += 1;
      continue;
    }
    const others = [...fromTraditional(written), written.replaceAll('·', '；')].map((text) =>
      toSearchText(text).trim(),
    );
    list.set(key, { spellings: [words, ...new Set(others.filter((other) => other !== words))], open });
  }
  return { wanted: [...wanted.values()], unwanted: [...unwanted.values()], dropped };
}

/** A phrase in the language of FTS5. Everything is quoted, and no word of the index holds a quotation mark. */
export const toFts = ({ spellings, open }: Phrase) =>
  `(${spellings.map((words) => `"${words}"${open ? ' *' : ''}`).join(' OR ')})`;
