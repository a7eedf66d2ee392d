import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { islandsFolder } from '../../lib/paths';

const sources = 'components/islands';

/**
 * Bundles the islands for the browser: the loader, a script for each island, and shared chunks. The folder is named by a
 * hash of the contents, so that browsers can cache it forever. The islands are React components that run on Preact, which is
 * a ninth of the size (docs/decisions/0022).
 */
export async function buildIslands() {
  const islands = readdirSync(sources).filter((file) => file.endsWith('.island.tsx'));
  const { outputFiles } = await build({
    entryPoints: ['loader.ts', 'hydrate.tsx', ...islands].map((file) => path.join(sources, file)),
    outdir: 'out',
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    jsx: 'automatic',
    alias: {
      '@': '.',
      react: 'preact/compat',
      'react-dom': 'preact/compat',
      'react-dom/client': 'preact/compat/client',
      'react/jsx-runtime': 'preact/jsx-runtime',
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const hash = createHash('sha1');
  for (const file of outputFiles) hash.update(file.contents);
  const folder = path.join(islandsFolder, hash.digest('hex').slice(0, 10));
  rmSync(islandsFolder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of outputFiles) writeFileSync(path.join(folder, path.basename(file.path)), file.contents);
}
