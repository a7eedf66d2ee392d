import { checkArticle, checkSection } from '../schema/check-document';
import type { Fault } from '../schema/fault';
import { sectionAndSlug } from '../urls/section-and-slug';
import { isSectionFile, misplacement, sameUrl } from './placement';
import { readTaxonomy } from './read-taxonomy';
import { isFolder, readContent, scanContent, unreadable } from './scan';

/** Checks the whole content folder and gives every fault, by file and line. Writes nothing. */
export function checkContent(contentDir: string): { files: number; faults: Fault[] } {
  const stamps = scanContent(contentDir);
  const taken = new Map<string, string>();
  const faults = stamps.flatMap(({ path: file }) => {
    if (isFolder(file)) return [unreadable(file)];
    const misplaced = isSectionFile(file) ? undefined : misplacement(file);
    if (misplaced) return [misplaced];
    const bytes = readContent(contentDir, file);
    if (!bytes) return [];
    if ('problem' in bytes) return [bytes];
    if (isSectionFile(file)) return faultsOf(checkSection(file, bytes));
    const found = faultsOf(checkArticle(file, bytes));
    if (found.length > 0) return found;
    const url = sectionAndSlug(file).join('/');
    const other = taken.get(url);
    taken.set(url, other ?? file);
    return other ? [sameUrl(file, other)] : [];
  });
  return {
    files: stamps.filter(({ path: file }) => !isFolder(file)).length,
    faults: [...readTaxonomy(contentDir).faults, ...faults],
  };
}

const faultsOf = (checked: { faults: Fault[] } | { document: unknown }) =>
  'faults' in checked ? checked.faults : [];
