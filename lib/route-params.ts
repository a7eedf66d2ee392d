/** What a listing's address asks for: what stands before `/page/N`, and N (1 without it). */
export type ListingAddress = { path: string; page: number };

/**
 * The text of a route's parameter. Next 16 gives it percent-encoded to the first call of a route and decoded to the
 * next (seen in `next start` and `next dev`), so a segment is decoded if it is what encoding its text would give:
 * `100%` and `%41` are none, and come back as they are.
 */
export const decodeSegments = (segments: string[] = []): string[] =>
  segments.map((segment) => {
    try {
      const text = decodeURIComponent(segment);
      return encodeURIComponent(text) === segment ? text : segment;
    } catch {
      return segment;
    }
  });

/** Splits `AI/page/2` into the term and the page; a page number below 1 or not a number belongs to the path. */
export function splitPage(segments: string[]): ListingAddress {
  const [word, number] = segments.slice(-2);
  if (word === 'page' && number !== undefined && /^[1-9]\d{0,5}$/.test(number)) {
    return { path: segments.slice(0, -2).join('/'), page: Number(number) };
  }
  return { path: segments.join('/'), page: 1 };
}
