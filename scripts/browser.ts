/**
 * Finds a Chromium for the browser tests, or gets one: Debian's package as root, Playwright's own
 * otherwise. Prints its path; ends with 1 and one line of advice if there is none to be had.
 *
 *     node --import tsx scripts/browser.ts
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a browser on this machine, or null. `DEMARCHE_CHROMIUM` goes before all others. */
export function findBrowser(): string | null {
  const named = process.env.DEMARCHE_CHROMIUM;
  if (named !== undefined) return existsSync(named) ? named : null;
  return [...KNOWN_PLACES, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2] });
  return status === 0;
}

/** Installs one. What the installers print goes to standard error. */
function installBrowser(): void {
  const root = process.getuid?.() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('No Chromium found: installing Debian’s package.\n');
    run('apt-get', ['update', '-qq']);
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])) return;
  }
  process.stderr.write('No Chromium found: installing Playwright’s own.\n');
  run('npx', ['playwright', 'install', 'chromium']);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (findBrowser() === null && process.env.DEMARCHE_CHROMIUM === undefined) installBrowser();
  const found = findBrowser();
  if (found === null) {
    process.stderr.write(
      'browser tests: no Chromium; install one (Debian: apt-get install chromium) or name it in DEMARCHE_CHROMIUM\n',
    );
    process.exitCode = 1;
  } else {
    process.stdout.write(`${found}\n`);
  }
}
