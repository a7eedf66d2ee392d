import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/support/chromium';

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'server/next/contract.spec.ts'],
  globalSetup: './e2e/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  outputDir: 'test-results/journeys',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { browserName: 'chromium', launchOptions, locale: 'zh-CN', timezoneId: 'America/New_York' },
});
