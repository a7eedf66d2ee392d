import { Fragment } from 'react';
import type { WordBreaks } from '@/lib/text/word-breaks';

/** A title in large type. It breaks only between words, or anywhere if `breaks` is missing. */
export function Title({ text, breaks }: { text: string; breaks?: WordBreaks }) {
  if (!breaks) return text;
  const held = heldTogether(text, breaks);
  const starts = new Set([0, ...breaks.allowed, ...held.flatMap(({ start, end }) => [start, end])]);
  const places = [...starts].filter((place) => place < text.length).sort((a, b) => a - b);
  return (
    <span className="break-keep">
      {places.map((place, index) => {
        const part = text.slice(place, places[index + 1]);
        return (
          <Fragment key={place}>
            {breaks.allowed.includes(place) && <wbr />}
            {held.some(({ start }) => start === place) ? (
              <span className="whitespace-nowrap">{part}</span>
            ) : (
              part
            )}
          </Fragment>
        );
      })}
    </span>
  );
}

/** The same as a link. It has an `aria-label`, since a screen reader would pause at every possible break. */
export function TitleLink({
  story: { url, title, breaks },
}: {
  story: { url: string; title: string; breaks?: WordBreaks };
}) {
  return (
    <a href={url} aria-label={title}>
      <Title text={title} breaks={breaks} />
    </a>
  );
}

/** The two characters around each forbidden break, to be kept on one line. Browsers never break between letters. */
function heldTogether(text: string, { forbidden }: WordBreaks): { start: number; end: number }[] {
  const held: { start: number; end: number }[] = [];
  for (const place of forbidden) {
    const before = Array.from(text.slice(0, place)).at(-1) ?? '';
    const after = Array.from(text.slice(place))[0] ?? '';
    if (/^[\p{L}\p{N}]{2}$/u.test(before + after)) continue;
    const [start, end] = [place - before.length, place + after.length];
    const last = held.at(-1);
    if (last && start < last.end) last.end = end;
    else held.push({ start, end });
  }
  return held;
}
