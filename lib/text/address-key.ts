/**
 * One spelling for an address that a page once had, whatever form it was written in: no host, query or slashes at
 * either end, percent signs decoded, no `index.html`, lower-cased. Empty for the front page.
 */
export function addressKey(address: string): string {
  const path = address
    .trim()
    .replace(/^(?:https?:)?\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '');
  return decoded(path)
    .normalize('NFC')
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
    .replace(/(?:^|\/)index\.html?$/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A sign of its own, `100%`: as it stands.
    return path;
  }
}
