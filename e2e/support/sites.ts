import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Corpus, corpora, corpus, demo } from '../../lib/testing/corpora';

/** The corpora that global-setup.ts starts a site for: the demo articles and each corpus under test. */
export const corporaToStart = [...new Set<Corpus>([demo, ...corpora.map(([, one]) => one)])];

/** The environment variable with the URL of a corpus's site. */
export const urlVariable = ({ name }: Corpus) => `ZHIWEN_E2E_${name.toUpperCase()}`;

/** The URL of a corpus's site. */
export function urlOf(one: Corpus): string {
  const url = process.env[urlVariable(one)];
  if (!url) throw new Error(`${urlVariable(one)} is not set: global-setup.ts sets it`);
  return url;
}
export const demoUrl = () => urlOf(demo);
/** The site of the corpus with every odd form: the fixtures, or the sample in `npm run test:sample`. */
export const corpusUrl = () => urlOf(corpus);

/** A new temporary folder outside the project. */
export const scratch = (name: string) => mkdtempSync(path.join(tmpdir(), `zhiwen-${name}-`));

/** A copy of a corpus that a test may change. Includes the founding article, which the sample keeps elsewhere. */
export function copyOf(one: Corpus): string {
  const folder = scratch(one.name);
  cpSync(one.content, folder, { recursive: true });
  if (one.founding) cpSync(one.founding, path.join(folder, 'insights', path.basename(one.founding)));
  return folder;
}
