import type { Article } from '@demarche/engine';
import type { Contender, Loader, Work } from './contenders.js';

/** Articles of one call: what a worker of the program is given at once. */
const BATCH = 16;
/** Batches of each corpus that are run before the clock is, and for how long at least. */
const WARM_UP_BATCHES = 4;
const WARM_UP_MS = 1500;
/** Shorter than this, a pass is repeated. */
const SHORTEST_PASS_MS = 1000;

/** How long a part of the start-up took. */
export interface StageTime {
  readonly name: string;
  readonly ms: number;
}

/** One contender in one process: opened once, then run over corpora. */
export interface Lane {
  readonly stages: readonly StageTime[];
  /** @returns how many things were made */
  run(articles: readonly Article[]): Promise<number>;
}

export async function openLane(contender: Contender, loader: Loader): Promise<Lane> {
  const stages: StageTime[] = [];
  async function stage<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const before = performance.now();
    const made = await work();
    stages.push({ name, ms: performance.now() - before });
    return made;
  }
  const work = await contender.open(stage, loader);
  return { stages, run: (articles) => inBatches(articles, work) };
}

async function inBatches(articles: readonly Article[], work: Work): Promise<number> {
  let made = 0;
  for (const batch of batchesOf(articles)) made += await work(batch);
  return made;
}

export function batchesOf(articles: readonly Article[]): (readonly Article[])[] {
  return Array.from({ length: Math.ceil(articles.length / BATCH) }, (_, i) =>
    articles.slice(i * BATCH, (i + 1) * BATCH),
  );
}

/** Runs the first articles of a corpus, again and again until the compiler has done its work. */
export async function warmUp(lane: Lane, articles: readonly Article[]): Promise<void> {
  const until = performance.now() + WARM_UP_MS;
  do await lane.run(articles.slice(0, BATCH * WARM_UP_BATCHES));
  while (performance.now() < until);
}

/** One corpus, run until the clock can tell: how often, how long in all, what one run made. */
export async function pass(lane: Lane, articles: readonly Article[]): Promise<LanePass> {
  const before = performance.now();
  let made = 0;
  for (let repeats = 1; ; repeats++) {
    made = await lane.run(articles);
    const wallSeconds = (performance.now() - before) / 1000;
    if (wallSeconds * 1000 >= SHORTEST_PASS_MS) return { repeats, wallSeconds, made };
  }
}

export interface LanePass {
  readonly repeats: number;
  /** Of all repeats together. */
  readonly wallSeconds: number;
  readonly made: number;
}
