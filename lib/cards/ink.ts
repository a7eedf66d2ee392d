import type { Path } from 'opentype.js';
import { type Colour, colours } from '../colours';
import { faceOf, type Weight } from './faces';
import type { Line, SetText } from './set-type';

/** Where and how text stands: `x` and the base line `y` in pixels, from its beginning or to its end. */
export type Placed = { x: number; y: number; size: number; weight: Weight; colour: Colour; toEnd?: boolean };

/** Han characters fill their em from this far above the base line, in em. */
const ascent = 0.88;

export const rect = (x: number, y: number, width: number, height: number, colour: Colour) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours.day[colour]}"/>`;

/** One line of text as SVG, drawn by the outlines of its characters. */
export function textLine(text: string, placed: Placed): string {
  return lineAt({ runs: [{ text, shift: 0 }] }, placed);
}

/** Lines that setText has set, below each other from `y`, which is where the first one begins; `leading` in em. */
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

/** A path as SVG has it. The package's own `toPathData` writes NaN for a coordinate such as 3e-14 (opentype.js 2.0.0). */
const pathData = ({ commands }: Path) =>
  commands
    .map(({ type, ...at }) => {
      const { x1, y1, x2, y2, x, y } = at as Partial<Record<'x1' | 'y1' | 'x2' | 'y2' | 'x' | 'y', number>>;
      const numbers = [x1, y1, x2, y2, x, y].filter((number) => number !== undefined);
      return type + numbers.map((number) => number.toFixed(1)).join(' ');
    })
    .join('');

/** A text in stretches that one subset of the font holds. */
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
