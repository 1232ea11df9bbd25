/**
 * The best well-formed tree from arc scores: maximum spanning arborescence with one root,
 * Chu & Liu 1965, Edmonds 1967; McDonald et al. 2005 for parsing.
 */

/**
 * Heads of the highest-scoring tree with exactly one root.
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
  return isTree(heads) ? heads : spanningTree(matrix(scores, n, stride, start), n);
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

/** Chu-Liu/Edmonds: take each node's best head, contract a cycle, solve the rest, open the cycle. */
function spanningTree(scores: Float64Array, n: number): Int32Array {
  const nodes = n + 1;
  const best = chuLiuEdmonds(scores, nodes);
  return Int32Array.from({ length: n }, (_, d) => best[d + 1]! - 1);
}

/** Head of each node; node 0 is the root (its own head is -1). `scores` is (nodes, nodes). */
function chuLiuEdmonds(scores: Float64Array, nodes: number): Int32Array {
  const heads = greedy(scores, nodes);
  const cycle = findCycle(heads);
  if (!cycle) return heads;

  // Outside nodes keep their order; the contracted cycle is the last node.
  const outside = [...heads.keys()].filter((v) => !cycle.includes(v));
  const smaller = outside.length + 1;
  const contracted = new Float64Array(smaller * smaller).fill(-Infinity);
  const enter = new Int32Array(smaller); // by outside head: the cycle node that its arc enters
  const leave = new Int32Array(smaller); // by outside dependent: the cycle node that heads it
  const last = smaller - 1;
  outside.forEach((u, i) => {
    outside.forEach((v, j) => {
      contracted[i * smaller + j] = scores[u * nodes + v]!;
    });
    for (const c of cycle) {
      const into = scores[c * nodes + u]! - scores[c * nodes + heads[c]!]!;
      if (into > contracted[last * smaller + i]!) {
        contracted[last * smaller + i] = into;
        enter[i] = c;
      }
      if (u !== 0 && scores[u * nodes + c]! > contracted[i * smaller + last]!) {
        contracted[i * smaller + last] = scores[u * nodes + c]!;
        leave[i] = c;
      }
    }
  });

  const solved = chuLiuEdmonds(contracted, smaller);
  outside.forEach((u, i) => {
    const head = solved[i]!;
    heads[u] = head === -1 ? -1 : head === last ? leave[i]! : outside[head]!;
  });
  const from = solved[last]!;
  heads[enter[from]!] = outside[from]!;
  return heads;
}

function greedy(scores: Float64Array, nodes: number): Int32Array {
  const heads = new Int32Array(nodes).fill(-1);
  for (let d = 1; d < nodes; d++) {
    let best = 0;
    for (let h = 0; h < nodes; h++) {
      if (scores[d * nodes + h]! > scores[d * nodes + best]!) best = h;
    }
    heads[d] = best;
  }
  return heads;
}

/** The nodes of one cycle, or null. */
function findCycle(heads: Int32Array): number[] | null {
  const walk = new Int32Array(heads.length).fill(-1);
  for (let i = 0; i < heads.length; i++) {
    let at = i;
    while (at !== -1 && walk[at] === -1) {
      walk[at] = i;
      at = heads[at]!;
    }
    if (at === -1 || walk[at] !== i) continue;
    const cycle = [at];
    for (let v = heads[at]!; v !== at; v = heads[v]!) cycle.push(v);
    return cycle;
  }
  return null;
}
