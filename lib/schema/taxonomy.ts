import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { termSlug } from '../text/slug';
import type { Fault } from './fault';
import { yamlValues } from './yaml-values';

const term = z.object({
  name: z.string().trim().min(1, '不能空着'),
  description: z.string().trim().optional(),
  aliases: z.array(z.string()).default([]),
});

const taxonomySchema = z.object({ topics: z.array(term).default([]), tags: z.array(term).default([]) });

export type TaxonomyTerm = {
  kind: 'tag' | 'topic';
  slug: string;
  name: string;
  description?: string;
  position?: number;
};
export type Taxonomy = {
  /** By `kind/slug`. */
  terms: Map<string, TaxonomyTerm>;
  /** `kind/slug` of an alias → slug of the term it stands for. */
  aliases: Map<string, string>;
};

/**
 * Reads `taxonomy.yml`: the order and descriptions of topics, aliases of tags and topics. Gives what is wrong
 * with it instead, if anything is.
 */
export function parseTaxonomy(file: string, text: string): { taxonomy: Taxonomy } | { faults: Fault[] } {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const error = yaml.errors[0];
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return {
      faults: [
        {
          file,
          line,
          field: 'taxonomy',
          problem: `YAML 写法有误（${error.message}）`,
          fix: '看这一行的引号、冒号和缩进',
        },
      ],
    };
  }
  const read = yamlValues(yaml, lines);
  if ('problem' in read) return { faults: [{ file, field: 'taxonomy', ...read }] };
  const parsed = taxonomySchema.safeParse(read.values);
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.map((issue) => {
        const range = (yaml.getIn(issue.path.slice(0, 2), true) as { range?: [number] } | undefined)?.range;
        return {
          file,
          line: range ? lines.linePos(range[0]).line : 1,
          field: issue.path.join('.'),
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
