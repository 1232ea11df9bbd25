/**
 * The best tree from arc scores: one root, no two arcs crossing. Hardly an English sentence has arcs
 * that cross (one arc in 370 of EWT does), and most that a parser makes cross by mistake.
 */

/**
 * Heads of the highest-scoring projective tree with exactly one root.
 *
 * @param scores  row-major: row `d` holds the scores of dependent d's heads, column 0 the root,
 *                column h + 1 token h
 * @param n       tokens
 * @param stride  length of a row, at least n + 1
 * @param start   index of the first score
 * @returns       (n) head of each token, -1 the root
 */
export function bestTree(scores: Float32Array, n: number, stride = n + 1, start = 0): Int32Array {
  const heads = new Int32Array(n);
  for (let d = 0; d < n; d++) heads[d] = bestHead(scores, n, start + d * stride, d);
  if (isTree(heads) && isProjective(heads)) return heads;
  return new Chart(matrix(scores, n, stride, start), n + 1).heads();
}

function bestHead(scores: Float32Array, n: number, row: number, dependent: number): number {
  let best = -1;
  for (let h = 0; h < n; h++) {
    if (h !== dependent && scores[row + h + 1]! > scores[row + best + 1]!) best = h;
  }
  return best;
}

/** Whether heads (-1 the root) reach the one root from every token. */
export function isTree(heads: ArrayLike<number>): boolean {
  const n = heads.length;
  const seen = new Int32Array(n); // the walk (from 1) that came here first, 0 none
  let roots = 0;
  for (let i = 0; i < n; i++) {
    if (heads[i] === -1) roots++;
    let at = i;
    while (at !== -1 && seen[at] === 0) {
      seen[at] = i + 1;
      at = heads[at]!;
    }
    if (at !== -1 && seen[at] === i + 1) return false; // the walk met itself
  }
  return roots === 1;
}

/** Whether no two arcs of a tree cross, that to its root from the left edge among them. */
export function isProjective(heads: ArrayLike<number>): boolean {
  for (let d = 0; d < heads.length; d++) {
    const low = Math.min(d, heads[d]!);
    const high = Math.max(d, heads[d]!);
    for (let i = low + 1; i < high; i++) if (heads[i]! < low || heads[i]! > high) return false;
  }
  return true;
}

/**
 * Scores as an (n + 1, n + 1) matrix, row the dependent, column the head, node 0 the root.
 * Arcs from the root cost more than all else together, so that the best tree has just one.
 */
function matrix(scores: Float32Array, n: number, stride: number, start: number): Float64Array {
  const size = n + 1;
  const out = new Float64Array(size * size).fill(-Infinity);
  let low = Infinity;
  let high = -Infinity;
  for (let d = 0; d < n; d++) {
    for (let h = 0; h <= n; h++) {
      if (h === d + 1) continue;
      const score = scores[start + d * stride + h]!;
      low = Math.min(low, score);
      high = Math.max(high, score);
      out[(d + 1) * size + h] = score;
    }
  }
  const penalty = (high - low + 1) * size;
  for (let d = 1; d <= n; d++) out[d * size]! -= penalty;
  return out;
}

/** Which end of a span is the head of all that lies in it. */
const LAST = 0;
const FIRST = 1;
type Side = typeof LAST | typeof FIRST;

/**
 * Best trees of all spans of nodes, the longer out of the shorter: Eisner 1996, tables as in
 * McDonald et al. 2005, n³ steps. A span is linked when its last arc joins both its ends, and whole
 * when its head has all its dependents on that side.
 */
class Chart {
  readonly #scores: Float64Array;
  readonly #nodes: number;
  // (nodes, nodes, 2): first node, last node, side
  readonly #linked: Float64Array;
  readonly #linkedCut: Int32Array;
  readonly #whole: Float64Array;
  readonly #wholeCut: Int32Array;

  constructor(scores: Float64Array, nodes: number) {
    const size = nodes * nodes * 2;
    this.#scores = scores;
    this.#nodes = nodes;
    this.#linked = new Float64Array(size).fill(-Infinity);
    this.#linkedCut = new Int32Array(size);
    this.#whole = new Float64Array(size).fill(-Infinity);
    this.#wholeCut = new Int32Array(size);
    for (let i = 0; i < nodes; i++) {
      this.#whole[this.#at(i, i, LAST)] = 0;
      this.#whole[this.#at(i, i, FIRST)] = 0;
    }
    for (let width = 1; width < nodes; width++) {
      for (let first = 0; first + width < nodes; first++) this.#fill(first, first + width);
    }
  }

  /** Head of each token, -1 the root. */
  heads(): Int32Array {
    const heads = new Int32Array(this.#nodes - 1);
    const left: [first: number, last: number, side: Side, whole: boolean][] = [];
    left.push([0, this.#nodes - 1, FIRST, true]);
    for (let span = left.pop(); span; span = left.pop()) {
      const [first, last, side, whole] = span;
      if (first === last) continue;
      const at = this.#at(first, last, side);
      if (whole) {
        const cut = this.#wholeCut[at]!;
        left.push([first, cut, side, side === LAST], [cut, last, side, side === FIRST]);
      } else {
        const cut = this.#linkedCut[at]!;
        if (side === LAST) heads[first - 1] = last - 1;
        else heads[last - 1] = first - 1;
        left.push([first, cut, FIRST, true], [cut + 1, last, LAST, true]);
      }
    }
    return heads;
  }

  #at(first: number, last: number, side: Side): number {
    return (first * this.#nodes + last) * 2 + side;
  }

  #fill(first: number, last: number): void {
    this.#link(first, last);
    this.#complete(first, last, LAST);
    this.#complete(first, last, FIRST);
  }

  /** Two whole spans side by side, an arc between their outer ends. */
  #link(first: number, last: number): void {
    let best = -Infinity;
    let cut = first;
    for (let k = first; k < last; k++) {
      const score =
        this.#whole[this.#at(first, k, FIRST)]! + this.#whole[this.#at(k + 1, last, LAST)]!;
      if (score > best) {
        best = score;
        cut = k;
      }
    }
    this.#linked[this.#at(first, last, LAST)] = best + this.#scores[first * this.#nodes + last]!;
    this.#linked[this.#at(first, last, FIRST)] = best + this.#scores[last * this.#nodes + first]!;
    this.#linkedCut[this.#at(first, last, LAST)] = cut;
    this.#linkedCut[this.#at(first, last, FIRST)] = cut;
  }

  /** A linked span, and a whole one behind its dependent. */
  #complete(first: number, last: number, side: Side): void {
    const [inner, outer] =
      side === LAST ? [this.#whole, this.#linked] : [this.#linked, this.#whole];
    const from = side === LAST ? first : first + 1;
    const to = side === LAST ? last - 1 : last;
    const at = this.#at(first, last, side);
    for (let k = from; k <= to; k++) {
      const score = inner[this.#at(first, k, side)]! + outer[this.#at(k, last, side)]!;
      if (score > this.#whole[at]!) {
        this.#whole[at] = score;
        this.#wholeCut[at] = k;
      }
    }
  }
}
