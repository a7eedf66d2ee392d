import type { Fault } from '../schema/fault';
import { parseTaxonomy, type Taxonomy } from '../schema/taxonomy';
import { hashOf } from './read-article';
import { readContent } from './scan';

export const taxonomyFile = 'taxonomy.yml';

/** Reads `taxonomy.yml`. The taxonomy is empty if there is no file and `undefined` if the file has faults. */
export function readTaxonomy(contentDir: string): {
  taxonomy: Taxonomy | undefined;
  hash: string;
  faults: Fault[];
} {
  const content = readContent(contentDir, taxonomyFile);
  if (!content) return { taxonomy: { terms: new Map(), aliases: new Map() }, hash: 'none', faults: [] };
  if ('problem' in content) return { taxonomy: undefined, hash: '', faults: [content] };
  const hash = hashOf(content);
  const parsed = parseTaxonomy(taxonomyFile, content);
  return 'faults' in parsed
    ? { taxonomy: undefined, hash, faults: parsed.faults }
    : { taxonomy: parsed.taxonomy, hash, faults: [] };
}
