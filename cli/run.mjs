#!/usr/bin/env node
/**
 * Starts a command of this folder: `node cli/run.mjs content check`. The TypeScript is bundled by esbuild first
 * (some 50 ms) and run as plain JavaScript; why not by a loader: docs/decisions/0004-cli-bundled-at-start.md.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';

const [command = '', ...args] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { [command]: `cli/${command}.ts`, 'read-worker': 'lib/ingest/read-worker.ts' },
  outdir: 'out',
  write: false,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});

// One folder for each state of the sources, put in place at once: two commands may start at the same time.
const hash = createHash('sha1');
for (const file of outputFiles) hash.update(file.contents);
const cache = path.join(root, 'node_modules', '.cache', 'zhiwen');
const folder = path.join(cache, hash.digest('hex').slice(0, 16));
if (!existsSync(folder)) {
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const file of outputFiles) writeFileSync(path.join(fresh, path.basename(file.path)), file.contents);
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
}

await stop();
process.argv = [process.argv[0] ?? 'node', path.join(root, 'cli', `${command}.ts`), ...args];
await import(pathToFileURL(path.join(folder, `${command}.js`)).href);
