import type { Edition, EditionTerm } from '../content/edition';
import { toSearchText } from '../text/search-text';
import { readQuery } from './query';

type Named = { term: EditionTerm; spellings: Set<string> };
const cache = new WeakMap<Edition, Named[]>();

/** Tags and topics that have aliases (taxonomy.yml) and of which `words` (normalised search text) is one name. */
export const termsNamed = (edition: Edition, words: string): EditionTerm[] =>
  namesOf(edition).flatMap(({ term, spellings }) => (spellings.has(words) ? [term] : []));

/** The same for each phrase of `q`, and for `q` as a whole. */
export function termsAskedFor(edition: Edition, q: string): EditionTerm[] {
  const phrases = readQuery(q).wanted.flatMap(({ spellings }) => spellings.map((words) => ` ${words} `));
  return [...new Set([toSearchText(q), ...phrases].flatMap((words) => termsNamed(edition, words)))];
}

function namesOf(edition: Edition): Named[] {
  let named = cache.get(edition);
  if (!named) {
    const byTerm = new Map<EditionTerm, Set<string>>();
    for (const [key, index] of edition.aliases) {
      const term = edition.terms[index];
      if (!term) continue;
      const alias = key.slice(key.indexOf('/') + 1);
      const spellings = byTerm.get(term) ?? new Set([toSearchText(term.name)]);
      // The store keeps aliases as slugs, with hyphens for spaces.
      for (const name of [alias, alias.replaceAll('-', ' ')]) spellings.add(toSearchText(name));
      byTerm.set(term, spellings);
    }
    named = [...byTerm].map(([term, spellings]) => ({ term, spellings }));
    cache.set(edition, named);
  }
  return named;
}
