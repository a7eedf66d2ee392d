import { articleSlug } from '../text/slug';

/** Section and slug of a file: its first folder, and its name lower-cased (for `x/index.md` the folder's). */
export function addressOf(path: string): [section: string, slug: string] {
  const parts = path.split('/');
  const fileName = parts.at(-1) ?? '';
  const name = /^index\.md$/i.test(fileName) && parts.length > 2 ? (parts.at(-2) ?? '') : fileName;
  return [parts[0] ?? '', articleSlug(name)];
}
