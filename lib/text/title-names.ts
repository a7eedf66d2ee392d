import type { Dictionary, Word } from './dictionary';
import { isHan } from './han';

/** Code units of the longest name that is kept whole. */
const longest = 14;
/** Han characters in a row; the words of a longer name are parted as any others. */
const longestRun = 5;
/** In em, with two letters to one: a name leaves room for a word beside it in the narrowest line. */
const widest = 7;

const shape = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}·.+-]*[\p{L}\p{N}])?$/u;
/** With one of these in its middle it is a phrase: AI与就业, 人机协作的未来. */
const phrase = /.[的与和及或]./u;

/**
 * Whether a tag, a topic or a publisher is a name that titles keep whole: with Han characters, short, no phrase and no
 * sentence.
 */
export function isTitleName(name: string): boolean {
  if (name.length < 2 || name.length > longest || !shape.test(name) || phrase.test(name)) return false;
  const runs = name.match(/\p{Script=Han}+/gu)?.map((run) => Array.from(run).length) ?? [];
  const han = runs.reduce((sum, length) => sum + length, 0);
  const width = han + (Array.from(name).length - han) / 2;
  return han > 0 && Math.max(...runs) <= longestRun && width <= widest;
}

/** Names to be looked for in titles. */
export type TitleNames = { has: (name: string) => boolean; begin: (twoCodeUnits: string) => boolean };

/** Names of which each is one by `isTitleName`. */
export function titleNames(names: Iterable<string>): TitleNames {
  const kept = new Set(names);
  const beginnings = new Set(Array.from(kept, (name) => name.slice(0, 2)));
  return { has: (name) => kept.has(name), begin: (pair) => beginnings.has(pair) };
}

/** A stretch of a text, as offsets (UTF-16). */
export type Stretch = { start: number; end: number };

/**
 * Where `names` stand in a title, in order, none over another: the longest first, and none where it would tear a word
 * (能力 in 智能力量). `words` are those of the title.
 */
export function findTitleNames(
  title: string,
  words: Word[],
  names: TitleNames,
  dictionary: Dictionary,
): Stretch[] {
  const found = occurrences(title, names);
  if (found.length === 0) return [];
  const edges = new Set(edgesOf(words.map(({ text }) => text)));
  const kept: Stretch[] = [];
  for (const name of found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.some(({ start, end }) => name.start < end && start < name.end)) continue;
    const standsBetweenWords = edges.has(name.start) && edges.has(name.end);
    if (standsBetweenWords || !tearsWords(title, name, dictionary)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function occurrences(title: string, names: TitleNames): Stretch[] {
  const found: Stretch[] = [];
  for (let start = 0; start < title.length - 1; start++) {
    if (!names.begin(title.slice(start, start + 2)) || isInLatinWord(title, start)) continue;
    for (let end = start + 2; end <= title.length && end <= start + longest; end++)
      if (names.has(title.slice(start, end)) && !isInLatinWord(title, end)) found.push({ start, end });
  }
  return found;
}

/** AI does not stand in OpenAI. */
const isInLatinWord = (title: string, at: number) =>
  isLatin(title.charAt(at - 1)) && isLatin(title.charAt(at));

const isLatin = (character: string) => /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(character) && !isHan(character);

/** Where words in a row begin, and the end of the last. */
function edgesOf(words: string[]): number[] {
  let end = 0;
  return [0, ...words.map((word) => (end += word.length))];
}

/** Whether a name that begins or ends within words of the dictionary would leave more words than there were. */
function tearsWords(title: string, name: Stretch, dictionary: Dictionary): boolean {
  const edges = edgesOf(dictionary.knownWords(title));
  const from = edges.findLast((edge) => edge <= name.start) ?? 0;
  const to = edges.find((edge) => edge >= name.end) ?? title.length;
  if (from === name.start && to === name.end) return false;
  const before = edges.filter((edge) => edge > from && edge <= to).length;
  const rest = [title.slice(from, name.start), title.slice(name.end, to)].filter((text) => text !== '');
  return 1 + rest.flatMap((text) => dictionary.words(text)).length > before;
}
