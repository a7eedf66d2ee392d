/**
 * Text as the full-text index sees it: NFKC, lower case, every Han character a word of its own, so that any
 * substring of Han text is found as a phrase of its characters.
 */
export function toSearchText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Script=Han}/gu, ' $& ');
}

/**
 * An FTS5 query that finds all words of `input`, each as a phrase, the last character run by prefix.
 * Operators of FTS5 mean nothing in it: everything is quoted. `undefined` when nothing is left to look for.
 */
export function toFtsQuery(input: string): string | undefined {
  const phrases = toSearchText(
    input
      .slice(0, 500)
      .replaceAll('\0', ' ')
      .replace(/(?<=\S)\s+(?=\S)/gu, '\n'),
  )
    .split('\n')
    .map((word) => word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .filter((tokens) => tokens.length > 0)
    .map((tokens) => {
      const last = tokens.at(-1) ?? '';
      return `"${tokens.join(' ')}"${/\p{Script=Han}/u.test(last) ? '' : ' *'}`;
    });
  return phrases.length > 0 ? phrases.join(' ') : undefined;
}
