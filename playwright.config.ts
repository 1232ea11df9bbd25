import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.js';

const port = Number(process.env.DEMARCHE_TEST_PORT ?? 4179);
const baseURL = `http://127.0.0.1:${port}`;
// The configuration is read by each worker too: one folder for all of them.
process.env.DEMARCHE_TEST_DATA ??= mkdtempSync(join(tmpdir(), 'demarche-browser-'));

// Nothing but the server under test is to be reached; what a browser does by itself is switched off.
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'packages/workbench/test',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 60_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    baseURL,
    launchOptions: { executablePath: findBrowser() ?? '', args: [...quiet, ...sandbox] },
  },
  webServer: {
    command: `node packages/demarche/bin/demarche.js start --port ${port} --data ${process.env.DEMARCHE_TEST_DATA}`,
    url: `${baseURL}/api/health`,
    timeout: 300_000,
    stderr: 'pipe',
  },
});
