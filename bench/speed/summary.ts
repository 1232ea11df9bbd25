import type { Contender } from './contenders.js';
import type { Corpus } from './corpus.js';
import type { Measured } from './measured.js';

export const PLACES = ['Node', 'Chromium'] as const;
export type Place = (typeof PLACES)[number];

/** A contender in one place, with the runs of all rounds. */
export interface Entry {
  readonly place: Place;
  readonly contender: Pick<Contender, 'id' | 'maker' | 'task' | 'does'>;
  readonly runs: readonly Measured[];
}

/** One line of the table: medians over the rounds. Rates are a second. */
export interface Row {
  readonly place: Place;
  readonly id: string;
  readonly task: string;
  readonly does: string;
  /** What the seconds are: processor time of all threads, or the clock's. */
  readonly clock: 'processor' | 'wall';
  /** Words a second of each corpus, in their order. */
  readonly words: readonly number[];
  /** Of all corpora together. */
  readonly sentences: number;
  readonly articles: number;
  /** Sentences a second by the clock, whatever the others are counted by. */
  readonly sentencesByClock: number;
  /** From the slowest to the fastest round, as shares of the median. */
  readonly spread: readonly [number, number];
  readonly peakMiB: number | null;
  /** Least time of each part of the start-up over the rounds, milliseconds by the clock. */
  readonly stages: Readonly<Record<string, number>>;
  /** Speed over the engine's own at the same task and place; `null` for what is not compared. */
  readonly ratio: number | null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export function rowsOf(entries: readonly Entry[], corpora: readonly Corpus[]): Row[] {
  const rows = entries.map((entry) => rowOf(entry, corpora));
  return rows.map((row) => ({ ...row, ratio: ratioOf(row, rows) }));
}

/** Our own line that each task is compared with. */
const OWN: Readonly<Record<string, string>> = {
  segment: 'segment',
  annotate: 'annotate',
  code: 'code',
};

/** What is counted by the clock, as all cores are, is compared by the clock. */
function ratioOf(row: Row, rows: readonly Row[]): number | null {
  const own = rows.find(({ place, id }) => place === row.place && id === OWN[row.task]);
  if (!own) return null;
  const isByClock = row.clock === 'wall' || own.clock === 'wall';
  return isByClock ? row.sentencesByClock / own.sentencesByClock : row.sentences / own.sentences;
}

function rowOf({ place, contender, runs }: Entry, corpora: readonly Corpus[]): Row {
  const isOneCore = contender.id !== 'code, all cores';
  const knowsCpu = runs.every(({ passes }) =>
    passes.every(({ cpuSeconds }) => cpuSeconds !== null),
  );
  const clock = isOneCore && knowsCpu ? 'processor' : 'wall';
  const seconds = runs.map(({ passes }) =>
    passes.map(({ wallSeconds, cpuSeconds }) =>
      clock === 'processor' ? (cpuSeconds ?? wallSeconds) : wallSeconds,
    ),
  );
  const totals = seconds.map((pass) => pass.reduce((a, b) => a + b, 0));
  const middle = median(totals);
  const all = (of: (corpus: Corpus) => number) => corpora.reduce((sum, c) => sum + of(c), 0);
  const wall = median(
    runs.map(({ passes }) => passes.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0)),
  );
  return {
    place,
    id: contender.id,
    task: contender.task,
    does: contender.does,
    clock,
    words: corpora.map((corpus, i) => corpus.words / median(seconds.map((pass) => pass[i]!))),
    sentences: all(({ sentences }) => sentences) / middle,
    articles: all(({ articles }) => articles.length) / middle,
    sentencesByClock: all(({ sentences }) => sentences) / wall,
    spread: [middle / Math.max(...totals) - 1, middle / Math.min(...totals) - 1],
    peakMiB: peakOf(runs),
    stages: stagesOf(runs),
    ratio: null,
  };
}

function peakOf(runs: readonly Measured[]): number | null {
  const peaks = runs.flatMap(({ peakMiB }) => (peakMiB === null ? [] : [peakMiB]));
  return peaks.length > 0 ? median(peaks) : null;
}

function stagesOf(runs: readonly Measured[]): Record<string, number> {
  const names = runs[0]?.stages.map(({ name }) => name) ?? [];
  return Object.fromEntries(
    names.map((name, i) => [
      name,
      Math.min(...runs.map(({ stages }) => stages[i]?.ms ?? Number.NaN)),
    ]),
  );
}
