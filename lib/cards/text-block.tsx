import { faceOf, type Weight } from './faces';
import type { SetText } from './set-type';

/** Lines that setText has set, for satori: one row a line, and in it one box for each run. */
export function TextBlock({
  text: { size, lines },
  weight,
  leading,
  color,
}: {
  text: SetText;
  weight: Weight;
  leading: number;
  color: string;
}) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', fontSize: size, fontWeight: weight, color }}>
      {lines.map(({ runs }, line) => (
        <div key={line} style={{ display: 'flex', height: size * leading, lineHeight: leading }}>
          {runs.map(({ text, shift }, run) => (
            <div
              key={run}
              style={{
                display: 'flex',
                whiteSpace: 'pre',
                marginLeft: shift * size,
                fontFamily: familyFor(text, weight),
              }}
            >
              {text}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The subsets that a text needs, as a list of font families. */
export const familyFor = (text: string, weight: Weight) =>
  [...new Set(Array.from(text, (character) => faceOf(character, weight)?.name ?? ''))]
    .filter(Boolean)
    .join(', ');
