import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Corpus, corpora, corpus, demo } from '../../lib/testing/corpora';

/** The sites that global-setup.ts starts: that of the demo articles, and of each corpus under test. */
export const startedCorpora = [...new Set<Corpus>([demo, ...corpora.map(([, one]) => one)])];

/** The name of the variable that holds the address of a corpus's site. */
export const urlVariable = ({ name }: Corpus) => `ZHIWEN_E2E_${name.toUpperCase()}`;

/** The address of a corpus's site. */
export function urlOf(one: Corpus): string {
  const url = process.env[urlVariable(one)];
  if (!url) throw new Error(`${urlVariable(one)} is not set: global-setup.ts sets it`);
  return url;
}
export const demoUrl = () => urlOf(demo);
/** The site of the corpus with every odd form: the fixtures, in `npm run test:sample` the sample. */
export const corpusUrl = () => urlOf(corpus);

/** A folder for one site's content and data, outside the project. */
export const scratch = (name: string) => mkdtempSync(path.join(tmpdir(), `zhiwen-${name}-`));

/** A copy of a corpus that a test may change; with its founding article, which of the sample lies elsewhere. */
export function copyOf(one: Corpus): string {
  const folder = scratch(one.name);
  cpSync(one.content, folder, { recursive: true });
  if (one.founding) cpSync(one.founding, path.join(folder, 'insights', path.basename(one.founding)));
  return folder;
}
