import { articleSlug } from '../text/slug';

/** The section and slug of an article, from its path below the content folder: the first folder, and the file's name in lower case (of `x/index.md` the folder's). */
export function sectionAndSlug(path: string): [section: string, slug: string] {
  const parts = path.split('/');
  const fileName = parts.at(-1) ?? '';
  const name = /^index\.md$/i.test(fileName) && parts.length > 2 ? (parts.at(-2) ?? '') : fileName;
  return [parts[0] ?? '', articleSlug(name)];
}
