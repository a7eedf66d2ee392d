import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,cli,components,app,bench,server}/**/*.test.ts', '*.test.ts'],
    // On two cores, Vitest would default to one worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Test files in a worker share a process and its loaded packages, which halves the run time. The setup file resets
    // our modules, the clock and the environment for each file.
    isolate: false,
    setupFiles: 'lib/testing/setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
