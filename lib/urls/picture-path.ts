/**
 * File extensions of pictures. Files with other extensions are not served, and no article's URL can end in one of
 * these.
 */
export const hasPictureName = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** True for pictures except SVG, which scales by itself. */
export const isResizable = (path: string) => hasPictureName.test(path) && !/\.svg$/i.test(path);

/**
 * Resolves a picture named in an article: `{ remote }` for a URL on another site, `{ local }` for a path below
 * MEDIA_DIR that begins with `/`. The leading slash is optional in front matter, and the path may be
 * percent-encoded. Returns `undefined` for a path that escapes the folder or names nothing.
 */
export function picturePath(written: string): { remote: string } | { local: string } | undefined {
  const text = written.trim();
  if (/^(?:https?:)?\/\//i.test(text)) return { remote: text.startsWith('//') ? `https:${text}` : text };
  if (!text || /^[a-z][a-z0-9+.-]*:/i.test(text)) return undefined;
  const parts = decode(text)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.includes('..') || parts.some((part) => /[\0\\]/.test(part)))
    return undefined;
  return { local: `/${parts.join('/')}` };
}

function decode(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
