import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import opentype, { type Font } from 'opentype.js';

/** Font weights of cards: text and titles. */
export type Weight = 400 | 700;

const folder = path.resolve(/* turbopackIgnore: true */ 'node_modules/@fontsource/noto-serif-sc');

/** Cached font subsets; a title needs about ten. */
const faces = new LRUCache<string, Font>({ max: 60 });

let subsets: Map<number, string[]> | undefined;

/** The subset of Noto Serif SC that contains a character, loaded on first use; `undefined` if none does. */
export function faceOf(character: string, weight: Weight): Font | undefined {
  subsets ??= readSubsets();
  for (const subset of subsets.get(character.codePointAt(0) ?? 0) ?? []) {
    const face = readFace(subset, weight);
    // A subset may lack characters in its declared range.
    if (face.charToGlyphIndex(character) > 0) return face;
  }
  return undefined;
}

/** Width of a character in em; 0 if no subset has it. */
export function widthOf(character: string, weight: Weight): number {
  const font = faceOf(character, weight);
  return font ? (font.charToGlyph(character).advanceWidth ?? 0) / font.unitsPerEm : 0;
}

function readFace(subset: string, weight: Weight): Font {
  const file = `noto-serif-sc-${subset.replace(/[[\]]/g, '')}-${weight}-normal.woff`;
  const known = faces.get(file);
  if (known) return known;
  const data = readFileSync(path.join(folder, 'files', file));
  const face = opentype.parse(
    data.buffer.slice(data.byteOffset, data.byteOffset + data.length) as ArrayBuffer,
  );
  faces.set(file, face);
  return face;
}

/** Maps code points to subsets, by the package's list of ranges (`U+4e00-4e0f,U+4e11,…`). */
function readSubsets(): Map<number, string[]> {
  const ranges = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  const found = new Map<number, string[]>();
  for (const [subset, list] of Object.entries(ranges))
    for (const range of list.split(',')) {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      for (let code = first; code <= last; code++) {
        const others = found.get(code);
        if (others) others.push(subset);
        else found.set(code, [subset]);
      }
    }
  return found;
}
