import type { Path } from 'opentype.js';
import { type Colour, colours } from '../colours';
import { faceOf, type Weight } from './faces';
import type { Line, SetText } from './set-type';

/** Position and style of text: `x` and the base line `y` in pixels; `toEnd` aligns its end to `x`. */
type Placed = { x: number; y: number; size: number; weight: Weight; colour: Colour; toEnd?: boolean };

/** Distance from the top of Han characters to the base line, in em. */
const ascent = 0.88;

export const rect = (x: number, y: number, width: number, height: number, colour: Colour) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours.day[colour]}"/>`;

/** Draws one line of text as SVG glyph outlines. */
export function textLine(text: string, placed: Placed): string {
  return lineAt({ runs: [{ text, shift: 0 }] }, placed);
}

/** Draws the lines of `setText` from `y` (top of the first line) downwards; `leading` in em. */
export function textBlock(
  { size, lines }: SetText,
  { y, leading, ...placed }: Omit<Placed, 'size'> & { leading: number },
): string {
  const first = y + (size * (leading - 1)) / 2 + size * ascent;
  return lines
    .map((line, index) => lineAt(line, { ...placed, size, y: first + index * size * leading }))
    .join('');
}

function lineAt({ runs }: Pick<Line, 'runs'>, { x, y, size, weight, colour, toEnd }: Placed): string {
  const pieces: { path: (x: number) => string; at: number }[] = [];
  let width = 0;
  for (const { text, shift } of runs) {
    width += shift * size;
    for (const { characters, font } of byFont(text, weight)) {
      pieces.push({ at: width, path: (left) => pathData(font.getPath(characters, left, y, size)) });
      width += font.getAdvanceWidth(characters, size);
    }
  }
  const start = toEnd ? x - width : x;
  return `<path fill="${colours.day[colour]}" d="${pieces.map(({ at, path }) => path(start + at)).join('')}"/>`;
}

/** SVG path data. The package's `toPathData` writes NaN for coordinates such as 3e-14 (opentype.js 2.0.0). */
const pathData = ({ commands }: Path) =>
  commands
    .map(({ type, ...at }) => {
      const { x1, y1, x2, y2, x, y } = at as Partial<Record<'x1' | 'y1' | 'x2' | 'y2' | 'x' | 'y', number>>;
      const numbers = [x1, y1, x2, y2, x, y].filter((number) => number !== undefined);
      return type + numbers.map((number) => number.toFixed(1)).join(' ');
    })
    .join('');

/** Splits text into runs that share a font subset. */
function byFont(text: string, weight: Weight) {
  const found: { characters: string; font: NonNullable<ReturnType<typeof faceOf>> }[] = [];
  for (const character of text) {
    const font = faceOf(character, weight);
    const last = found.at(-1);
    if (!font) continue;
    if (last?.font === font) last.characters += character;
    else found.push({ characters: character, font });
  }
  return found;
}
