import { termSlug } from '../text/slug';

/**
 * One spelling for an address that a page once had, whatever form it was written in: no host, query or slashes at
 * either end, percent signs decoded, no `index.html`, lower-cased. Empty for the front page.
 */
export function urlKey(address: string): string {
  const path = address
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

/** The address, as a key, that Hugo gave the page of a file: `insights/2025/Kimi K2/index.md` → `insights/2025/kimi-k2`. */
export const hugoUrl = (file: string): string =>
  file
    .replace(/(?:\/index)?\.md$/i, '')
    .split('/')
    .map(termSlug)
    .join('/');

/**
 * The keys of an alias that stands in `file`. Hugo reads one that does not begin at the root from beside the page;
 * many who leave the slash out mean the root all the same, so it has both.
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
    // A sign of its own, `100%`: as it stands.
    return segment;
  }
}
