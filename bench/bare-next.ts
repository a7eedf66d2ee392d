import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes, gzipped, of all scripts that a page of HTML asks for, read from the build's folder. */
export function scriptBytes(html: string, buildFolder: string): number {
  const files = new Set(
    [...html.matchAll(/<script[^>]+src="\/_next\/([^"?]+)[^>]*>/g)]
      .filter(([tag]) => !/nomodule/i.test(tag))
      .map(([, file = '']) => file),
  );
  return [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(buildFolder, file))).length,
    0,
  );
}

/** The same for a Next app of this version with one page and nothing in it. */
export function bareScriptBytes(root: string): number {
  // Beside the packages, but not below node_modules, where Turbopack takes JSX for plain JavaScript.
  const folder = mkdtempSync(path.join(root, '.bare-next-'));
  try {
    mkdirSync(path.join(folder, 'app'));
    writeFileSync(path.join(folder, 'package.json'), '{"name":"bare","private":true}');
    writeFileSync(
      path.join(folder, 'next.config.mjs'),
      `export default { agentRules: false, turbopack: { root: ${JSON.stringify(root)} } };`,
    );
    writeFileSync(
      path.join(folder, 'app/layout.jsx'),
      'export default ({ children }) => <html><body>{children}</body></html>;',
    );
    writeFileSync(path.join(folder, 'app/page.jsx'), 'export default () => <p>bare</p>;');
    const { status, stdout, stderr } = spawnSync('npx', ['next', 'build'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    });
    if (status !== 0) throw new Error(stdout + stderr);
    return scriptBytes(
      readFileSync(path.join(folder, '.next/server/app/index.html'), 'utf8'),
      path.join(folder, '.next'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
