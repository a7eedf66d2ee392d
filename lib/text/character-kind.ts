/**
 * Character classes for line breaking. `quote` is `“`: browsers may break before it after Han, but not after Latin.
 */
export type CharacterKind =
  | 'Han'
  | 'Latin'
  | 'opening'
  | 'quote'
  | 'closing'
  | 'pause'
  | 'dash'
  | 'dot'
  | 'hyphen'
  | 'space'
  | 'other';

const kinds: [CharacterKind, RegExp][] = [
  ['Han', /\p{Script=Han}/u],
  // Letters of all other scripts, and digits.
  ['Latin', /[\p{L}\p{M}\p{N}]/u],
  ['opening', /[（《「『【〈〔([{]/u],
  ['quote', /[“‘]/u],
  ['closing', /[）》」』】〉〕”’)\]}%％]/u],
  ['pause', /[，。、；：！？!?,;:]/u],
  ['dash', /[—…]/u],
  ['dot', /·/u],
  ['hyphen', /[-‐–]/u],
  ['space', /\s/u],
];
const known = new Map<string, CharacterKind>();

/** The class of a character; cached, because titles use few distinct ones. */
export function characterKind(character: string): CharacterKind {
  let kind = known.get(character);
  if (!kind) {
    kind = kinds.find(([, characters]) => characters.test(character))?.[0] ?? 'other';
    known.set(character, kind);
  }
  return kind;
}

export const isLetter = (kind: CharacterKind | undefined) => kind === 'Han' || kind === 'Latin';
export const isOpening = (kind: CharacterKind | undefined) => kind === 'opening' || kind === 'quote';
