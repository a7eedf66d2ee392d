import { termSlug } from '../text/slug';

/**
 * Normalises an old URL for lookup: without host, query, outer slashes and `index.html`; percent-decoded and
 * lower-cased. Empty for the front page.
 */
export function urlKey(url: string): string {
  const path = url
    .trim()
    .replace(/^(?:https?:)?\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '');
  const segments: string[] = [];
  for (const segment of path.split('/').map(decoded)) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments
    .join('/')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:^|\/)index\.html?$/, '');
}

/** The old Hugo URL of a file, as a key: `insights/2025/Kimi K2/index.md` → `insights/2025/kimi-k2`. */
export const hugoUrl = (file: string): string =>
  file
    .replace(/(?:\/index)?\.md$/i, '')
    .split('/')
    .map(termSlug)
    .join('/');

/**
 * Lookup keys for an alias in `file`. Hugo resolves an alias without a leading slash relative to the page, but many
 * authors mean the root, so such an alias gets both keys.
 */
export function aliasKeys(alias: string, file: string): string[] {
  const isFromRoot = /^\s*(?:\/|https?:)/i.test(alias);
  const beside = hugoUrl(file).split('/').slice(0, -1).map(encodeURIComponent).join('/');
  const keys = [urlKey(alias), isFromRoot ? '' : urlKey(`/${beside}/${alias.trim()}`)];
  return [...new Set(keys)].filter(Boolean);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A literal percent sign, as in `100%`.
    return segment;
  }
}
