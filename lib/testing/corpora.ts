import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The articles that tests read: the demo ones of this repository, and the real ones beside it where they are. */

export const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = path.join(root, '../shared');

export const demoContent = path.join(root, 'content');
export const sampleContent = path.join(shared, 'sample/content');
export const seedFile = path.join(shared, 'seed/meta-scale-ai.md');
export const oldPathsFile = path.join(shared, 'old-paths.txt');

/** The corpora that are there, by name. */
export const corpora: [name: string, folder: string][] = (
  [
    ['demo', demoContent],
    ['sample', sampleContent],
  ] satisfies [string, string][]
).filter(([, folder]) => existsSync(folder));

/**
 * An article as read without any module of this project: by `yaml`, every value as text. The program itself reads
 * all but the least regular front matter with js-yaml (lib/schema/read-yaml.ts).
 */
export type PlainArticle = {
  /** Path below the content folder. */
  file: string;
  frontMatter: Record<string, unknown>;
  /** The front matter as written. */
  yaml: string;
  body: string;
};

export function readCorpus(folder: string): PlainArticle[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.includes('/') && file.endsWith('.md') && !file.endsWith('/_index.md'))
    .filter((file) => !file.split('/').some((part) => /^[.@]/.test(part)))
    .sort()
    .map((file) => ({ file, ...splitArticle(readFileSync(path.join(folder, file), 'utf8')) }));
}

export function splitArticle(text: string): Omit<PlainArticle, 'file'> {
  const [, yaml = '', ...rest] = text.replaceAll('\r\n', '\n').split(/^---$/m);
  return { yaml, frontMatter: loadYaml(yaml) as Record<string, unknown>, body: rest.join('---').slice(1) };
}

/** YAML with every value as text. What the program reads nearly all front matter with is another: js-yaml. */
export const loadYaml = (text: string): unknown => parse(text, { schema: 'failsafe', logLevel: 'error' });

/** A front-matter list, which may be one value alone or nothing. */
export function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value ?? ''])
    .map((item) => String(item).trim())
    .filter((item) => item !== '');
}
