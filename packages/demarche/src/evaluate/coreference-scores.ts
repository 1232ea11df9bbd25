import { addCounts, type Counts, NO_COUNTS } from './counts.js';

/** A partition of mentions: each entity the keys of its mentions. Keys are unique over all. */
export type Partition = readonly (readonly string[])[];

/** Numerators and denominators of recall and precision; sums over documents are the corpus's. */
export interface Ratio {
  readonly recallOf: number;
  readonly recall: number;
  readonly precisionOf: number;
  readonly precision: number;
}

export const NO_RATIO: Ratio = { recallOf: 0, recall: 0, precisionOf: 0, precision: 0 };

export function addRatios(a: Ratio, b: Ratio): Ratio {
  return {
    recallOf: a.recallOf + b.recallOf,
    recall: a.recall + b.recall,
    precisionOf: a.precisionOf + b.precisionOf,
    precision: a.precision + b.precision,
  };
}

export const recallOf = ({ recall, recallOf }: Ratio): number | null =>
  recallOf === 0 ? null : recall / recallOf;

export const precisionOf = ({ precision, precisionOf }: Ratio): number | null =>
  precisionOf === 0 ? null : precision / precisionOf;

/** Harmonic mean; `null` where neither side has anything. */
export function fOf(ratio: Ratio): number | null {
  const p = precisionOf(ratio);
  const r = recallOf(ratio);
  if (p === null && r === null) return null;
  return !p || !r ? 0 : (2 * p * r) / (p + r);
}

function indexOf(partition: Partition): Map<string, number> {
  const index = new Map<string, number>();
  partition.forEach((entity, i) => {
    for (const mention of entity) index.set(mention, i);
  });
  return index;
}

/** Two sides of a measure that has the same formula for recall and precision. */
function bothWays(
  gold: Partition,
  system: Partition,
  side: (key: Partition, response: Partition) => { readonly got: number; readonly of: number },
): Ratio {
  const recall = side(gold, system);
  const precision = side(system, gold);
  return {
    recall: recall.got,
    recallOf: recall.of,
    precision: precision.got,
    precisionOf: precision.of,
  };
}

/**
 * MUC (Vilain et al. 1995): links kept. An entity of n mentions that the other side spreads over p
 * parts, a mention it does not have being a part of its own, keeps n − p of its n − 1 links.
 */
export function muc(gold: Partition, system: Partition): Ratio {
  return bothWays(gold, system, (key, response) => {
    const of = indexOf(response);
    let got = 0;
    let all = 0;
    for (const entity of key) {
      const parts = new Set(entity.map((mention) => of.get(mention) ?? `alone ${mention}`));
      got += entity.length - parts.size;
      all += entity.length - 1;
    }
    return { got, of: all };
  });
}

/**
 * B³ (Bagga & Baldwin 1998), with mentions of one side only as in Pradhan et al. 2014: each mention
 * gets the share of its entity that the other side's entity of the same mention holds.
 */
export function bCubed(gold: Partition, system: Partition): Ratio {
  return bothWays(gold, system, (key, response) => {
    const of = indexOf(response);
    let got = 0;
    let all = 0;
    for (const entity of key) {
      const shared = new Map<number, number>();
      for (const mention of entity) {
        const other = of.get(mention);
        if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      for (const count of shared.values()) got += (count * count) / entity.length;
      all += entity.length;
    }
    return { got, of: all };
  });
}

/**
 * CEAF-φ4 (Luo 2005): entities paired one to one so that the sum of their likeness is greatest;
 * φ4 is twice the mentions shared over the mentions of both.
 */
export function ceafPhi4(gold: Partition, system: Partition): Ratio {
  const best = bestPairing(likeness(gold, system));
  return { recall: best, recallOf: gold.length, precision: best, precisionOf: system.length };
}

function likeness(gold: Partition, system: Partition): number[][] {
  const of = indexOf(system);
  return gold.map((entity) => {
    const row = new Array<number>(system.length).fill(0);
    for (const mention of entity) {
      const other = of.get(mention);
      if (other !== undefined) row[other]! += 2 / (entity.length + system[other]!.length);
    }
    return row;
  });
}

/**
 * The greatest sum of a one-to-one pairing of rows and columns: the Hungarian method with
 * potentials (Kuhn 1955; Jonker & Volgenant 1987), O(n²·m).
 */
export function bestPairing(weights: readonly (readonly number[])[]): number {
  const flip = weights.length > (weights[0]?.length ?? 0);
  const rows = flip ? transposed(weights) : weights;
  const n = rows.length;
  const m = rows[0]?.length ?? 0;
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(m + 1);
  const rowOf = new Int32Array(m + 1); // by column, from 1: the row paired with it; 0 for none
  for (let row = 1; row <= n; row++) augment(row, rows, m, rowPotential, columnPotential, rowOf);
  let sum = 0;
  for (let column = 1; column <= m; column++)
    if (rowOf[column]! > 0) sum += rows[rowOf[column]! - 1]![column - 1]!;
  return sum;
}

const transposed = (weights: readonly (readonly number[])[]): number[][] =>
  (weights[0] ?? []).map((_, column) => weights.map((row) => row[column]!));

/** Pairs one more row, by the cheapest path of changes; costs are the weights' negatives. */
function augment(
  row: number,
  rows: readonly (readonly number[])[],
  m: number,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
  rowOf: Int32Array,
): void {
  const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(m + 1);
  const used = new Uint8Array(m + 1);
  rowOf[0] = row;
  let column = 0;
  do {
    used[column] = 1;
    const at = rowOf[column]!;
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let c = 1; c <= m; c++) {
      if (used[c]) continue;
      const cost = -rows[at - 1]![c - 1]! - rowPotential[at]! - columnPotential[c]!;
      if (cost < least[c]!) {
        least[c] = cost;
        from[c] = column;
      }
      if (least[c]! < step) {
        step = least[c]!;
        next = c;
      }
    }
    for (let c = 0; c <= m; c++) {
      if (used[c]) {
        rowPotential[rowOf[c]!]! += step;
        columnPotential[c]! -= step;
      } else least[c]! -= step;
    }
    column = next;
  } while (rowOf[column] !== 0);
  for (; column !== 0; column = from[column]!) rowOf[column] = rowOf[from[column]!]!;
}

/** Mentions found, whatever their entity. */
export function mentionCounts(gold: Partition, system: Partition): Counts {
  const wanted = indexOf(gold);
  const found = system.flat();
  return {
    gold: wanted.size,
    system: found.length,
    correct: found.filter((mention) => wanted.has(mention)).length,
  };
}

export const COREFERENCE_MEASURES = ['MUC', 'B³', 'CEAF-φ4'] as const;
export type CoreferenceMeasure = (typeof COREFERENCE_MEASURES)[number];

const MEASURES: Readonly<Record<CoreferenceMeasure, (a: Partition, b: Partition) => Ratio>> = {
  MUC: muc,
  'B³': bCubed,
  'CEAF-φ4': ceafPhi4,
};

/** What the documents of a group add up to. */
export class CoreferenceTally {
  readonly #ratios = new Map<CoreferenceMeasure, Ratio>();
  #mentions = NO_COUNTS;
  entities = 0;

  /** One document; entities of one mention count only if the caller leaves them in. */
  add(gold: Partition, system: Partition): void {
    for (const measure of COREFERENCE_MEASURES)
      this.#ratios.set(measure, addRatios(this.ratio(measure), MEASURES[measure](gold, system)));
    this.#mentions = addCounts(this.#mentions, mentionCounts(gold, system));
    this.entities += gold.length;
  }

  ratio(measure: CoreferenceMeasure): Ratio {
    return this.#ratios.get(measure) ?? NO_RATIO;
  }

  get mentions(): Counts {
    return this.#mentions;
  }

  /** The mean of the three F, as the CoNLL 2011 and 2012 shared tasks score. */
  get conll(): number | null {
    const values = COREFERENCE_MEASURES.map((measure) => fOf(this.ratio(measure)));
    if (values.every((value) => value === null)) return null;
    return values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
  }
}
