import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/support/chromium';

// Blocks other hosts. `page.route` could too, but delays every request.
const onlyThisMachine = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'server/next/contract.spec.ts'],
  globalSetup: './e2e/global-setup.ts',
  workers: 3,
  fullyParallel: true,
  timeout: 60_000,
  outputDir: 'test-results/journeys',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { ...launchOptions, args: [...launchOptions.args, onlyThisMachine] },
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
  },
});
