import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sample = path.resolve('../shared/sample');
/** The source articles: the sample if it is beside the project, else the demo articles. */
export const source = existsSync(sample)
  ? { content: path.join(sample, 'content'), media: path.join(sample, 'static') }
  : { content: path.resolve('content'), media: path.resolve('public') };

/**
 * Creates a content folder of `count` articles from copies of the source articles. Each copy has its own name and minute, so
 * that listings and neighbours are realistic.
 */
export function makeCorpus(folder: string, count: number) {
  rmSync(folder, { recursive: true, force: true });
  const originals = readdirSync(source.content, { withFileTypes: true }).flatMap((section) =>
    section.isDirectory()
      ? readdirSync(path.join(source.content, section.name))
          .filter((name) => name.endsWith('.md') && !name.startsWith('_'))
          .map((name) => ({
            section: section.name,
            name,
            text: readFileSync(path.join(source.content, section.name, name), 'utf8'),
          }))
          .filter(({ text }) => !/^draft: true/m.test(text) && !/^date: 20[3-9]/m.test(text))
      : [],
  );
  const start = Date.parse('2025-07-15T00:00:00Z');
  for (const section of new Set(originals.map((original) => original.section)))
    mkdirSync(path.join(folder, section), { recursive: true });
  for (let index = 0; index < count; index++) {
    const original = originals[index % originals.length];
    if (!original) throw new Error(`no articles in ${source.content}`);
    const date = new Date(start - index * 36 * 60_000).toISOString();
    const round = Math.floor(index / originals.length);
    const text = original.text
      .replace(/^date:.*$/m, `date: ${date}`)
      .replace(/^(title: *"?)/m, `$1${round ? `${round}·` : ''}`);
    writeFileSync(path.join(folder, original.section, original.name.replace(/\.md$/, `-${round}.md`)), text);
  }
  const taxonomy = path.join(source.content, 'taxonomy.yml');
  if (existsSync(taxonomy)) cpSync(taxonomy, path.join(folder, 'taxonomy.yml'));
}

/** URLs of the first `count` articles of a corpus. */
export function articleUrls(folder: string, count: number): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(path.join(folder, name))
        .filter((file) => !file.startsWith('live-'))
        .map((file) => `/${name}/${file.slice(0, -3)}`),
    )
    .slice(0, count);
}
