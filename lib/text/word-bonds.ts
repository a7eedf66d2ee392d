import { type CharacterKind, characterKind, isLetter, isOpening } from './character-kind';
import type { Word } from './dictionary';

/** How strongly two neighbouring words stick together. If a line is too narrow, weaker bonds break first. */
export const bond = {
  none: 0,
  /** A word attached to a quotation. */
  quotation: 1,
  /** Between Han and Latin: a break opportunity here removes the spacing that browsers add. */
  scripts: 2,
  /** A single-character word and the word it attaches to. */
  word: 3,
  /** Two single-character words: often a name missing from the dictionary. */
  singles: 4,
  always: 5,
} as const;

/**
 * A word or mark of a title, with the kinds of its first and last character; `isSingle` if it is one Han character.
 */
export type Token = Word & { first: CharacterKind; last: CharacterKind; isSingle: boolean };

/** Part-of-speech tag for a known name, which attaches to nothing. */
export const named = 'name';

export function tokenOf({ text, tag }: Word): Token {
  const characters = Array.from(text);
  const first = characterKind(characters[0] ?? '');
  const last = characterKind(characters.at(-1) ?? '');
  return { text, tag, first, last, isSingle: characters.length === 1 && first === 'Han' };
}

/** Suffixes of compounds missing from the dictionary: 押题潮, 谍报战. */
const suffixes = new Set('性化式型者们力潮界圈战版率度感商党族赛');
const conjunctions = new Set('与和及或同跟');

/** Strength of the bond between the token at `index` and the one before it. */
export function bondBefore(tokens: Token[], index: number): number {
  const before = tokens[index - 1]?.last;
  const after = tokens[index]?.first;
  if (before === 'Han' && after === 'Han') return bondOfWords(tokens, index);
  if (before === 'Latin' && after === 'Latin') return bond.always;
  if (isLetter(before) && isLetter(after)) return Math.max(bondOfWords(tokens, index), bond.scripts);
  if (isOpening(before) || after === 'closing' || after === 'pause' || after === 'space') return bond.always;
  if (before === 'space') return after === 'Han' ? bond.none : atQuotation(leanRight(tokens, index - 2));
  if (before === 'pause') return bond.none;
  if (isOpening(after)) return atQuotation(leanRight(tokens, index - 1));
  if (before === 'closing') return leanLeft(tokens, index);
  if (before === 'dot' || after === 'dot' || after === 'dash') return bond.always;
  if (before === 'dash') return bond.none;
  return before === 'Han' || after === 'Han' ? bondOfWords(tokens, index) : bond.always;
}

const atQuotation = (lean: number) => Math.min(lean, bond.quotation);

function bondOfWords(tokens: Token[], index: number): number {
  const before = tokens[index - 1];
  const word = tokens[index];
  if (!before || !word) return bond.none;
  const lean = Math.max(leanRight(tokens, index - 1), leanLeft(tokens, index), bondOfParts(before, word));
  return lean === bond.word && before.isSingle && word.isSingle ? bond.singles : lean;
}

/** Parts of a foreign name (扎克, 伯格) or of a number (八个, 月). */
function bondOfParts(before: Token, word: Token): number {
  const isOneName = before.tag.startsWith('nr') && word.tag.startsWith('nr');
  const isOneNumber = before.tag.startsWith('m') && word.tag === 'm' && word.isSingle;
  return isOneName || isOneNumber ? bond.always : bond.none;
}

/** How strongly a word attaches to whatever precedes it: particles, units, suffixes. */
function leanLeft(tokens: Token[], index: number): number {
  const word = tokens[index];
  if (!word || word.tag === named || word.first !== 'Han') return bond.none;
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (isParticle(word) || (word.text.startsWith('之') && word.text.length <= 3)) return bond.always;
  if (endsInDigit(before) && (word.isSingle || isTagged(word, 'mq') || /^[百千万亿]/.test(word.text)))
    return bond.always;
  if (!word.isSingle) return bond.none;
  if (word.tag === 'q' || word.text === '于') return bond.always;
  if (word.tag === 'f') return isTagged(next, 'm') ? bond.none : bond.always;
  if (!canBeLeantOn(next)) return bond.always;
  if (isTagged(word, 'pcdrh')) return bond.none;
  if (endsCompound(word, before) || conjunctions.has(next?.text ?? '')) return bond.always;
  if (isTagged(word, 'n')) return leanLeft(tokens, index + 1) > bond.none ? bond.always : bond.word;
  return isTagged(word, 'xz') ? bond.word : bond.none;
}

/** How strongly a word attaches to whatever follows: prepositions, numerals, one-character verbs. */
function leanRight(tokens: Token[], index: number): number {
  const word = tokens[index];
  if (!word?.isSingle || word.tag === named) return bond.none;
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (word.text === '之' || word.text === '所') return bond.always;
  if (isParticle(word) || word.tag === 'q' || endsCompound(word, before) || endsInDigit(before))
    return bond.none;
  if (word.tag === 'f') return isTagged(next, 'm') ? bond.always : bond.none;
  const target = next?.first === 'space' ? tokens[index + 2] : next;
  if (!canBeLeantOn(target)) return bond.none;
  if (isTagged(word, 'pcmh')) return bond.always;
  if (isTagged(word, 'n') && (isOpening(target?.first) || before?.last === 'Latin')) return bond.none;
  return isTagged(word, 'nv') && conjunctions.has(next?.text ?? '') ? bond.none : bond.word;
}

/** Whether a word's part-of-speech tag begins with one of these letters. */
const isTagged = (word: Token | undefined, letters: string) =>
  word !== undefined && letters.includes(word.tag.charAt(0));

// 的, 了, 吗, 们; not 所 and 之, which attach to what follows.
const isParticle = (word: Token) => isTagged(word, 'uyk') && word.text !== '所' && word.text !== '之';

const endsCompound = (word: Token, before: Token | undefined) =>
  suffixes.has(word.text) && isLetter(before?.last);

const endsInDigit = (word: Token | undefined) => word?.last === 'Latin' && /\p{Nd}$/u.test(word.text);

/** Whether a preceding word can attach to this one: not to the end, a pause or a space. */
const canBeLeantOn = (word: Token | undefined) =>
  word !== undefined && !['closing', 'pause', 'dash', 'space'].includes(word.first);
