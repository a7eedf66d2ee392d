import { type ChildProcess, fork } from 'node:child_process';

/**
 * Left to itself, Node lets the server's heap grow to half a gigabyte before it cleans up; with this it stays below
 * 300 MB at 10,000 articles (docs/performance.md). NODE_OPTIONS=--max-old-space-size=… sets another bound.
 */
const serverHeapMb = 256;

/**
 * glibc keeps the memory that many threads have freed, and pictures are made by many threads: after a hundred pictures
 * the server held 630 MB, with this 170 (docs/performance.md). Other C libraries ignore these.
 */
const malloc = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '131072',
};

/** Starts the web server in a process of its own. */
export function forkServer({ dev }: { dev: boolean }): ChildProcess {
  const hasOwnBound = dev || process.env.NODE_OPTIONS?.includes('max-old-space-size');
  return fork('cli/run.mjs', ['server', ...(dev ? ['--dev'] : [])], {
    execArgv: hasOwnBound ? [] : [`--max-old-space-size=${serverHeapMb}`],
    env: {
      ...malloc,
      ...process.env,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
}

/** Resolves when the server accepts requests. */
export function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => server.once('message', () => resolve()));
}
