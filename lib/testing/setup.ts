import { afterAll, vi } from 'vitest';

// Every test file starts with unloaded modules, real time and real environment variables.
vi.resetModules();
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
