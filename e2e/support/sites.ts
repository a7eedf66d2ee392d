import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The real sample and the founding article, where they lie beside the project. */
export const shared = {
  content: path.resolve(root, '../shared/sample/content'),
  media: path.resolve(root, '../shared/sample/static'),
  seed: path.resolve(root, '../shared/seed/meta-scale-ai.md'),
};
export const hasSample = existsSync(shared.content) && existsSync(shared.seed);

/** Addresses of the sites that global-setup.ts started. */
export const demoUrl = () => required('ZHIWEN_E2E_DEMO');
export const sampleUrl = () => required('ZHIWEN_E2E_SAMPLE');

/** A folder for one site's content and data, outside the project. */
export const scratch = (name: string) => mkdtempSync(path.join(tmpdir(), `zhiwen-${name}-`));

/** The sample with the founding article among its 洞察. */
export function copySample(): string {
  const folder = scratch('sample');
  cpSync(shared.content, folder, { recursive: true });
  cpSync(shared.seed, path.join(folder, 'insights', path.basename(shared.seed)));
  return folder;
}

/** A copy of the demo articles that a test may change. */
export function copyDemo(): string {
  const folder = scratch('demo');
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, 'content'), folder, { recursive: true });
  return folder;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: global-setup.ts sets it`);
  return value;
}
