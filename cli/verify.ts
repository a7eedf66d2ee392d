import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { missingFrom, sample } from '../lib/testing/corpora';
import { ensureBrowser, ensureNewsboat } from './support/browser';

/**
 * `npm test` and `npm test`: type check, lint, unit tests, then end-to-end tests in a real browser against the
 * production server, on the articles of this repository. `npm run test:sample`: the tests that hold for any article, on the
 * real ones beside the project. Prints the result of each step, then what was skipped and why, and the totals.
 */
const onSample = process.argv[2] === 'sample';
const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
let passed = 0;
let failed = 0;
const skipped: string[] = [];

if (!onSample) {
  step('类型', () => run('npx', ['next', 'typegen'], { quiet: true }) && runScript('typecheck'));
  step('写法', () => runScript('lint'));
  runTests({ unit: [], journeys: [] });
} else if (step('真实的文章', findSample)) {
  process.env.ZHIWEN_CORPUS = sample.name;
  runTests({ unit: ['.corpus.test.ts'], journeys: ['e2e/corpus'] });
}

console.log(`\n== 跳过了 ${skipped.length} 个`);
for (const reason of new Set(skipped))
  console.log(`${skipped.filter((one) => one === reason).length} 个：${reason}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs the unit and end-to-end tests in files whose paths contain one of these; all tests if there are none. */
function runTests({ unit, journeys }: { unit: string[]; journeys: string[] }) {
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`];
  tests('单元测试', 'unit.json', () => runScript('test:unit', ['--allowOnly=false', ...report, ...unit]));
  step('浏览器', ensureBrowser);
  ensureNewsboat();
  tests('浏览器里的路线', 'e2e.json', () => runScript('test:e2e', ['--forbid-only', ...journeys]));
}

/** Whether the sample is complete; prints what is missing. */
function findSample(): boolean {
  const missing = missingFrom(sample);
  for (const file of missing) console.error(`没有 ${file}`);
  return missing.length === 0;
}

function step(name: string, act: () => boolean): boolean {
  console.log(`\n== ${name}`);
  const fine = act();
  if (fine) passed += 1;
  else failed += 1;
  console.log(`== ${name}：${fine ? '通过' : '没有通过'}`);
  return fine;
}

/** Runs a test runner and counts its tests from the report it writes. */
function tests(name: string, report: string, act: () => boolean) {
  console.log(`\n== ${name}`);
  const fine = act();
  const counts = readReport(`${results}/${report}`);
  passed += counts.passed;
  // A runner can fail without a failed test: it did not start, or a hook threw.
  failed += counts.failed || (fine && counts.passed > 0 ? 0 : 1);
  skipped.push(...counts.skipped);
  console.log(`== ${name}：${counts.passed} 通过，${counts.failed} 没有通过，${counts.skipped.length} 跳过`);
}

type Counts = { passed: number; failed: number; skipped: string[] };

function readReport(file: string): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: [] };
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport | PlaywrightReport;
  return 'stats' in report ? countJourneys(report) : countUnitTests(report);
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
};

function countUnitTests({ numPassedTests, numFailedTests, testResults }: VitestReport): Counts {
  const left = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: left.map(({ fullName }) => `单元测试“${fullName}”`),
  };
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs: {
    title: string;
    tests: { status: string; annotations: { type: string; description?: string }[] }[];
  }[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: PlaywrightSuite[];
};

function countJourneys({ stats, suites }: PlaywrightReport): Counts {
  const specsOf = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specsOf),
  ];
  const skipped = suites
    .flatMap(specsOf)
    .flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === 'skipped')
        .map(
          ({ annotations }) => annotations.find(({ type }) => type === 'skip')?.description ?? `“${title}”`,
        ),
    );
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped };
}

/** Runs an npm script, so that each step is the command that a developer runs by hand. */
function runScript(name: string, args: string[] = []): boolean {
  return run('npm', ['run', '--silent', name, '--', ...args]);
}

function run(command: string, args: string[], { quiet = false } = {}): boolean {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  return (
    spawnSync(command, args, { stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit', env }).status === 0
  );
}
