import { LRUCache } from 'lru-cache';
import { fromTraditional } from '../text/fold';
import { toSearchText } from '../text/search-text';

/** A word or phrase of a query. */
export type Phrase = {
  /**
   * Alternatives, as space-separated words of the index (lib/text/search-text.ts). There are several where a traditional
   * character has two simplified forms (著 in 隨著 is 着), and where there is a dot, which separates the parts of a citation
   * but joins a name.
   */
  spellings: [string, ...string[]];
  /** Whether the last word is a prefix: unquoted Latin words match by their beginning. */
  open: boolean;
};

type Query = {
  /** All must match. */
  wanted: Phrase[];
  /** None may match. */
  unwanted: Phrase[];
  /** How many words were ignored because there were too many. */
  dropped: number;
};

/** A limit, since each phrase is a query of the index. */
const mostPhrases = 12;

const quotes = '"“”„‟＂「」『』';
const minus = '[-－−]';
const piece = new RegExp(
  `(${minus})?[${quotes}]([^${quotes}]*)[${quotes}]?|(${minus}(?=[^\\s${quotes}]))?([^\\s${quotes}]+)`,
  'gu',
);

/** Cached, since a page of results parses the query for each title and text. */
const queries = new LRUCache<string, Query>({ max: 100, memoMethod: read });

/**
 * Parses a query: words, which must all match; `"…"` (or Chinese quotation marks) for an exact phrase; `-` before either to
 * exclude it. Any text is valid, and SQLite operators have no effect.
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

/** A phrase as an FTS5 expression. Quoting is enough, since no word of the index contains a quotation mark. */
export const toFts = ({ spellings, open }: Phrase) =>
  `(${spellings.map((words) => `"${words}"${open ? ' *' : ''}`).join(' OR ')})`;
