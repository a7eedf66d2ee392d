import { toSearchText } from './search-text';

const names = new Map<string, string>();
/** More than there are names; what a reader types is not among them. */
const mostKept = 200_000;

/** `toSearchText` of a name of the site, which is asked for again with each key that a reader presses. */
export function searchName(name: string): string {
  let words = names.get(name);
  if (words === undefined) {
    words = toSearchText(name);
    if (names.size < mostKept) names.set(name, words);
  }
  return words;
}
