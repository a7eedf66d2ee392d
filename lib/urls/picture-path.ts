/** How the URL of a picture ends. A file of another name has no URL, and no article can have a URL that ends so. */
export const hasPictureName = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** The same without SVG, which needs no other size. */
export const isResizable = (path: string) => hasPictureName.test(path) && !/\.svg$/i.test(path);

/**
 * Where a picture named in an article is: `{ remote }` for an address elsewhere, `{ local }` for a path below
 * MEDIA_DIR that begins with `/`. Front matter writes `images/a b.png` and `/images/a b.png` for the same file;
 * either may be percent-encoded. `undefined` for what leads out of the folder or names nothing.
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
