import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser, ensureNewsboat } from './browser';

/**
 * `npm test` and `npm run verify`: types, style, unit tests, then the journeys in a real browser against the
 * production server. Every step's result is printed; the last line counts what passed and failed.
 */
const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
let passed = 0;
let failed = 0;

step('类型', () => run('npx', ['next', 'typegen'], { quiet: true }) && run('npx', ['tsc', '--noEmit']));
step('写法', () => run('npx', ['biome', 'ci', '.']));
tests('单元测试', 'unit.json', () =>
  run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}/unit.json`,
  ]),
);
step('浏览器', ensureBrowser);
const hasNewsboat = ensureNewsboat();
tests('浏览器里的路线', 'e2e.json', () => run('npx', ['playwright', 'test']));

if (!hasNewsboat)
  console.error(
    '\n!! 没有 newsboat，订阅源没有在真的阅读器里试过：apt-get install newsboat（或 brew install newsboat）后重跑',
  );
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function step(name: string, act: () => boolean) {
  console.log(`\n== ${name}`);
  const fine = act();
  if (fine) passed += 1;
  else failed += 1;
  console.log(`== ${name}：${fine ? '通过' : '没有通过'}`);
}

/** A step that counts each of its tests, from the report that the runner writes. */
function tests(name: string, report: string, act: () => boolean) {
  console.log(`\n== ${name}`);
  const fine = act();
  const counts = readCounts(`${results}/${report}`);
  passed += counts.passed;
  // A runner that failed without a failed test (it did not start, a hook threw) is a failure all the same.
  failed += counts.failed || (fine && counts.passed > 0 ? 0 : 1);
  console.log(`== ${name}：${counts.passed} 通过，${counts.failed} 没有通过`);
}

type Counts = {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
};

function readCounts(file: string): { passed: number; failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const { numPassedTests = 0, numFailedTests = 0, stats } = JSON.parse(readFileSync(file, 'utf8')) as Counts;
  return stats
    ? { passed: stats.expected, failed: stats.unexpected + stats.flaky }
    : { passed: numPassedTests, failed: numFailedTests };
}

function run(command: string, args: string[], { quiet = false } = {}): boolean {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  return (
    spawnSync(command, args, { stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit', env }).status === 0
  );
}
