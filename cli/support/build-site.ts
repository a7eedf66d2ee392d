import { spawn } from 'node:child_process';
import { buildIslands } from './build-islands';
import { markBuild } from './build-stamp';
import { compressStaticFiles } from './compress-static';

/** Runs the Next build and bundles the islands. Shows the build's output on a terminal, and anywhere if it fails. */
export function buildSite(): { done: Promise<void>; stop: () => void } {
  console.log('构建网站（改了程序才需要，文章不用）');
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: process.stderr.isTTY ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  let stopped = false;
  const stop = () => {
    stopped = true;
    child.kill('SIGTERM');
  };
  const built = new Promise<void>((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (stopped) return;
      if (code !== 0) {
        console.error(output);
        console.error('构建没有成功，上面是原因');
        process.exit(1);
      }
      resolve();
    });
  });
  const done = built.then(async () => {
    await buildIslands();
    compressStaticFiles();
    markBuild();
  });
  return { done, stop };
}
