/**
 * All tests: unit and integration (Vitest), then browser (Playwright) on the built program. Each
 * runs even if the one before failed; the last line counts them together.
 *
 *     node --import tsx scripts/test.ts
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';

export interface Counted {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

const REPORTS = '.cache';

function run(args: readonly string[]): number {
  return spawnSync('npx', args, { stdio: 'inherit' }).status ?? 1;
}

/** What a runner's report says; a runner that left none, or ended badly, counts as a failure. */
function counted(file: string, status: number, read: (report: unknown) => Counted): Counted {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

function unitTests(): Counted {
  const file = `${REPORTS}/vitest.json`;
  const status = run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ]);
  return counted(file, status, (report) => {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = vitestReport.parse(report);
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
  });
}

function browserTests(): Counted {
  const browser = spawnSync('node', ['--import', 'tsx', 'scripts/browser.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (browser.status !== 0) return { passed: 0, failed: 1 };
  const file = `${REPORTS}/playwright.json`;
  const status = run(['playwright', 'test']);
  return counted(file, status, (report) => {
    const { stats, errors } = playwrightReport.parse(report);
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
  });
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS);
const [unit, browser] = [unitTests(), browserTests()];
const passed = unit.passed + browser.passed;
const failed = unit.failed + browser.failed;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
