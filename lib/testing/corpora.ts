import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/**
 * The articles that tests use. `npm test` uses those of this repository: the demo articles, and the fixtures, which have
 * every odd form (e2e/fixtures/README.md). `npm run test:sample` sets ZHIWEN_CORPUS and uses the real ones.
 */

// Tests and commands run in the project's folder.
export const root = process.cwd();

export type Corpus = {
  name: 'demo' | 'fixtures' | 'sample';
  content: string;
  media: string;
  /** Minimum sizes, so that no test passes on an empty corpus. */
  least: { articles: number; listed: number };
  founding?: string;
};

/** A corpus from the Hugo site, or made to look like one. */
export type HugoCorpus = Corpus & {
  /** The article of the test "word by word". If it is outside `content`, it is added to 洞察. */
  founding: string;
  /** A file with the URLs of the Hugo site, one path per line. */
  oldPaths: string;
  /** A word that occurs only in the versions of one story. */
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

/** The real articles, which are kept beside the project. */
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

/** The corpus with every odd form, which the tests in e2e/corpus use. */
export const corpus = isSampleRun ? sample : fixtures;

/** All corpora under test, by name. What holds for any article is tested on each. */
export const corpora = (isSampleRun ? [sample] : [demo, fixtures]).map((one): [Corpus['name'], Corpus] => [
  one.name,
  one,
]);

/** The missing files and folders of a corpus. */
export const missingFrom = ({ content, media, founding, oldPaths }: HugoCorpus) =>
  [content, media, founding, oldPaths].filter((file) => !existsSync(file));

/**
 * An article, read without the program's modules: front matter is parsed by `yaml`, with every value as text. The program
 * mostly uses js-yaml (lib/schema/read-yaml.ts).
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

/** Parses YAML with every value as text, by another parser than the program's js-yaml. */
export const loadYaml = (text: string): unknown => parse(text, { schema: 'failsafe', logLevel: 'error' });

/** A title or name on one line, whatever white space it contains. */
export const onOneLine = (text: unknown): string => String(text).replace(/\s+/g, ' ').trim();

/** A front matter list: a list, one value, several separated by full-width commas, or absent. */
export function listOf(value: unknown): string[] {
  const items = (Array.isArray(value) ? value : [value ?? '']).map(String);
  return (items.length === 1 && items[0]?.includes('，') ? items[0].split('，') : items)
    .map(onOneLine)
    .filter((item) => item !== '');
}

/** Section and slug of a file: folders in between are ignored, and `a/index.md` is `a.md`. */
export function addressOf(file: string): { section: string; slug: string } {
  const parts = file.replace(/(?:\/index)?\.md$/, '').split('/');
  return { section: parts[0] ?? '', slug: (parts.at(-1) ?? '').toLowerCase() };
}
