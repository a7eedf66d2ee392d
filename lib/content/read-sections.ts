import { knownSections } from '../site';
import type { Store } from '../store/open';
import type { Section } from './edition';

type SectionRow = {
  folder: string;
  title: string | null;
  link_title: string | null;
  description: string | null;
};

/** The sections that have articles: those the site knows, in its order, then the others by name. */
export function readSections(store: Store, counts: ReadonlyMap<string, number>): Section[] {
  const described = new Map(
    (store.prepare('SELECT * FROM sections').all() as SectionRow[]).map((row) => [row.folder, row]),
  );
  const others = [...counts.keys()]
    .filter((folder) => !knownSections.some((known) => known.folder === folder))
    .sort();
  const candidates = [
    ...knownSections,
    ...others.map((folder) => ({ folder, name: undefined, layout: 'stories' as const })),
  ];
  return candidates
    .filter(({ folder }) => counts.has(folder))
    .map(({ folder, name, layout }) => {
      const row = described.get(folder);
      return {
        folder,
        name: row?.link_title ?? name ?? row?.title ?? folder,
        description: row?.description ?? undefined,
        layout,
        count: counts.get(folder) ?? 0,
      };
    });
}
