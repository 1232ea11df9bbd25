/** One contender in a Node process of its own, `CONTENDER CORPORA.json`; prints a `Measured`. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Article } from '@demarche/engine';
import { contender, type Loader } from './contenders.js';
import { batchesOf, type Lane, openLane, pass, warmUp } from './lane.js';
import type { Measured, Pass } from './measured.js';
import { peakMiB } from './memory.js';

/** Coding over a worker a core, as `demarche code` does. */
const ALL_CORES = 'code, all cores';

/** Loaded when asked for, so that the engine's own module is timed apart. */
const loader: Loader = {
  files: async () => (await import('@demarche/engine/node')).readAssets(),
  coder: async (options) => (await import('@demarche/engine/node')).loadCoder({}, options),
};

const [id = '', file = ''] = process.argv.slice(2);
const corpora = JSON.parse(readFileSync(file, 'utf8')) as readonly (readonly Article[])[];
const lane = id === ALL_CORES ? await openCores() : await openLane(contender(id), loader);
for (const articles of corpora) await warmUp(lane, articles);
const passes: Pass[] = [];
for (const articles of corpora) passes.push(await timed(articles));
process.stdout.write(
  JSON.stringify({ stages: [...lane.stages], passes, peakMiB: peakMiB('self') } satisfies Measured),
  () => process.exit(),
);

async function timed(articles: readonly Article[]): Promise<Pass> {
  const before = process.cpuUsage();
  const { repeats, wallSeconds, made } = await pass(lane, articles);
  const { user, system } = process.cpuUsage(before);
  const cpuSeconds = (user + system) / 1e6;
  return { wallSeconds: wallSeconds / repeats, cpuSeconds: cpuSeconds / repeats, made };
}

async function openCores(): Promise<Lane> {
  const { openPool } = await import('demarche');
  const pool = openPool({ workers: availableParallelism() });
  const before = performance.now();
  // A worker starts with its first articles: one call each loads them all.
  await Promise.all(Array.from({ length: pool.workers }, () => pool.run(corpora[0]!.slice(0, 1))));
  const stages = [{ name: 'workers', ms: performance.now() - before }];
  return {
    stages,
    async run(articles) {
      const answers = await Promise.all(batchesOf(articles).map((batch) => pool.run(batch)));
      return answers
        .flat()
        .reduce((sum, one) => sum + (one.kind === 'coded' ? one.coded.reports.length : 0), 0);
    },
  };
}
