import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { termSlug } from '../text/slug';
import { listOf, loadYaml, onOneLine, type PlainArticle, readCorpus, sectionAndSlugOf } from './corpora';
import { newsroom } from './newsroom';

/**
 * Expected results computed from the files alone, without the program's store, edition, pipeline or YAML parser.
 */

export type Kind = 'tag' | 'topic';

/** Later than all articles except one dated 2099. */
export const now = Date.parse('2026-01-01T00:00:00+08:00');

export type Model = {
  articles: {
    url: string;
    section: string;
    date: number;
    title: string;
    /** Slugs with aliases resolved, distinct, in the author's order. */
    terms: Record<Kind, string[]>;
    /** Hosts in its definitions, without `www.`. */
    hosts: string[];
    /** Searchable text, by field. */
    fields: { title: string; summary: string; terms: string; body: string; citations: string };
    plain: PlainArticle;
  }[];
  hidden: string[];
  /** Every accepted name of a term, with its slug. */
  names: Record<Kind, Map<string, string>>;
};

export function readModel(folder: string): Model {
  const taxonomy = path.join(folder, 'taxonomy.yml');
  const lists = (existsSync(taxonomy) ? loadYaml(readFileSync(taxonomy, 'utf8')) : {}) as Partial<
    Record<'tags' | 'topics', { name: string; aliases?: string[] }[]>
  >;
  const names: Model['names'] = { tag: new Map(), topic: new Map() };
  for (const [kind, list] of [
    ['tag', lists.tags ?? []],
    ['topic', lists.topics ?? []],
  ] as const)
    for (const { name, aliases = [] } of list)
      for (const alias of aliases) names[kind].set(alias, termSlug(name));
  const aliasOf = (kind: Kind, name: string) =>
    [...names[kind]].find(([alias]) => termSlug(alias) === termSlug(name))?.[1] ?? termSlug(name);

  const all = readCorpus(folder).map((plain) => {
    const { section, slug } = sectionAndSlugOf(plain.file);
    const terms = {
      tag: [...new Set(listOf(plain.frontMatter.tags).map((name) => aliasOf('tag', name)))],
      topic: [...new Set(listOf(plain.frontMatter.main_topics).map((name) => aliasOf('topic', name)))],
    };
    const url = `/${section}/${slug}`;
    const date = Date.parse(String(plain.frontMatter.date));
    const title = onOneLine(plain.frontMatter.title);
    const definitions = plain.body.match(definition)?.join('\n') ?? '';
    const hosts = [
      ...new Set(
        [...definitions.matchAll(/https?:\/\/(?:www\.)?([\w.-]+)/gi)].map(([, host = '']) =>
          host.toLowerCase().replace(/\.$/, ''),
        ),
      ),
    ];
    const fields = {
      title,
      summary: bare(String(plain.frontMatter.summary ?? plain.frontMatter.description ?? '')),
      terms: [...listOf(plain.frontMatter.tags), ...listOf(plain.frontMatter.main_topics)].join('\n'),
      body: bare(withoutDefinitions(plain.body)),
      // Including URLs, some of which contain Han characters.
      citations: definitions
        .replace(/<a [^>]*?href="([^"]*)"[^>]*>/g, ' $1 ')
        .replace(tags, '')
        .replace(/^(?:[-*+] )?[［【[]\^[^\]］】\n]+[\]］】]/gm, '')
        .replaceAll('&amp;', '&')
        .replace(/\]\(/g, ']\n('),
    };
    return { url, section, date, title, terms, hosts, fields, plain };
  });
  const isOut = ({ date, plain }: (typeof all)[number]) => plain.frontMatter.draft !== 'true' && date <= now;
  const articles = all
    .filter(isOut)
    .sort((a, b) => b.date - a.date || (a.plain.file < b.plain.file ? -1 : 1));
  for (const { plain } of articles) {
    for (const name of listOf(plain.frontMatter.tags)) names.tag.set(name, aliasOf('tag', name));
    for (const name of listOf(plain.frontMatter.main_topics)) names.topic.set(name, aliasOf('topic', name));
  }
  return { articles, hidden: all.filter((article) => !isOut(article)).map(({ url }) => url), names };
}

/** Number of `articles` per term, most frequent first, then by slug. */
export function countTerms(articles: Model['articles'], kind: Kind): [slug: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { terms } of articles)
    for (const slug of terms[kind]) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** A definition as editors type it, with its continuation lines. */
const definition = /^(?:[-*+] )?[［【[]\^[^\]］】\n]+[\]］】][:：].*(?:\n(?!\n|(?:[-*+] )?[［【[]\^).*)*/gm;

/** A body without definitions. */
export const withoutDefinitions = (body: string) => body.replace(definition, '');

/** HTML as it occurs in the articles; `<think>` is a word. */
const tags =
  /<\/?(?:a|article|b|blockquote|br|code|div|em|footer|h\d|hr|i|img|li|ol|p|span|strong|sub|sup|table|td|th|tr|u|ul)\b[^>]*>/gi;

/** Strips Markdown in a simple way, to get the text of a paragraph. */
function bare(markdown: string): string {
  return markdown
    .replace(/<script>.*?<\/script>/gs, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(tags, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replace(/!?\[((?:[^[\]]|\[[^\]]*\])*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/[［【[]\^[^\]］】\n]+[\]］】]/g, '')
    .replace(/`|~~|(?<![A-Za-z0-9])[*_]|[*_](?![A-Za-z0-9])/g, '');
}

/** Runs the real ingest on a folder of articles; returns the data folder. */
export async function ingestCorpus(folder: string): Promise<string> {
  const room = newsroom(afterAll);
  // Large ingests use a worker thread whose file exists only in the bundled program.
  const files = readCorpus(folder).map(({ file }) => file);
  for (let start = 0; start < files.length; start += 50) {
    for (const file of files.slice(start, start + 50))
      cpSync(path.join(folder, file), path.join(room.contentDir, file), { recursive: true });
    await room.ingest();
  }
  if (existsSync(path.join(folder, 'taxonomy.yml')))
    cpSync(path.join(folder, 'taxonomy.yml'), path.join(room.contentDir, 'taxonomy.yml'));
  expect(files.length).toBeGreaterThan(20);
  const { faults, files: count } = await room.ingest();
  expect({ faults, count }).toEqual({ faults: [], count: files.length });
  return room.dataDir;
}
