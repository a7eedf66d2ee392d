import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/**
 * Articles for tests. `npm test` uses the repository's demo articles and fixtures, which contain every unusual form
 * (e2e/fixtures/README.md). `npm run test:sample` sets ZHIWEN_CORPUS and uses the real articles.
 */

// Tests and commands run in the project's folder.
export const root = process.cwd();

export type Corpus = {
  name: 'demo' | 'fixtures' | 'sample';
  content: string;
  media: string;
  /** Minimum counts, so that no test passes on an empty corpus. */
  least: { articles: number; listed: number };
  founding?: string;
};

/** A corpus from the Hugo site, or in its form. */
export type HugoCorpus = Corpus & {
  /** The article for the e2e journey "word by word"; outside `content` it is added to the section 洞察. */
  founding: string;
  /** Old Hugo paths, one per line. */
  oldPaths: string;
  /** A word that occurs only in versions of one story. */
  versionsWord: string;
  least: Corpus['least'] & { oldPaths: number };
};

export const demo: Corpus = {
  name: 'demo',
  content: path.join(root, 'content'),
  media: path.join(root, 'public'),
  least: { articles: 27, listed: 150 },
};

export const fixtures: HugoCorpus = {
  name: 'fixtures',
  content: path.join(root, 'e2e/fixtures/content'),
  media: path.join(root, 'e2e/fixtures/media'),
  founding: path.join(root, 'e2e/fixtures/content/insights/lighthouse-label.md'),
  oldPaths: path.join(root, 'e2e/fixtures/old-paths.txt'),
  versionsWord: '拾穗',
  least: { articles: 60, oldPaths: 150, listed: 200 },
};

// The real articles are outside the project.
const beside = path.resolve(root, '../shared');
export const sample: HugoCorpus = {
  name: 'sample',
  content: path.join(beside, 'sample/content'),
  media: path.join(beside, 'sample/static'),
  founding: path.join(beside, 'seed/meta-scale-ai.md'),
  oldPaths: path.join(beside, 'old-paths.txt'),
  versionsWord: 'DipLLM',
  least: { articles: 321, oldPaths: 1600, listed: 2000 },
};

const isSampleRun = process.env.ZHIWEN_CORPUS === sample.name;

/** The corpus with every unusual form, used by e2e/corpus. */
export const corpus = isSampleRun ? sample : fixtures;

/** The corpora under test, by name. */
export const corpora = (isSampleRun ? [sample] : [demo, fixtures]).map((one): [Corpus['name'], Corpus] => [
  one.name,
  one,
]);

/** Missing files and folders of a corpus. */
export const missingFrom = ({ content, media, founding, oldPaths }: HugoCorpus) =>
  [content, media, founding, oldPaths].filter((file) => !existsSync(file));

/**
 * An article parsed independently of the project: by `yaml`, with every value as text. The program itself uses
 * js-yaml for nearly all front matter (lib/schema/read-yaml.ts).
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

/** Parses YAML with every value as text, by a library other than the program's js-yaml. */
export const loadYaml = (text: string): unknown => parse(text, { schema: 'failsafe', logLevel: 'error' });

/** Titles and names are one line, even if a program wrote line breaks into them. */
export const onOneLine = (text: unknown): string => String(text).replace(/\s+/g, ' ').trim();

/** A front-matter list: a list, a single value, or values separated by full-width commas. */
export function listOf(value: unknown): string[] {
  const items = (Array.isArray(value) ? value : [value ?? '']).map(String);
  return (items.length === 1 && items[0]?.includes('，') ? items[0].split('，') : items)
    .map(onOneLine)
    .filter((item) => item !== '');
}

/** Section and slug of an article, from its file: folders in between are ignored, and `a/index.md` is `a.md`. */
export function sectionAndSlugOf(file: string): { section: string; slug: string } {
  const parts = file.replace(/(?:\/index)?\.md$/, '').split('/');
  return { section: parts[0] ?? '', slug: (parts.at(-1) ?? '').toLowerCase() };
}
