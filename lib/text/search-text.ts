import { isHanCode } from './han';

/**
 * Text as the full-text index sees it: NFKC, lower case, every Han character a word of its own, so that any
 * substring of Han text is found as a phrase of its characters.
 */
export function toSearchText(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  // Code by code, since a regular expression takes four times as long: an ingest does this for every character.
  const wanted = folded.length * 3;
  if (spaced.length < wanted && wanted <= mostKept) spaced = new Uint16Array(mostKept);
  const codes = wanted <= mostKept ? spaced : new Uint16Array(wanted);
  let end = 0;
  for (let index = 0; index < folded.length; index++) {
    const code = folded.codePointAt(index) ?? 0;
    const han = isHanCode(code);
    if (han) codes[end++] = space;
    codes[end++] = folded.charCodeAt(index);
    if (code > 0xffff) codes[end++] = folded.charCodeAt(++index);
    if (han) codes[end++] = space;
  }
  return Buffer.from(codes.buffer, 0, end * 2).toString('utf16le');
}

const space = 32;
/** Kept for all but the longest texts: a new one for each fills the memory faster than it is swept. */
let spaced = new Uint16Array(0);
const mostKept = 300_000;

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
