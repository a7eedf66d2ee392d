import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,cli,components,app,bench,server}/**/*.test.ts', '*.test.ts'],
    // Vitest's own choice on two cores is one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // The files of a worker share its process, and the packages that it has loaded: half the time. The setup gives each
    // file modules, a clock and variables of its own.
    isolate: false,
    setupFiles: 'lib/testing/setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
