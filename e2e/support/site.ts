import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export type RunningSite = { url: string; pid: number; stop: () => Promise<void> };

// Tests and commands run in the project's folder.
const root = process.cwd();

/** The SITE_URL of the test sites. */
export const publicUrl = 'https://zhiwen.example';

/** Starts the site as `npm start` does, on a free port, and waits until it prints its URL. */
export async function startSite(env: Record<string, string>): Promise<RunningSite> {
  const port = await freePort();
  const child = spawn('node', ['cli/run.mjs', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SITE_URL: publicUrl,
      ...env,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = await untilReady(child);
  if (!output.includes('知闻在')) throw new Error(`the site did not start:\n${output}`);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function untilReady(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve) => {
    const hear = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('知闻在')) resolve(output);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => resolve(output));
  });
}

/** An unused port. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}
