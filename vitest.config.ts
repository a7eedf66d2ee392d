import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: { include: ['{lib,cli,components,app,bench}/**/*.test.ts', '*.test.ts'], testTimeout: 30_000 },
});
