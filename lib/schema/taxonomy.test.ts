import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demo, loadYaml } from '../testing/corpora';
import { parseTaxonomy, type Taxonomy } from './taxonomy';

const parse = (text: string) => parseTaxonomy('taxonomy.yml', Buffer.from(text));

function taxonomyOf(text: string): Taxonomy {
  const parsed = parse(text);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.taxonomy;
}

describe('taxonomy.yml', () => {
  it('returns topics in order, tags without, and descriptions of both', () => {
    const { terms } = taxonomyOf(`
topics:
  - name: 算力与芯片
    description: GPU 与电力。
  - name: M&A & Market
tags:
  - name: AI Agent
`);
    expect(terms.get('topic/算力与芯片')).toMatchObject({ position: 0, description: 'GPU 与电力。' });
    expect(terms.get('topic/ma--market')).toMatchObject({ position: 1, name: 'M&A & Market' });
    expect(terms.get('tag/ai-agent')).toMatchObject({ name: 'AI Agent', position: undefined });
  });

  it('maps each alias to its term, separately for tags and topics', () => {
    const { aliases } = taxonomyOf('tags:\n  - name: NVIDIA\n    aliases: [英伟达, " Nvidia Corp "]\n');
    expect(aliases.get('tag/英伟达')).toBe('nvidia');
    expect(aliases.get('tag/nvidia-corp')).toBe('nvidia');
    expect(aliases.has('topic/英伟达')).toBe(false);
  });

  it('never maps a term to itself, however the alias is spelled', () => {
    expect(taxonomyOf('tags:\n  - name: NVIDIA\n    aliases: [Nvidia, nvidia]\n').aliases.size).toBe(0);
  });

  it('accepts a single alias as a list', () => {
    expect(taxonomyOf('tags:\n  - name: NVIDIA\n    aliases: 英伟达\n').aliases.get('tag/英伟达')).toBe(
      'nvidia',
    );
  });

  it('is reported if it is not UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('tags:\n  - name: '),
      Buffer.from([0xd3, 0xa2, 0xce, 0xb0, 0xb4, 0xef]),
    ]);
    expect(parseTaxonomy('taxonomy.yml', bytes)).toMatchObject({ faults: [{ line: 2, field: '编码' }] });
  });

  it.each(['', '# 还没有\n', 'topics: []\n', 'topics:\ntags:\n'])('may be empty: %j', (text) => {
    expect(taxonomyOf(text)).toEqual({ terms: new Map(), aliases: new Map() });
  });

  it.each<[what: string, text: string, line: number]>([
    ['a quote that is never closed', 'topics:\n  - name: a\ntags:\n  - name: "b\n', 4],
    ['a name that begins with *', 'tags:\n  - name: a\n  - name: *b\n', 3],
    ['a name that is empty', 'tags:\n  - name: a\n  - name: ""\n', 3],
    ['an entry without a name', 'tags:\n  - name: a\n  - description: b\n', 3],
    ['an entry that is a word', 'topics:\n  - 算力\n', 2],
    ['aliases that are no list', 'tags:\n  - name: a\n  - name: b\n    aliases: { c: d }\n', 3],
    ['topics that are no list', 'tags: []\ntopics: 算力\n', 2],
    ['something that is no fields', '- name: a\n', 1],
  ])('reports faults with line and fix: %s', (_what, text, line) => {
    const parsed = parse(text);
    expect(parsed).toMatchObject({ faults: [{ file: 'taxonomy.yml', line }] });
    if ('faults' in parsed) expect(parsed.faults[0]?.fix).not.toBe('');
  });

  it('of the demo articles parses the same as with another YAML parser', () => {
    const text = readFileSync(path.join(demo.content, 'taxonomy.yml'), 'utf8');
    const plain = loadYaml(text) as Record<'topics' | 'tags', { name: string; aliases?: string[] }[]>;
    const { terms, aliases } = taxonomyOf(text);
    const topics = [...terms.values()].filter(({ kind }) => kind === 'topic');
    expect(topics.map(({ name }) => name)).toEqual(plain.topics.map(({ name }) => name));
    expect(topics.map(({ position }) => position)).toEqual(plain.topics.map((_, index) => index));
    for (const { name, aliases: spellings = [] } of plain.tags)
      for (const alias of spellings) {
        const slug = alias.toLowerCase().replaceAll(' ', '-');
        const target = aliases.get(`tag/${slug}`);
        // An alias that differs only in case has the same slug and needs no entry.
        if (target) expect(terms.get(`tag/${target}`)?.name).toBe(name);
        else expect(terms.get(`tag/${slug}`)?.name).toBe(name);
      }
  });
});
