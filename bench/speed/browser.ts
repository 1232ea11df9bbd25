import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { build } from 'vite';
import type { Measured, Pass } from './measured.js';

const PAGE = join(import.meta.dirname, 'page');
const ASSETS = join(import.meta.dirname, '../../packages/engine/dist/assets');

/** Bundles the page with the engine and its peers into `folder`, as an application would. */
export async function buildPage(folder: string): Promise<void> {
  await build({
    root: PAGE,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome123', assetsInlineLimit: 0 },
  });
}

/** Serves the built page, the engine's packed files and the corpora on loopback. */
export async function servePage(folder: string, corporaFile: string) {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.wasm': 'application/wasm',
  };
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    const file = fileOf(path, folder, corporaFile);
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

const ENGINE_FILES = ['annotator.bin', 'ort.wasm', 'texts.json'];

function fileOf(path: string, folder: string, corporaFile: string): string {
  if (path === '/corpora.json') return corporaFile;
  const engineFile = ENGINE_FILES.find((name) => path === `/assets/${name}`);
  if (engineFile) return join(ASSETS, engineFile);
  return join(folder, path === '/' ? 'index.html' : path);
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

/** Largest resident memory of a process so far, where the system tells it as Linux does. */
function peakMiB(pid: number): number | null {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? null : Number(peak) / 1024;
  } catch {
    return null;
  }
}
