import { afterAll, vi } from 'vitest';

// What each test file begins with: the program's modules as if nothing had loaded them, the true time and variables.
vi.resetModules();
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
