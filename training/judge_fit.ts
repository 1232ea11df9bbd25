/** Fits the judge: multinomial logistic regression over named features and word vectors. */
import { chance } from '../scripts/chance.js';
import { shuffled } from './judge_chance.js';

/** Numbered features with their weights. */
export interface Named {
  readonly features: Int32Array;
  readonly weights: Float32Array;
}

/** One sample as the judge sees it: numbered features with their weights, and a dense part. */
export interface Sample extends Named {
  readonly dense: Float32Array;
}

/** A sample with its answer, in several views (the codebook whole and thinned). */
export interface Example {
  readonly views: readonly Named[];
  readonly dense: Float32Array;
  readonly label: number;
}

export interface Fitted {
  /** (features, classes) */
  readonly sparse: Float32Array;
  /** (dense, classes) */
  readonly dense: Float32Array;
  readonly bias: Float32Array;
  readonly classes: number;
}

export interface FitSettings {
  readonly epochs: number;
  /** Step of Adagrad. */
  readonly rate: number;
  /** Pull towards zero, per step on what the sample touches. */
  readonly decay: number;
  readonly denseDecay: number;
  /** Share of named features hidden at each look. */
  readonly hidden: number;
  readonly seed: number;
}

/** Adagrad over single samples, each time in a view drawn anew; the weights are the mean of the last half of the epochs. */
export function fitJudge(
  examples: readonly Example[],
  features: number,
  classes: number,
  settings: FitSettings,
): Fitted {
  const D = examples[0]?.dense.length ?? 0;
  const sparse = new Float32Array(features * classes);
  const dense = new Float32Array(D * classes);
  const bias = new Float32Array(classes);
  const gSparse = new Float32Array(features * classes).fill(1e-2);
  const gDense = new Float32Array(D * classes).fill(1e-2);
  const gBias = new Float32Array(classes).fill(1e-2);
  const mean = {
    sparse: new Float64Array(sparse.length),
    dense: new Float64Array(dense.length),
    bias: new Float64Array(classes),
  };
  const next = chance(settings.seed);
  const { rate, decay, denseDecay, hidden } = settings;
  const scale = 1 / (1 - hidden);
  const step = (
    w: Float32Array,
    squares: Float32Array,
    at: number,
    slope: number,
    pull: number,
  ) => {
    const g = slope + pull * w[at]!;
    squares[at]! += g * g;
    w[at]! -= (rate * g) / Math.sqrt(squares[at]!);
  };
  const p = new Float32Array(classes);
  let summed = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const { views, dense: x, label } of shuffled(examples, next)) {
      const view = views[Math.floor(next() * views.length)]!;
      const shown = view.features.map((_, i) => (next() < hidden ? -1 : i)).filter((i) => i >= 0);
      p.set(bias);
      for (const i of shown) {
        const w = view.weights[i]! * scale;
        const at = view.features[i]! * classes;
        for (let k = 0; k < classes; k++) p[k]! += w * sparse[at + k]!;
      }
      for (let d = 0; d < D; d++) {
        if (x[d] === 0) continue;
        for (let k = 0; k < classes; k++) p[k]! += x[d]! * dense[d * classes + k]!;
      }
      softmax(p);
      p[label]! -= 1;
      for (const i of shown) {
        const w = view.weights[i]! * scale;
        const from = view.features[i]! * classes;
        for (let k = 0; k < classes; k++) step(sparse, gSparse, from + k, w * p[k]!, decay);
      }
      for (let d = 0; d < D; d++) {
        if (x[d] === 0) continue;
        for (let k = 0; k < classes; k++)
          step(dense, gDense, d * classes + k, x[d]! * p[k]!, denseDecay);
      }
      for (let k = 0; k < classes; k++) step(bias, gBias, k, p[k]!, 0);
    }
    if (epoch >= settings.epochs / 2) {
      summed++;
      sparse.forEach((w, i) => {
        mean.sparse[i]! += w;
      });
      dense.forEach((w, i) => {
        mean.dense[i]! += w;
      });
      bias.forEach((w, i) => {
        mean.bias[i]! += w;
      });
    }
  }
  const meanOf = (sum: Float64Array) => Float32Array.from(sum, (value) => value / summed);
  return {
    sparse: meanOf(mean.sparse),
    dense: meanOf(mean.dense),
    bias: meanOf(mean.bias),
    classes,
  };
}

/** The mean of several models of the same features. */
export function averaged(models: readonly Fitted[]): Fitted {
  const [first] = models;
  if (!first) throw new RangeError('no models to average');
  const mean = (of: (model: Fitted) => Float32Array) =>
    of(first).map((_, i) => models.reduce((sum, model) => sum + of(model)[i]!, 0) / models.length);
  return {
    sparse: mean(({ sparse }) => sparse),
    dense: mean(({ dense }) => dense),
    bias: mean(({ bias }) => bias),
    classes: first.classes,
  };
}

/** Probabilities of the classes. */
export function predict(model: Fitted, sample: Sample): Float32Array {
  const { sparse, dense, bias, classes } = model;
  const p = Float32Array.from(bias);
  sample.features.forEach((f, i) => {
    const w = sample.weights[i]!;
    for (let k = 0; k < classes; k++) p[k]! += w * sparse[f * classes + k]!;
  });
  sample.dense.forEach((x, d) => {
    if (x === 0) return;
    for (let k = 0; k < classes; k++) p[k]! += x * dense[d * classes + k]!;
  });
  return softmax(p);
}

function softmax(p: Float32Array): Float32Array {
  const most = p.reduce((a, b) => Math.max(a, b));
  let sum = 0;
  for (let k = 0; k < p.length; k++) {
    p[k] = Math.exp(p[k]! - most);
    sum += p[k]!;
  }
  for (let k = 0; k < p.length; k++) p[k]! /= sum;
  return p;
}
