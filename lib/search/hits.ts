import { LRUCache } from 'lru-cache';
import type { Edition } from '../content/edition';
import { prepared } from '../store/prepared';
import { toSearchText } from '../text/search-text';
import { termsNamed } from './names';
import { type Phrase, readQuery, toFts } from './query';

/**
 * The score of each article, by position; 0 is no match. Title matches weigh most, then matches in the summary, tags or
 * topics, then the rest.
 */
type Hits = { scores: Uint16Array; count: number };

const weights = { title: 9, head: 3, body: 1 };

/** A cache of 16 MB, since the result pages, facets and chips of one query all need its hits. */
const cache = new LRUCache<string, Hits>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: ({ scores }) => scores.byteLength + 256,
});

/**
 * The articles that contain every word of `q` and none that it excludes. An alias of a tag or topic (taxonomy.yml) also
 * finds the articles of that term. A query without letters or digits finds nothing.
 */
export function findHits(edition: Edition, q: string): Hits {
  const key = `${edition.version}\n${q}`;
  let hits = cache.get(key);
  if (!hits) {
    hits = readHits(edition, q);
    cache.set(key, hits);
  }
  return hits;
}

function readHits(edition: Edition, q: string): Hits {
  const { wanted, unwanted } = readQuery(q);
  const total = edition.ids.length;
  let scores = new Uint16Array(total);
  if (!edition.store || wanted.length + unwanted.length === 0) return { scores, count: 0 };
  if (wanted.length === 0) scores.fill(1);
  for (const [index, phrase] of wanted.entries()) {
    const found = scoresOf(edition, phrase);
    if (index === 0) scores = found;
    else
      for (let position = 0; position < total; position++)
        scores[position] =
          scores[position] && found[position] ? (scores[position] ?? 0) + (found[position] ?? 0) : 0;
  }
  // "AI Agents" is two words, but may be one name.
  if (wanted.length > 1 && unwanted.length === 0) addNamed(edition, toSearchText(q), scores);
  for (const phrase of unwanted) {
    const found = scoresOf(edition, phrase);
    for (let position = 0; position < total; position++) if (found[position]) scores[position] = 0;
  }
  let count = 0;
  for (const score of scores) if (score > 0) count += 1;
  return { scores, count };
}

function scoresOf(edition: Edition, phrase: Phrase): Uint16Array<ArrayBuffer> {
  const scores = new Uint16Array(edition.ids.length);
  const query = toFts(phrase);
  const mark = (table: string, match: string, weight: number) => {
    const ids = prepared(edition.store, `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`)
      ?.pluck()
      .all(match) as number[];
    for (const id of ids) {
      // Drafts and future articles are indexed but have no position.
      const position = edition.positionOfId[id] ?? -1;
      if (position >= 0) scores[position] = weight;
    }
  };
  mark('search_body', query, weights.body);
  mark('search_head', query, weights.head);
  mark('search_head', `{title} : ${query}`, weights.title);
  for (const words of phrase.spellings) addNamed(edition, ` ${words} `, scores);
  return scores;
}

function addNamed(edition: Edition, words: string, scores: Uint16Array) {
  for (const { articles } of termsNamed(edition, words))
    for (const position of articles) scores[position] = Math.max(scores[position] ?? 0, weights.head);
}
