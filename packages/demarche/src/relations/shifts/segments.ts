/**
 * Exact Bayesian inference on change points, offline: every way to cut a row of cells into segments
 * is weighed, none is sampled. Barry & Hartigan 1992 (product partition models, Annals of Statistics
 * 20), with the recursions of Fearnhead 2006 (Statistics and Computing 16). Deterministic.
 *
 * Cells 0..n-1; boundary i, 1..n-1, lies before cell i; 0 and n are the ends.
 */
export interface Segmentation {
  /** Probability of a change at each boundary, given all cells; index 0 is unused. */
  readonly marginal: readonly number[];
  /** Boundaries of the most probable segmentation that has any; empty if none is possible. */
  readonly best: readonly number[];
  /** Probability that there is at least one change at the boundaries `from` to `to`, inclusive. */
  within(from: number, to: number): number;
}

/** What the cells say and what was believed before. Logarithms are natural. */
export interface CellModel {
  readonly cells: number;
  /** Log marginal likelihood of the cells `[start, end)` as one segment; -Infinity: not allowed. */
  evidence(start: number, end: number): number;
  /** Prior probability of a change at a boundary, apart from all others; in (0, 1). */
  prior(boundary: number): number;
}

/** O(n²) time, O(n) memory. */
export function segment(model: CellModel): Segmentation {
  const { cells: n } = model;
  if (n < 2) return { marginal: n === 0 ? [] : [0], best: [], within: () => 0 };
  const change = logs(n, (i) => Math.log(model.prior(i)));
  const stay = cumulated(logs(n, (i) => Math.log1p(-model.prior(i))));
  // A segment with the boundaries inside it that stay shut.
  const piece = (start: number, end: number) =>
    model.evidence(start, end) + stay[end - 1]! - stay[start]!;
  const forth = pass(n, piece, change, logSum);
  const back = passBack(n, piece, change, logSum);
  const all = forth[n]!;
  const marginal = change.map((log, i) =>
    i === 0 ? 0 : Math.exp(forth[i]! + log + back[i]! - all),
  );
  return {
    marginal,
    best: bestOf(n, piece, change),
    within: within(n, piece, change, forth, back),
  };
}

type Piece = (start: number, end: number) => number;
type Join = (values: Float64Array, count: number) => number;

function logs(n: number, log: (boundary: number) => number): number[] {
  return Array.from({ length: n }, (_, i) => (i === 0 ? 0 : log(i)));
}

/** (n): sums of the first i + 1 values. */
function cumulated(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length);
  for (let i = 1; i < values.length; i++) sums[i] = sums[i - 1]! + values[i]!;
  return sums;
}

/** (n + 1): of cells `[0, end)`, with a change at `end`. */
function pass(n: number, piece: Piece, change: readonly number[], join: Join): Float64Array {
  const sums = new Float64Array(n + 1);
  const terms = new Float64Array(n);
  for (let end = 1; end <= n; end++) {
    for (let start = 0; start < end; start++) {
      terms[start] = sums[start]! + change[start]! + piece(start, end);
    }
    sums[end] = join(terms, end);
  }
  return sums;
}

/** (n + 1): of cells `[start, n)`, with a change at `start`. */
function passBack(n: number, piece: Piece, change: readonly number[], join: Join): Float64Array {
  const sums = new Float64Array(n + 1);
  const terms = new Float64Array(n);
  for (let start = n - 1; start >= 0; start--) {
    for (let end = start + 1; end <= n; end++) {
      const rest = end === n ? 0 : change[end]! + sums[end]!;
      terms[end - start - 1] = piece(start, end) + rest;
    }
    sums[start] = join(terms, n - start);
  }
  return sums;
}

/** The Viterbi path through the best single boundary. */
function bestOf(n: number, piece: Piece, change: readonly number[]): readonly number[] {
  const forth = pass(n, piece, change, largest);
  const back = passBack(n, piece, change, largest);
  const through = change.map((log, i) => (i === 0 ? -Infinity : forth[i]! + log + back[i]!));
  const top = through.indexOf(Math.max(...through));
  if (!(through[top]! > -Infinity)) return [];
  const before: number[] = [];
  for (let end = top; end > 0; ) {
    end = argMax(end, (start) => forth[start]! + change[start]! + piece(start, end));
    if (end > 0) before.unshift(end);
  }
  const after: number[] = [];
  for (let start = top; start < n; ) {
    const from = start;
    const rest = (end: number) => (end === n ? 0 : change[end]! + back[end]!);
    start = from + 1 + argMax(n - from, (i) => piece(from, from + 1 + i) + rest(from + 1 + i));
    if (start < n) after.push(start);
  }
  return [...before, top, ...after];
}

/** One less the probability that a single segment spans all the boundaries. */
function within(
  n: number,
  piece: Piece,
  change: readonly number[],
  forth: Float64Array,
  back: Float64Array,
): Segmentation['within'] {
  return (from, to) => {
    let none = 0;
    for (let start = 0; start < from; start++) {
      for (let end = to + 1; end <= n; end++) {
        const rest = end === n ? 0 : change[end]! + back[end]!;
        none += Math.exp(forth[start]! + change[start]! + piece(start, end) + rest - forth[n]!);
      }
    }
    return Math.min(1, Math.max(0, 1 - none));
  };
}

const logSum: Join = (values, count) => {
  const top = largest(values, count);
  if (top === -Infinity) return top;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.exp(values[i]! - top);
  return top + Math.log(sum);
};

const largest: Join = (values, count) => {
  let top = -Infinity;
  for (let i = 0; i < count; i++) if (values[i]! > top) top = values[i]!;
  return top;
};

/** The first of the largest. */
function argMax(count: number, value: (i: number) => number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (value(i) > value(best)) best = i;
  return best;
}
