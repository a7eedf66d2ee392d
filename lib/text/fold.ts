import { Converter } from 'opencc-js/t2cn';
import { isHanCode } from './han';

/**
 * Character folding for search: compatibility forms (NFKC: width, ligatures, ①), case, accents of Latin letters,
 * and traditional to simplified. Works per character, so that a substring of a text folds to a substring of the
 * folded text; OpenCC's phrase rules (乾隆 stays, but 乾→干) would fold 乾 differently in a query and in a text.
 */

/** Character kinds of the index. */
export const kinds = {
  han: 1,
  word: 2,
  sign: 3,
  gap: 4,
  line: 5,
  space: 6,
  dot: 7,
  nothing: 8,
  several: 9,
} as const;

type Folded = { kind: number; code: number; parts?: readonly Folded[] };

// Kind and folded code of each code unit, filled on first use; 0 means not yet computed.
const kindOf = new Uint8Array(0x10000);
const codeOf = new Uint16Array(0x10000);
const rare = new Map<number, Folded>();

let simplify: ((text: string) => string) | undefined;

/**
 * The kind of a code point. Get its folded form from `foldedCode`, or from `foldedParts` for the kind `several`.
 */
export function kindOfCode(code: number): number {
  if (code > 0xffff) return rareFold(code).kind;
  const kind = kindOf[code];
  if (kind) return kind;
  const folded = foldCode(code);
  if (folded.code > 0xffff || folded.parts) rare.set(code, folded);
  kindOf[code] = folded.code > 0xffff ? kinds.several : folded.kind;
  codeOf[code] = folded.code;
  return kindOf[code] ?? 0;
}

/** The folded code point, for kinds other than `several`, `dot` and `nothing`. */
export const foldedCode = (code: number): number =>
  code > 0xffff ? rareFold(code).code : (codeOf[code] ?? 0);

/** The folded characters of a code point of the kind `several`. */
export function foldedParts(code: number): readonly Folded[] {
  const folded = rareFold(code);
  return folded.parts ?? [folded];
}

function rareFold(code: number): Folded {
  let folded = rare.get(code);
  if (!folded) {
    folded = foldCode(code);
    rare.set(code, folded);
  }
  return folded;
}

const latin = /\p{Script=Latin}/u;

function foldCode(code: number): Folded {
  const character = String.fromCodePoint(code);
  // The interpunct in foreign names (山姆·奥特曼), which many leave out.
  if (/[\u00b7\u2022\u2027\u30fb\uff65]/.test(character)) return { kind: kinds.dot, code: 0 };
  // Invisible characters.
  if (/\p{Cf}|\p{Variation_Selector}/u.test(character)) return { kind: kinds.nothing, code: 0 };
  // A lone surrogate.
  if (code >= 0xd800 && code <= 0xdfff) return { kind: kinds.gap, code: 0 };
  let text = character.normalize('NFKC').toLowerCase();
  if (latin.test(text)) text = text.normalize('NFD').replace(/\p{Mn}+/gu, '');
  const parts = Array.from(text, (one): Folded => {
    const folded = isHanCode(one.codePointAt(0) ?? 0) ? simplified(one) : one;
    return { kind: kindOfFolded(folded), code: folded.codePointAt(0) ?? 0 };
  });
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return { kind: kinds.several, code: 0, parts };
}

function simplified(character: string): string {
  simplify ??= Converter({ from: 't', to: 'cn' });
  const found = simplify(character);
  return Array.from(found).length === 1 ? found : character;
}

function kindOfFolded(character: string): number {
  if (isHanCode(character.codePointAt(0) ?? 0)) return kinds.han;
  if (/[\u0300-\u036f]/.test(character)) return kinds.nothing;
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return kinds.word;
  if (/[+#]/.test(character)) return kinds.sign;
  if (/[\n\r\u2028\u2029]/.test(character)) return kinds.line;
  return /[\s]/u.test(character) ? kinds.space : kinds.gap;
}

let phrases: ((text: string) => string)[] | undefined;

/**
 * Simplified spellings of a query typed in traditional characters, by OpenCC's phrases: 藉助 as 借助, and by its Taiwan
 * phrases 隨著 as 随着 but 著名 as 著名. The Taiwan phrases are used only if some character is certainly traditional,
 * because they also turn 显著 into 显着. Returns an empty list if nothing changes.
 */
export function fromTraditional(text: string): string[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  phrases ??= ['t', 'tw'].map((from) => Converter({ from, to: 'cn' }));
  const isTraditional = Array.from(text).some((character) => simplified(character) !== character);
  return phrases
    .slice(0, isTraditional ? 2 : 1)
    .map((convert) => convert(text))
    .filter((converted) => converted !== text);
}
