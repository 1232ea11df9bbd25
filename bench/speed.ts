/**
 * How fast the engine is, beside winkNLP and compromise: words, sentences and articles a second,
 * memory and start-up, in Node and in headless Chromium, over news.
 *
 *     npm run bench [-- --quick] [--rounds 5] [--news ../shared/data/news] [--out FILE] [--only TEXT]
 *                   [--no-browser]
 *
 * Each contender runs in a fresh process; rounds go through all of them, each second one backwards,
 * so that what else the machine does falls on all alike. `--only` keeps contenders whose name holds
 * the text. The table goes to stdout, every run to the JSON file.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { build } from 'vite';
import { findBrowser } from '../scripts/browser.js';
import { buildPage, measureInBrowser, servePage } from './speed/browser.js';
import { CONTENDERS } from './speed/contenders.js';
import { readCorpora } from './speed/corpus.js';
import { type Measured, measuredSchema } from './speed/measured.js';
import { type Entry, type Place, rowsOf } from './speed/summary.js';
import { formatTable } from './speed/table.js';

const ROUNDS = 5;
const QUICK = { rounds: 3, share: 0.1 };

/** Inside the repository, where the packages are found. */
const CACHE = join(import.meta.dirname, '../.cache/speed');

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    news: { type: 'string', default: '../shared/data/news' },
    out: { type: 'string', default: '.cache/speed.json' },
    only: { type: 'string', default: '' },
    browser: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const tell = (line: string) => process.stderr.write(`${line}\n`);
const run = promisify(execFile);

/** A contender and how it is run. */
interface Runner {
  readonly place: Place;
  readonly contender: Entry['contender'];
  measure(): Promise<Measured>;
}

const ALL_CORES: Entry['contender'] = {
  id: 'code, all cores',
  maker: 'demarche',
  task: 'code',
  does: `the same as "code", over ${availableParallelism()} workers`,
};

const folder = mkdtempSync(join(tmpdir(), 'demarche-speed-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true });
}

async function main(): Promise<void> {
  const corpora = await readCorpora(values.news, values.quick ? QUICK.share : 1);
  if (corpora.some(({ name }) => name.startsWith('sample'))) {
    tell(`no news in ${values.news}: measured over the sample newsroom`);
  }
  const corporaFile = join(folder, 'corpora.json');
  writeFileSync(corporaFile, JSON.stringify(corpora.map(({ articles }) => articles)));
  const browser = values.browser ? await openBrowser(corporaFile, corpora.length) : null;
  const child = await buildChild(CACHE);
  const runners = [...nodeRunners(child, corporaFile), ...(browser?.runners ?? [])].filter(
    ({ contender }) => contender.id.includes(values.only),
  );
  try {
    const entries = await rounds(
      runners,
      Number(values.rounds ?? (values.quick ? QUICK.rounds : ROUNDS)),
    );
    const rows = rowsOf(entries, corpora);
    write({
      machine: machine(),
      corpora: corpora.map(({ articles, ...rest }) => ({ ...rest, articles: articles.length })),
      rows,
      entries,
    });
    process.stdout.write(formatTable(rows, corpora));
  } finally {
    browser?.close();
  }
}

/** Compiles the child, so that no TypeScript loader stands in its start-up; packages stay outside. */
async function buildChild(outDir: string): Promise<string> {
  await build({
    root: join(import.meta.dirname, 'speed'),
    logLevel: 'error',
    ssr: { external: true },
    build: { ssr: 'node-child.ts', outDir, emptyOutDir: true, target: 'node20' },
  });
  return join(outDir, 'node-child.js');
}

function nodeRunners(child: string, corporaFile: string): Runner[] {
  return [...CONTENDERS, ALL_CORES].map((contender) => ({
    place: 'Node',
    contender,
    async measure() {
      const args = [child, contender.id, corporaFile];
      const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 24 });
      return measuredSchema.parse(JSON.parse(stdout));
    },
  }));
}

async function openBrowser(corporaFile: string, corpora: number) {
  const path = findBrowser();
  if (path === null) {
    tell('no Chromium: measured in Node alone; scripts/browser.ts tells how to get one');
    return null;
  }
  const page = join(folder, 'page');
  await buildPage(page);
  const { address, close } = await servePage(page, corporaFile);
  const runners = CONTENDERS.map(
    (contender): Runner => ({
      place: 'Chromium',
      contender,
      measure: () => measureInBrowser(path, address, contender.id, corpora),
    }),
  );
  return { runners, close };
}

/** Each round goes through all runners, to and fro. */
async function rounds(runners: readonly Runner[], count: number): Promise<Entry[]> {
  const runs = new Map<Runner, Measured[]>(runners.map((runner) => [runner, []]));
  for (let round = 0; round < count; round++) {
    for (const runner of round % 2 === 0 ? runners : runners.toReversed()) {
      tell(`round ${round + 1} of ${count}: ${runner.place}, ${runner.contender.id}`);
      runs.get(runner)!.push(await runner.measure());
    }
  }
  return runners.map((runner) => ({
    place: runner.place,
    contender: runner.contender,
    runs: runs.get(runner)!,
  }));
}

function machine() {
  return {
    processor: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    node: process.version,
  };
}

function write(results: unknown): void {
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(results, null, 2)}\n`);
  tell(`every run: ${values.out}`);
}
