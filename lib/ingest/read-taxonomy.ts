import type { Fault } from '../schema/fault';
import { parseTaxonomy, type Taxonomy } from '../schema/taxonomy';
import { hashOf } from './read-article';
import { readContent } from './scan';

export const taxonomyFile = 'taxonomy.yml';

/** Reads `taxonomy.yml`: an empty taxonomy without the file, `undefined` for one with faults. */
export function readTaxonomy(contentDir: string): {
  taxonomy: Taxonomy | undefined;
  hash: string;
  faults: Fault[];
} {
  const bytes = readContent(contentDir, taxonomyFile);
  if (!bytes) return { taxonomy: { terms: new Map(), aliases: new Map() }, hash: 'none', faults: [] };
  if ('problem' in bytes) return { taxonomy: undefined, hash: '', faults: [bytes] };
  const hash = hashOf(bytes);
  const parsed = parseTaxonomy(taxonomyFile, bytes);
  return 'faults' in parsed
    ? { taxonomy: undefined, hash, faults: parsed.faults }
    : { taxonomy: parsed.taxonomy, hash, faults: [] };
}
