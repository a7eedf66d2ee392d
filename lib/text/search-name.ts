import { toSearchText } from './search-text';

const names = new Map<string, string>();
/** Cache limit, well above the number of terms; search input is never cached. */
const maxCached = 200_000;

/** `toSearchText` of a term's name, cached because quick search compares all names on every key press. */
export function searchName(name: string): string {
  let words = names.get(name);
  if (words === undefined) {
    words = toSearchText(name);
    if (names.size < maxCached) names.set(name, words);
  }
  return words;
}
