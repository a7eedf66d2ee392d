import { afterAll, vi } from 'vitest';

// Test files share a process (`isolate: false`), so each starts with fresh modules, the real clock and environment.
vi.resetModules();
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
