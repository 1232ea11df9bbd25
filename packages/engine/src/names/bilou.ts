import type { Name, NameKind } from '../document.js';
import { NAME_KINDS } from '../document.js';

/**
 * Name spans from BILOU scores: the best well-formed sequence by Viterbi's algorithm.
 * BILOU: Beginning, Inside, Last, Outside, Unit (Ratinov & Roth 2009).
 */
export class BilouDecoder {
  readonly #tags: readonly string[];
  readonly #before: readonly (readonly number[])[]; // by tag: the tags that may stand before it
  readonly #opens: readonly boolean[]; // by tag: whether it may open a sentence
  readonly #closes: readonly boolean[]; // by tag: whether it may end a sentence
  readonly #outside: number;

  /** @param tags  the model's tags, "O" or `B-PER` */
  constructor(tags: readonly string[]) {
    this.#tags = tags;
    this.#before = tags.map((tag) => [...tags.keys()].filter((t) => follows(tags[t]!, tag)));
    this.#opens = tags.map((tag) => follows('O', tag));
    this.#closes = tags.map((tag) => follows(tag, 'O'));
    this.#outside = tags.indexOf('O');
  }

  /**
   * @param scores  logits; token i's tags stand at `start + i * stride`
   * @param n       tokens
   */
  names(scores: Float32Array, n: number, start = 0, stride = this.#tags.length): Name[] {
    if (this.#nothingNamed(scores, n, start, stride)) return [];
    return spans(this.bestTags(scores, n, start, stride).map((t) => this.#tags[t]!));
  }

  /** Most sentences hold no name: where "O" wins everywhere, it is the best sequence. */
  #nothingNamed(scores: Float32Array, n: number, start: number, stride: number): boolean {
    for (let i = 0; i < n; i++) {
      const at = start + i * stride;
      const outside = scores[at + this.#outside]!;
      for (let t = 0; t < this.#tags.length; t++) if (scores[at + t]! > outside) return false;
    }
    return true;
  }

  /** Indexes of the tags of the highest-scoring well-formed sequence. */
  bestTags(scores: Float32Array, n: number, start = 0, stride = this.#tags.length): number[] {
    const size = this.#tags.length;
    const from = new Int16Array(n * size);
    let best = new Float64Array(size).fill(-Infinity);
    for (let i = 0; i < n; i++) {
      const next = new Float64Array(size).fill(-Infinity);
      for (let t = 0; t < size; t++) {
        const score = scores[start + i * stride + t]!;
        if (i === 0) {
          if (this.#opens[t]) next[t] = score;
          continue;
        }
        for (const p of this.#before[t]!) {
          if (best[p]! + score > next[t]!) {
            next[t] = best[p]! + score;
            from[i * size + t] = p;
          }
        }
      }
      best = next;
    }
    return this.#traced(best, from, n);
  }

  #traced(best: Float64Array, from: Int16Array, n: number): number[] {
    const size = this.#tags.length;
    let tag = this.#outside;
    for (let t = 0; t < size; t++) if (this.#closes[t] && best[t]! > best[tag]!) tag = t;
    const path: number[] = new Array(n);
    for (let i = n - 1; i >= 0; i--) {
      path[i] = tag;
      tag = from[i * size + tag]!;
    }
    return path;
  }
}

/** Whether `next` may stand right after `tag`; the sentence's edges count as "O". */
export function follows(tag: string, next: string): boolean {
  const open = tag.startsWith('B-') || tag.startsWith('I-');
  const goesOn = next.startsWith('I-') || next.startsWith('L-');
  return open ? goesOn && tag.slice(2) === next.slice(2) : !goesOn;
}

/** Spans of well-formed BILOU tags. */
export function spans(tags: readonly string[]): Name[] {
  const found: Name[] = [];
  let start = 0;
  tags.forEach((tag, i) => {
    if (tag === 'O') return;
    if (tag.startsWith('B-') || tag.startsWith('U-')) start = i;
    if (tag.startsWith('L-') || tag.startsWith('U-')) {
      found.push({ kind: nameKind(tag.slice(2)), start, end: i + 1 });
    }
  });
  return found;
}

function nameKind(kind: string): NameKind {
  const known = NAME_KINDS.find((k) => k === kind);
  if (!known)
    throw new Error(`model: unknown name kind "${kind}"; known: ${NAME_KINDS.join(', ')}`);
  return known;
}
