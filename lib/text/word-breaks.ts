import { type CharacterKind, characterKind, isLetter, isOpening } from './character-kind';
import type { Dictionary, Word } from './dictionary';
import { findTitleNames, type TitleNames } from './title-names';
import { bond, bondBefore, named, type Token, tokenOf } from './word-bonds';

/**
 * Places in a text in large type, as offsets (UTF-16): `allowed`, where a line may end although it would not with
 * `word-break: keep-all` (between two words), and `forbidden`, where it may not although it would (栽在|“偏见”, GPT-|5).
 */
export type WordBreaks = { allowed: number[]; forbidden: number[] };

/** In em: what the narrowest line of large type holds, beside a picture on a screen of 320 px. */
const narrowest = 8.4;

type Gap = { at: number; bond: number; between: 'Han' | 'scripts' | 'marks' };

/**
 * Where a title may break so that no word is torn and none is parted from what it leans on (飞书的, 一场, 在“偏见”中).
 * `names` (lib/text/title-names.ts) stay whole.
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

/** The words and marks of a title; of a word that a name begins or ends in, what is left. */
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

/** The gaps at which anything is to be decided: between words, and within them where Han does not meet Han. */
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

/** `undefined` where no line ends anyway: browsers with `line-break: normal` part Han from `“`, but not Latin. */
function kindOfGap(before: CharacterKind, after: CharacterKind): Gap['between'] | undefined {
  if (before === 'Han' && after === 'Han') return 'Han';
  if (isLetter(before) && isLetter(after)) return before === after ? undefined : 'scripts';
  if (isOpening(before) || after === 'closing' || after === 'pause' || after === 'space') return undefined;
  if (before === 'Latin' && after === 'quote') return undefined;
  return endsLine.has(before) || beginsLine.has(after) ? 'marks' : undefined;
}

const endsLine = new Set<CharacterKind>(['closing', 'pause', 'dash', 'dot', 'hyphen', 'space']);
const beginsLine = new Set<CharacterKind>(['opening', 'quote', 'dash', 'dot']);

/** Loosens bonds until no stretch without a break is wider than the narrowest line, or nothing can be loosened. */
function makeRoom(title: string, gaps: Gap[]) {
  let start = 0;
  while (start < title.length) {
    const end = gaps.find(({ at, bond: held }) => at > start && held === bond.none)?.at ?? title.length;
    const loosest = widthOf(title.slice(start, end)) > narrowest && loosestIn(gaps, start, end);
    if (loosest) loosest.bond = bond.none;
    else start = end;
  }
}

/** Of the loosest bonds within a stretch the one that is nearest to its middle. */
function loosestIn(gaps: Gap[], start: number, end: number): Gap | undefined {
  const fromMiddle = ({ at }: Gap) => Math.abs(at - (start + end) / 2);
  return gaps
    .filter(({ at, bond: held }) => at > start && at < end && held < bond.always)
    .sort((a, b) => a.bond - b.bond || fromMiddle(a) - fromMiddle(b))[0];
}

/** In em, about, in a bold serif. */
function widthOf(text: string): number {
  let width = 0;
  let before: CharacterKind | undefined;
  for (const character of text.trim()) {
    const kind = characterKind(character);
    width += widthOfCharacter(character, kind);
    // Browsers set the two scripts apart, and marks that meet closer.
    if (before !== kind && isLetter(before) && isLetter(kind)) width += 0.125;
    if (isClosing(before) && isClosing(kind)) width -= 0.5;
    before = kind;
  }
  // The blank half of a mark at the end of a line takes no room.
  return isClosing(before) ? width - 0.5 : width;
}

function widthOfCharacter(character: string, kind: CharacterKind): number {
  if (kind === 'space') return 0.25;
  if (kind !== 'Latin' && character > '~') return 1;
  return /[A-HJ-Z]/.test(character) ? 0.75 : character === 'I' ? 0.42 : 0.58;
}

const isClosing = (kind: CharacterKind | undefined) => kind === 'closing' || kind === 'pause';
