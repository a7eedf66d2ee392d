import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './corpora';

const guides = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** Matches paths of this repository in backticks: `lib/urls/routes.ts`, `components/frame`. Decisions may name removed files. */
const paths = /`((?:app|bench|cli|components|docs|e2e|lib|server)\/[\w\-./[\]]+)`/g;

const folders = ['app', 'bench', 'cli', 'components', 'e2e', 'lib', 'server'];
const fileNames = new Set([
  ...readdirSync(root),
  ...folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.basename(file),
    ),
  ),
]);

describe('the docs', () => {
  it.each(guides)('name only existing files: %s', (file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const named = [...text.matchAll(paths)].map(([, name = '']) => name);
    expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  it.each(guides)('name no file that is nowhere: %s', (file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const named = [...text.matchAll(/`([\w.-]+\.(?:ts|tsx|mjs|css))`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !fileNames.has(name))).toEqual([]);
  });

  it.each(guides)('link only to existing files: %s', (file) => {
    const code = /```[\s\S]*?```|`[^`\n]*`/g;
    const text = readFileSync(path.join(root, file), 'utf8').replace(code, '');
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    const missing = links.filter((link) => !existsSync(path.join(root, path.dirname(file), link)));
    expect(missing).toEqual([]);
  });
});
