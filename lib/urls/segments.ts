/** A path, percent-encoded; its slashes stay. */
export const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/**
 * The text of a route's parameters. Next 16 gives a segment percent-encoded to the first call of a route and decoded to
 * the next (seen in `next start` and `next dev`), so a segment is decoded only if encoding the result gives it back:
 * `100%` and `%41` come back as they are.
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

/** The path that a catch-all route was asked for, percent-encoded. */
export const pathOf = (...segments: string[]): string =>
  `/${decodeSegments(segments).map(encodePath).join('/')}`;

/** Splits `['AI', 'page', '2']` into the path before `/page/N` and N; without a page number, N is 1. */
export function splitPage(segments: string[]): { path: string; page: number } {
  const [word, number] = segments.slice(-2);
  if (word === 'page' && number !== undefined && /^[1-9]\d{0,5}$/.test(number)) {
    return { path: segments.slice(0, -2).join('/'), page: Number(number) };
  }
  return { path: segments.join('/'), page: 1 };
}
