import { afterAll, vi } from 'vitest';

// Resets modules, the clock and environment variables for each test file, since files share a process (vitest.config.ts).
vi.resetModules();
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
