import type { Dictionary, Word } from './dictionary';
import { isHan } from './han';

/** Maximum length of a name, in UTF-16 code units. */
const longest = 14;
/** Maximum Han characters in a row; longer names break between words like any text. */
const longestRun = 5;
/** In em, with two Latin letters to one: leaves room for another word on the narrowest line. */
const widest = 7;

const shape = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}·.+-]*[\p{L}\p{N}])?$/u;
/** One of these inside means a phrase, not a name: AI与就业, 人机协作的未来. */
const phrase = /.[的与和及或]./u;

/**
 * Whether a tag, topic or publisher is a name that titles must not break: short, with Han characters, not a phrase
 * or sentence.
 */
export function isTitleName(name: string): boolean {
  if (name.length < 2 || name.length > longest || !shape.test(name) || phrase.test(name)) return false;
  const runs = name.match(/\p{Script=Han}+/gu)?.map((run) => Array.from(run).length) ?? [];
  const han = runs.reduce((sum, length) => sum + length, 0);
  const width = han + (Array.from(name).length - han) / 2;
  return han > 0 && Math.max(...runs) <= longestRun && width <= widest;
}

/** A set of names with fast prefix lookup. */
export type TitleNames = { has: (name: string) => boolean; begin: (twoCodeUnits: string) => boolean };

/** Builds the lookup from names that satisfy `isTitleName`. */
export function titleNames(names: Iterable<string>): TitleNames {
  const chosen = new Set(names);
  const beginnings = new Set(Array.from(chosen, (name) => name.slice(0, 2)));
  return { has: (name) => chosen.has(name), begin: (pair) => beginnings.has(pair) };
}

/** A range of a text, as UTF-16 offsets. */
type Stretch = { start: number; end: number };

/**
 * Finds `names` in a title, in order and without overlaps: longest first, and none that would tear a word (能力 in
 * 智能力量). `words` is the segmented title.
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
  const chosen: Stretch[] = [];
  for (const name of found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (chosen.some(({ start, end }) => name.start < end && start < name.end)) continue;
    const standsBetweenWords = edges.has(name.start) && edges.has(name.end);
    if (standsBetweenWords || !tearsWords(title, name, dictionary)) chosen.push(name);
  }
  return chosen.sort((a, b) => a.start - b.start);
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

/** Excludes matches inside a Latin word, such as AI in OpenAI. */
const isInLatinWord = (title: string, at: number) =>
  isLatin(title.charAt(at - 1)) && isLatin(title.charAt(at));

const isLatin = (character: string) => /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(character) && !isHan(character);

/** The start offset of each word, and the end of the last. */
function edgesOf(words: string[]): number[] {
  let end = 0;
  return [0, ...words.map((word) => (end += word.length))];
}

/** Whether breaking out the name would leave more words than before, which means that it tears one. */
function tearsWords(title: string, name: Stretch, dictionary: Dictionary): boolean {
  const edges = edgesOf(dictionary.knownWords(title));
  const from = edges.findLast((edge) => edge <= name.start) ?? 0;
  const to = edges.find((edge) => edge >= name.end) ?? title.length;
  if (from === name.start && to === name.end) return false;
  const before = edges.filter((edge) => edge > from && edge <= to).length;
  const rest = [title.slice(from, name.start), title.slice(name.end, to)].filter((text) => text !== '');
  return 1 + rest.flatMap((text) => dictionary.words(text)).length > before;
}
