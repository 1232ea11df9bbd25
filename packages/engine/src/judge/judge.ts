import type { Codebook } from '../codebook/codebook.js';
import type { Pair, PairFrame } from '../events/pair-frames.js';
import type { Roles } from '../events/roles.js';
import { EVENT_TYPES, type EventType } from '../plover.js';
import { calibrated } from './calibration.js';
import { codebookFeatures, PLACES, type Place, seenOf } from './features.js';
import { Lexicon } from './lexicon.js';
import { type Meaning, meaningsAt, remembered } from './meanings.js';
import { type Curve, type JudgeModel, openJudgeFile } from './model-file.js';
import { VERDICTS, type Verdict } from './verdict.js';

/** What spoke for a verdict: a feature in words, and how much it weighed. */
export interface Reason {
  readonly feature: string;
  readonly weight: number;
}

/** The judge's part in a decision, as records show it. */
export interface JudgeNote {
  /** Its own verdict, before frames are weighed beside it. */
  readonly type: Verdict;
  /** 0..1, of that verdict. */
  readonly probability: number;
  /** What spoke most for it, the strongest first. */
  readonly reasons: readonly Reason[];
}

/** What the judge holds of one pair. */
export interface Opinion {
  /** Probabilities, in the order of `VERDICTS`. */
  readonly shares: Float32Array;
  /** Types with frames weighed beside the judge: probabilities in the order of `EVENT_TYPES`. */
  readonly weighed: Float32Array;
  /** The most probable of `weighed`. */
  readonly type: EventType;
  /** The judge's own verdict, before frames are weighed beside it, and its probability. */
  readonly verdict: { readonly type: Verdict; readonly probability: number };
  readonly note: () => JudgeNote;
}

/** Reasons shown. */
const SHOWN = 5;

/**
 * The learned judge: what holds between two marked sides of a sentence, from its tree, its words
 * and what the codebook finds in it. Multinomial logistic regression over named features and word
 * vectors, trained on `training/examples` (see `docs/method-judge.md`).
 */
export class Judge {
  readonly hash: string;
  readonly #model: JudgeModel;
  readonly #index: ReadonlyMap<string, number>;
  readonly #meaning: Meaning;
  readonly #lexicons = new WeakMap<Codebook, Lexicon>();

  constructor(model: JudgeModel, meaning: Meaning) {
    this.hash = model.hash;
    this.#model = model;
    this.#index = new Map(model.names.map((name, i) => [name, i]));
    this.#meaning = remembered(meaning);
  }

  /**
   * @param frames what the codebook finds in the sentence
   * @param others frames of other sentences that may tell of the pair
   */
  opinion(
    roles: Roles,
    pair: Pair,
    frames: readonly PairFrame[],
    codebook: Codebook,
    others: readonly PairFrame[] = [],
  ): Opinion {
    const { header, bias, meanings } = this.#model;
    const columns = VERDICTS.length;
    const seen = seenOf(roles, pair);
    const named = [
      ...seen.features,
      ...codebookFeatures(roles, pair, frames, this.#lexicon(codebook)),
    ];
    const dense = meaningsAt(seen.words, PLACES, header.dimensions, this.#meaning);
    const scores = Float32Array.from(bias);
    for (const [name, value] of named) {
      const row = this.#index.get(name);
      if (row !== undefined) this.#addRow(scores, row, value);
    }
    dense.forEach((value, d) => {
      if (value === 0) return;
      for (let k = 0; k < columns; k++) {
        scores[k] = (scores[k] ?? 0) + value * (meanings[d * columns + k] ?? 0);
      }
    });
    const shares = softmax(scores);
    const weighed = this.#weighed(shares, [...frames, ...others]);
    const type = EVENT_TYPES[greatest(weighed)] as EventType;
    const verdict = verdictOf(shares);
    return { shares, weighed, type, verdict, note: () => this.#note(verdict, named, dense) };
  }

  #lexicon(codebook: Codebook): Lexicon {
    const known = this.#lexicons.get(codebook);
    if (known) return known;
    const lexicon = new Lexicon(codebook, this.#meaning);
    this.#lexicons.set(codebook, lexicon);
    return lexicon;
  }

  /** The share of pairs as confident as this whose type is right. */
  pairConfidence(raw: number): number {
    return calibrated(raw, this.#curves.pairs);
  }

  /** The share of events as confident as this whose type is right. */
  eventConfidence(raw: number): number {
    return calibrated(raw, this.#curves.events);
  }

  get #curves(): { readonly pairs: Curve; readonly events: Curve } {
    return this.#model.header.calibration;
  }

  #addRow(scores: Float32Array, row: number, value: number): void {
    const { rows, scales } = this.#model;
    const columns = VERDICTS.length;
    const factor = value * (scales[row] ?? 0);
    for (let k = 0; k < columns; k++) {
      scores[k] = (scores[k] ?? 0) + factor * (rows[row * columns + k] ?? 0);
    }
  }

  #weighed(shares: Float32Array, frames: readonly PairFrame[]): Float32Array {
    const { frameWeight, frameFloor } = this.#model.header;
    return weigh(shares, frames, frameWeight, frameFloor);
  }

  #note(
    { type, probability }: Opinion['verdict'],
    named: readonly (readonly [string, number])[],
    dense: Float32Array,
  ): JudgeNote {
    const { rows, scales } = this.#model;
    const verdict = VERDICTS.indexOf(type);
    const found: Reason[] = [];
    for (const [feature, value] of named) {
      const row = this.#index.get(feature);
      if (row === undefined) continue;
      const factor = value * (scales[row] ?? 0);
      found.push({ feature, weight: factor * over(rows, row, verdict) });
    }
    PLACES.forEach((place, at) => {
      found.push({
        feature: `meaning of ${NAMES[place]}`,
        weight: this.#meant(dense, at, verdict),
      });
    });
    return {
      type,
      probability,
      reasons: found
        .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1))
        .slice(0, SHOWN)
        .filter(({ weight }) => weight > 0)
        .map(({ feature, weight }) => ({ feature, weight: rounded(weight) })),
    };
  }

  /** What the vectors of one place say for a verdict. */
  #meant(dense: Float32Array, place: number, verdict: number): number {
    const { header, meanings } = this.#model;
    let sum = 0;
    for (let d = place * header.dimensions; d < (place + 1) * header.dimensions; d++) {
      const value = dense[d] ?? 0;
      if (value !== 0) sum += value * over(meanings, d, verdict);
    }
    return sum;
  }
}

/**
 * Opens `models/judge.bin`.
 *
 * @param meaning the pretrained vectors of the annotator that the trees come from
 * @throws Error if the bytes are no judge, of another version, or cut short
 */
export function openJudge(file: Uint8Array, meaning: Meaning): Judge {
  return new Judge(openJudgeFile(file), meaning);
}

/**
 * Shares of the types when frames are weighed beside the judge: a product of experts, in which the
 * best score of a type's frames adds to the logarithm of its share. NONE is left out.
 *
 * @param shares in the order of `VERDICTS`
 * @returns in the order of `EVENT_TYPES`
 */
export function weigh(
  shares: Float32Array,
  frames: readonly PairFrame[],
  weight: number,
  floor: number,
): Float32Array {
  const best = new Map<EventType, number>();
  for (const { ruled, score } of frames) {
    best.set(ruled.type, Math.max(score, best.get(ruled.type) ?? floor));
  }
  const scores = EVENT_TYPES.map((type, k) => {
    return Math.log((shares[k] ?? 0) + LEAST) + weight * (best.get(type) ?? floor);
  });
  return softmax(Float32Array.from(scores));
}

/** No share is nothing. */
const LEAST = 1e-5;

const NAMES: Readonly<Record<Place, string>> = {
  link: 'the words that link them',
  object: 'what these are about',
  path: 'the words between them in the tree',
  top: 'the word above both',
  sentence: 'the sentence',
  sides: 'the sides',
};

/** How far a verdict's weight stands above the mean of all in one row of weights. */
function over(weights: ArrayLike<number>, row: number, verdict: number): number {
  const columns = VERDICTS.length;
  const start = row * columns;
  let sum = 0;
  for (let k = start; k < start + columns; k++) sum += weights[k] ?? 0;
  return (weights[start + verdict] ?? 0) - sum / columns;
}

function verdictOf(shares: Float32Array): Opinion['verdict'] {
  const best = greatest(shares);
  return { type: VERDICTS[best] as Verdict, probability: rounded(shares[best] ?? 0) };
}

function greatest(shares: Float32Array): number {
  return shares.reduce((best, share, k) => (share > (shares[best] ?? 0) ? k : best), 0);
}

function softmax(scores: Float32Array): Float32Array {
  const most = scores.reduce((a, b) => Math.max(a, b));
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
