import { toPlacedSearchText } from '../text/search-text';
import { type Phrase, readQuery } from './query';

/** A piece of text; `hit` if it matches the query. */
export type Piece = { text: string; hit: boolean };

/** Characters in a snippet, and before its first match. */
const length = 100;
const before = 24;
/** How many matches of one spelling are considered per text. */
const mostMatches = 200;

type Match = { start: number; end: number; phrase: number };

/** A place in a text where `words` different phrases occur close together. */
type Stretch = { source: string; matches: Match[]; start: number; words: number };

/** `text` split into pieces, with the matches of `q` marked. */
export function markText(text: string, q: string | undefined): Piece[] {
  const wanted = q ? readQuery(q).wanted : [];
  if (wanted.length === 0) return [{ text, hit: false }];
  const { source, matches } = findMatches(text, wanted);
  return pieces(source, matches, 0, source.length);
}

/**
 * A snippet of about 100 characters from the text that contains the most words of `q` (the first of equals), with its
 * matches marked; `undefined` if there are none. Stops reading `texts` as soon as one contains every word.
 */
export function snippetOf(texts: Iterable<string>, q: string): Piece[] | undefined {
  const phrases = readQuery(q).wanted;
  let best: Stretch | undefined;
  for (const text of texts) {
    const found = bestStretch(text, phrases);
    if (found && found.words > (best?.words ?? 0)) best = found;
    if (best?.words === phrases.length) break;
  }
  if (!best) return undefined;
  const { source, matches, start: first } = best;
  const start = stretchStart(source, first);
  const wanted = start + Array.from(source.slice(start)).slice(0, length).join('').length;
  // Don't cut a match in two, unless it is longer than a snippet.
  const cutOff = matches.find((match) => match.start > first && match.start < wanted && match.end > wanted);
  const end = cutOff?.start ?? wanted;
  const cut = pieces(source, matches, start, end);
  if (start > 0) cut.unshift({ text: '……', hit: false });
  if (end < source.length) cut.push({ text: '……', hit: false });
  return cut.map(({ text, hit }) => ({ text: text.replace(/\s+/gu, ' '), hit }));
}

/** Code units of a text to read first. */
const firstRead = 800;
/**
 * The first stretch of `text` with the most phrases. Reads the beginning first, then four times as much, up to the whole:
 * long texts mostly match in their first lines.
 */
function bestStretch(text: string, phrases: Phrase[]): Stretch | undefined {
  // Closer to the end of what was read than this, more text could change the snippet.
  const longest = Math.max(0, ...phrases.flatMap(({ spellings }) => spellings.map((words) => words.length)));
  const margin = 2 * length + longest;
  for (let end = firstRead; ; end *= 4) {
    const whole = end >= text.length;
    const { source, matches } = findMatches(whole ? text : text.slice(0, end), phrases);
    const best = mostWords(source, matches);
    if (whole || (best?.words === phrases.length && best.start < end - margin)) return best;
  }
}

function mostWords(source: string, matches: Match[]): Stretch | undefined {
  let best: Stretch | undefined;
  for (const [index, { start, phrase }] of matches.entries()) {
    // Count the match itself even if it is longer than a snippet.
    const inside = new Set([phrase]);
    for (let at = index; (matches[at]?.end ?? Number.POSITIVE_INFINITY) <= start + length - before; at++)
      inside.add(matches[at]?.phrase ?? 0);
    if (inside.size > (best?.words ?? 0)) best = { source, matches, start, words: inside.size };
  }
  return best;
}

/** Where a snippet starts: at the beginning of the sentence if that is near, else a little before the match. */
function stretchStart(source: string, match: number): number {
  if (match <= before) return 0;
  const lead = source.slice(match - before, match);
  const sentence = Math.max(...['。', '！', '？', '\n'].map((mark) => lead.lastIndexOf(mark)));
  const start = sentence >= 0 ? match - before + sentence + 1 : match - before;
  // Don't split a surrogate pair.
  return /[\udc00-\udfff]/.test(source.charAt(start)) ? start + 1 : start;
}

function findMatches(text: string, wanted: Phrase[]): { source: string; matches: Match[] } {
  const { text: words, source, places } = toPlacedSearchText(text);
  const matches: Match[] = [];
  wanted.forEach(({ spellings, open }, index) => {
    for (const phrase of spellings) {
      const needle = ` ${phrase}${open ? '' : ' '}`;
      let left = mostMatches;
      for (let at = words.indexOf(needle); at >= 0 && left > 0; at = words.indexOf(needle, at + 1)) {
        const last = at + phrase.length;
        matches.push({ start: places[at + 1] ?? 0, end: endOf(source, places[last] ?? 0), phrase: index });
        left -= 1;
      }
    }
  });
  return { source, matches: matches.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** The end of the character at `place`. */
const endOf = (source: string, place: number) => place + ((source.codePointAt(place) ?? 0) > 0xffff ? 2 : 1);

function pieces(source: string, matches: Match[], from: number, to: number): Piece[] {
  const cut: Piece[] = [];
  let at = from;
  for (const { start, end } of matches) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    if (first >= last) continue;
    if (first > at) cut.push({ text: source.slice(at, first), hit: false });
    cut.push({ text: source.slice(first, last), hit: true });
    at = last;
  }
  if (at < to) cut.push({ text: source.slice(at, to), hit: false });
  return cut;
}
