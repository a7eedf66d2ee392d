#!/usr/bin/env node
/**
 * Runs a command of this folder: `node cli/run.mjs content check`. Bundles the TypeScript with esbuild when it has changed.
 * docs/decisions/0004-cli-bundled-at-start.md says why not with a loader.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const [command = '', ...args] = process.argv.slice(2);
// V8 optimises hot functions a little later than by default, which makes an ingest of 1,000 articles a tenth faster.
if (command !== 'server') setFlagsFromString('--interrupt-budget=800000');

const root = fileURLToPath(new URL('..', import.meta.url));
// Sets what the environment doesn't. Next reads the same file, but the other commands need it too.
if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'));

const cache = path.join(root, 'node_modules', '.cache', 'zhiwen');
const bundled = path.join(cache, `${command}.json`);

process.argv = [process.argv[0] ?? 'node', path.join(root, 'cli', `${command}.ts`), ...args];
await import(pathToFileURL(path.join(upToDate() ?? (await bundle()), `${command}.js`)).href);

/** The folder of the bundle, if none of its source files has changed. */
function upToDate() {
  try {
    const { folder, stamps } = JSON.parse(readFileSync(bundled, 'utf8'));
    const same = Object.entries(stamps).every(([file, stamp]) => stampOf(file) === stamp);
    return same && existsSync(path.join(cache, folder)) ? path.join(cache, folder) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function stampOf(file) {
  const { size, mtimeMs } = statSync(path.join(root, file));
  return `${size} ${mtimeMs}`;
}

async function bundle() {
  const { build, stop } = await import('esbuild');
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { [command]: `cli/${command}.ts`, 'read-worker': 'lib/ingest/read-worker.ts' },
    outdir: 'out',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Not bundled: native packages, packages that load their own files, those of tests, and parts of Contentlayer that we
    // never use.
    external: [
      ...Object.keys(devDependencies),
      ...['better-sqlite3', 'sharp', '@node-rs/jieba', '@parcel/watcher', 'esbuild', 'next'],
      ...['mdx-bundler', 'markdown-wasm', 'imagescript'],
    ],
    banner: {
      js: `import { createRequire } from 'node:module';const require = createRequire(import.meta.url);`,
    },
    logLevel: 'error',
  });
  await stop();

  // One folder per state of the sources, moved into place atomically, since two commands may start at the same time.
  const hash = createHash('sha1');
  for (const file of outputFiles) hash.update(file.contents);
  const name = hash.digest('hex').slice(0, 16);
  const folder = path.join(cache, name);
  putInPlace(folder, (fresh) => {
    mkdirSync(fresh, { recursive: true });
    for (const file of outputFiles) writeFileSync(path.join(fresh, path.basename(file.path)), file.contents);
  });
  const sources = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
  const files = [...sources, 'cli/run.mjs', 'node_modules/.package-lock.json'];
  const stamps = Object.fromEntries(files.map((file) => [file, stampOf(file)]));
  rmSync(bundled, { force: true });
  putInPlace(bundled, (fresh) => writeFileSync(fresh, JSON.stringify({ folder: name, stamps })));
  return folder;
}

/**
 * @param {string} target
 * @param {(fresh: string) => void} write
 */
function putInPlace(target, write) {
  if (existsSync(target)) return;
  const fresh = `${target}.${process.pid}`;
  write(fresh);
  try {
    renameSync(fresh, target);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
}
