import { z } from 'zod';
import { termSlug } from '../text/slug';
import { decode } from './check-document';
import type { Fault } from './fault';
import { readYaml } from './read-yaml';

const term = z.object({
  name: z.string('要有 name').trim().min(1, '不能空着'),
  description: z.string('应是一行文字').trim().optional(),
  aliases: z
    .union([z.array(z.string()), z.string()], '应是一列名字')
    .transform((value) => [value].flat().filter(Boolean))
    .default([]),
});

/** A key with no value is read as an empty string; treat it as an empty list. */
const list = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.array(term, '应是一列').default([]),
);

const taxonomySchema = z.object({ topics: list, tags: list }, '不是“topics: …”和“tags: …”的形式');

type TaxonomyTerm = {
  kind: 'tag' | 'topic';
  slug: string;
  name: string;
  description?: string;
  position?: number;
};
export type Taxonomy = {
  /** Keyed by `kind/slug`. */
  terms: Map<string, TaxonomyTerm>;
  /** Maps `kind/slug` of an alias to the slug of its term. */
  aliases: Map<string, string>;
};

/**
 * Parses `taxonomy.yml`: the order of topics, and descriptions and aliases of topics and tags. Returns faults instead
 * if there are any.
 */
export function parseTaxonomy(file: string, bytes: Uint8Array): { taxonomy: Taxonomy } | { faults: Fault[] } {
  const text = decode(bytes);
  if (typeof text !== 'string') return { faults: [{ file, ...text }] };
  const read = readYaml(text);
  if ('problems' in read)
    return { faults: read.problems.map((problem) => ({ file, field: 'taxonomy', ...problem })) };
  const parsed = taxonomySchema.safeParse(read.values);
  if (!parsed.success) {
    const { yaml, lineAt } = read.parsed();
    return {
      faults: parsed.error.issues.map((issue) => {
        const range = (yaml.getIn(issue.path.slice(0, 2), true) as { range?: [number] } | undefined)?.range;
        return {
          file,
          line: range ? lineAt(range[0]) : 1,
          field: issue.path.join('.') || 'taxonomy',
          problem: issue.message,
          fix: '写成“- name: 名字”，可加 description 和 aliases: [别名]',
        };
      }),
    };
  }
  const taxonomy: Taxonomy = { terms: new Map(), aliases: new Map() };
  const add = (kind: 'tag' | 'topic', list: z.output<typeof term>[]) =>
    list.forEach(({ name, description, aliases }, position) => {
      const slug = termSlug(name);
      if (!slug) return;
      taxonomy.terms.set(`${kind}/${slug}`, {
        kind,
        slug,
        name,
        description,
        position: kind === 'topic' ? position : undefined,
      });
      for (const alias of aliases) {
        const aliasSlug = termSlug(alias);
        if (aliasSlug && aliasSlug !== slug) taxonomy.aliases.set(`${kind}/${aliasSlug}`, slug);
      }
    });
  add('topic', parsed.data.topics);
  add('tag', parsed.data.tags);
  return { taxonomy };
}
