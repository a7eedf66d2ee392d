import { type CharacterKind, characterKind, isLetter, isOpening } from './character-kind';
import type { Dictionary, Word } from './dictionary';
import { findTitleNames, type TitleNames } from './title-names';
import { bond, bondBefore, named, type Token, tokenOf } from './word-bonds';

/**
 * Break positions in large type, as UTF-16 offsets. `allowed`: a line may end here although `word-break: keep-all`
 * would not allow it (between two words). `forbidden`: it must not, although a browser would break (栽在|“偏见”,
 * GPT-|5).
 */
export type WordBreaks = { allowed: number[]; forbidden: number[] };

/** In em: the narrowest line of large type, beside a picture on a 320 px screen. */
const narrowest = 8.4;

type Gap = { at: number; bond: number; between: 'Han' | 'scripts' | 'marks' };

/**
 * Computes where a title may break without tearing words or separating them from what they attach to (飞书的, 一场,
 * 在“偏见”中). `names` (lib/text/title-names.ts) stay whole.
 */
export function wordBreaks(title: string, names: TitleNames, dictionary: Dictionary): WordBreaks {
  const gaps = gapsOf(tokensOf(title, names, dictionary));
  makeRoom(title, gaps);
  const places = (wanted: (gap: Gap) => boolean) => gaps.filter(wanted).map(({ at }) => at);
  return {
    allowed: places((gap) => gap.bond === bond.none && gap.between !== 'marks'),
    forbidden: places(
      (gap) =>
        (gap.between === 'marks' && gap.bond > bond.none) ||
        (gap.between === 'scripts' && gap.bond > bond.scripts),
    ),
  };
}

/** Words and marks of a title. Known names replace the words they overlap; remainders are segmented again. */
function tokensOf(title: string, names: TitleNames, dictionary: Dictionary): Token[] {
  const plain = dictionary.words(title);
  const found = findTitleNames(title, plain, names, dictionary);
  if (found.length === 0) return plain.map(tokenOf);
  const words: Word[] = [];
  let at = 0;
  for (const word of plain) {
    const end = at + word.text.length;
    let done = at;
    for (const name of found.filter((one) => one.start < end && one.end > at)) {
      if (name.start > done) words.push(...dictionary.words(title.slice(done, name.start)));
      if (name.start >= at) words.push({ text: title.slice(name.start, name.end), tag: named });
      done = Math.max(done, name.end);
    }
    if (done === at) words.push(word);
    else if (done < end) words.push(...dictionary.words(title.slice(done, end)));
    at = end;
  }
  return words.map(tokenOf);
}

/** Gaps that need a decision: between words, and inside words except between Han characters. */
function gapsOf(tokens: Token[]): Gap[] {
  const gaps: Gap[] = [];
  let at = 0;
  let before: CharacterKind | undefined;
  tokens.forEach(({ text }, index) => {
    let isFirst = true;
    for (const character of text) {
      const kind = characterKind(character);
      const between = before && kindOfGap(before, kind);
      if (between && isFirst) gaps.push({ at, between, bond: bondBefore(tokens, index) });
      else if (between && between !== 'Han') gaps.push({ at, between, bond: bond.always });
      at += character.length;
      before = kind;
      isFirst = false;
    }
  });
  return gaps;
}

/**
 * `undefined` if no line ends here anyway; with `line-break: normal` browsers break before `“` after Han, not after
 * Latin.
 */
function kindOfGap(before: CharacterKind, after: CharacterKind): Gap['between'] | undefined {
  if (before === 'Han' && after === 'Han') return 'Han';
  if (isLetter(before) && isLetter(after)) return before === after ? undefined : 'scripts';
  if (isOpening(before) || after === 'closing' || after === 'pause' || after === 'space') return undefined;
  if (before === 'Latin' && after === 'quote') return undefined;
  return endsLine.has(before) || beginsLine.has(after) ? 'marks' : undefined;
}

const endsLine = new Set<CharacterKind>(['closing', 'pause', 'dash', 'dot', 'hyphen', 'space']);
const beginsLine = new Set<CharacterKind>(['opening', 'quote', 'dash', 'dot']);

/** Releases bonds until every unbroken stretch fits the narrowest line, or none can be released. */
function makeRoom(title: string, gaps: Gap[]) {
  let start = 0;
  while (start < title.length) {
    const end =
      gaps.find(({ at, bond: strength }) => at > start && strength === bond.none)?.at ?? title.length;
    const loosest = widthOf(title.slice(start, end)) > narrowest && loosestIn(gaps, start, end);
    if (loosest) loosest.bond = bond.none;
    else start = end;
  }
}

/** The weakest bond in a stretch; among equals the one nearest its middle. */
function loosestIn(gaps: Gap[], start: number, end: number): Gap | undefined {
  const fromMiddle = ({ at }: Gap) => Math.abs(at - (start + end) / 2);
  return gaps
    .filter(({ at, bond: strength }) => at > start && at < end && strength < bond.always)
    .sort((a, b) => a.bond - b.bond || fromMiddle(a) - fromMiddle(b))[0];
}

/** Approximate width in em, in a bold serif. */
function widthOf(text: string): number {
  let width = 0;
  let before: CharacterKind | undefined;
  for (const character of text.trim()) {
    const kind = characterKind(character);
    width += widthOfCharacter(character, kind);
    // Browsers add space between the scripts and close up adjacent punctuation.
    if (before !== kind && isLetter(before) && isLetter(kind)) width += 0.125;
    if (isClosing(before) && isClosing(kind)) width -= 0.5;
    before = kind;
  }
  // The blank half of a closing mark at the line end takes no room.
  return isClosing(before) ? width - 0.5 : width;
}

function widthOfCharacter(character: string, kind: CharacterKind): number {
  if (kind === 'space') return 0.25;
  if (kind !== 'Latin' && character > '~') return 1;
  return /[A-HJ-Z]/.test(character) ? 0.75 : character === 'I' ? 0.42 : 0.58;
}

const isClosing = (kind: CharacterKind | undefined) => kind === 'closing' || kind === 'pause';
