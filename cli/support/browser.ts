import { spawnSync } from 'node:child_process';
import { findChromium } from '../../e2e/support/chromium';

const hasBrowser = () => findChromium() !== undefined;
const hasHanFont = () =>
  (spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

/**
 * Installs a browser and a Chinese font if they are missing: Playwright's download, else Debian's packages. Returns whether
 * both are available.
 */
export function ensureBrowser(): boolean {
  if (!hasBrowser() && !tried('npx', ['playwright', 'install', 'chromium'])) {
    console.log('下载不到 Playwright 的浏览器，改装 Debian 的');
    installFromDebian(['chromium-headless-shell']);
    // Older Debian releases don't package the headless shell.
    if (!hasBrowser()) installFromDebian(['chromium']);
  }
  if (!hasHanFont()) installFromDebian(['fonts-noto-cjk']);
  if (hasBrowser()) return true;
  console.error(
    '没有浏览器：装 chromium-headless-shell（apt-get install chromium-headless-shell），或让 npx playwright install chromium 能下载',
  );
  return false;
}

/** Installs newsboat if it is missing, to test the feeds in a real reader. Without it those tests are skipped. */
export function ensureNewsboat() {
  if (spawnSync('newsboat', ['--version']).status !== 0) installFromDebian(['newsboat']);
}

function installFromDebian(packages: string[]) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    tried(command, rest);
  }
}

const tried = (command: string, args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 300_000 }).status === 0 &&
  hasBrowser();
