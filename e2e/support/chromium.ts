import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';
import { chromium } from '@playwright/test';

export const debianChromium = '/usr/bin/chromium';

/** How to start the browser: Playwright's own if it is there, else Debian's; quiet towards the network. */
export const launchOptions: LaunchOptions = {
  executablePath: existsSync(chromium.executablePath()) ? undefined : debianChromium,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
