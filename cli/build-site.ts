import { spawn } from 'node:child_process';
import { markBuild } from './build-stamp';

/** Runs the Next build; its own words are shown on a terminal, and everywhere if it fails. */
export function buildSite(): Promise<void> {
  console.log('构建网站（改了程序才需要，文章不用）');
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['next', 'build'], {
      stdio: process.stderr.isTTY ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) {
        console.error(output);
        console.error('构建没有成功，上面是原因');
        process.exit(1);
      }
      markBuild();
      resolve();
    });
  });
}
