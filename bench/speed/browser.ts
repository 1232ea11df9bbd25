import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { build } from 'vite';
import type { Measured, Pass } from './measured.js';
import { peakMiB } from './memory.js';

const PAGE = join(import.meta.dirname, 'page');

/** Bundles the page with the engine and its peers into `folder`, as an application would. */
export async function buildPage(folder: string): Promise<void> {
  await build({
    root: PAGE,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome123', assetsInlineLimit: 0 },
  });
}

/** Serves the built page and the corpora on loopback. */
export async function servePage(folder: string, corporaFile: string) {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.wasm': 'application/wasm',
  };
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    const file =
      path === '/corpora.json' ? corporaFile : join(folder, path === '/' ? 'index.html' : path);
    try {
      const body = await readFile(file);
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Runs one contender in a browser of its own: a fresh process, as in Node. */
export async function measureInBrowser(
  executablePath: string,
  address: string,
  id: string,
  corpora: number,
): Promise<Measured> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...args] });
  try {
    return await measurePage(browser, address, id, corpora);
  } finally {
    await browser.close();
  }
}

async function measurePage(
  browser: Browser,
  address: string,
  id: string,
  corpora: number,
): Promise<Measured> {
  const system = await browser.newBrowserCDPSession();
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  const stages = await page.evaluate((name) => window.bench.open(name), id);
  await page.evaluate(() => window.bench.warmUp());
  const passes: Pass[] = [];
  for (let corpus = 0; corpus < corpora; corpus++) passes.push(await onePass(page, system, corpus));
  const renderer = await rendererOf(system);
  return { stages: [...stages], passes, peakMiB: renderer ? peakMiB(renderer.id) : null };
}

async function onePass(page: Page, system: CDPSession, corpus: number): Promise<Pass> {
  const before = await rendererOf(system);
  const { repeats, wallSeconds, made } = await page.evaluate((i) => window.bench.pass(i), corpus);
  const after = await rendererOf(system);
  const cpuSeconds = before && after ? (after.cpuTime - before.cpuTime) / repeats : null;
  return { wallSeconds: wallSeconds / repeats, cpuSeconds, made };
}

/** The page's process: of the renderers the busiest. */
async function rendererOf(system: CDPSession) {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.sort((a, b) => b.cpuTime - a.cpuTime)[0];
}
