/** Percent-encodes a path, keeping its slashes. */
export const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/**
 * Decodes a route's segments. Next 16 passes them percent-encoded on the first call of a route and decoded on later
 * ones (seen in `next start` and `next dev`), so a segment is decoded only if re-encoding the result reproduces it:
 * `100%` and `%41` stay unchanged.
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

/** The path of a catch-all route, percent-encoded. */
export const pathOf = (...segments: string[]): string =>
  `/${decodeSegments(segments).map(encodePath).join('/')}`;

/** Splits `['AI', 'page', '2']` into the path before `/page/N` and N; N defaults to 1. */
export function splitPage(segments: string[]): { path: string; page: number } {
  const [word, number] = segments.slice(-2);
  if (word === 'page' && number !== undefined && /^[1-9]\d{0,5}$/.test(number)) {
    return { path: segments.slice(0, -2).join('/'), page: Number(number) };
  }
  return { path: segments.join('/'), page: 1 };
}
