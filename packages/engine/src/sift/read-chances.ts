import { type ChanceModel, FEATURES } from './chance.js';

/** Weights are written as hundredths. */
const SCALE = 100;

/**
 * Reads what `training/sift.ts` wrote. A trigger word that it has not seen often is always worth a
 * parse: a codebook may name words that no training knew.
 *
 * @param features  weights by feature
 * @param triggers  words and their weights by turns
 * @throws RangeError if the weights are for other features than `chance.ts` writes
 */
export function readChances(features: string, triggers: string, threshold: number): ChanceModel {
  const weights = Float64Array.from(features.trim().split(/\s+/), Number);
  if (weights.length !== FEATURES)
    throw new RangeError(
      `${weights.length} weights for ${FEATURES} features; train the sift again`,
    );
  const parts = triggers.trim().split(/\s+/);
  const byWord = new Map<string, number>();
  for (let i = 0; i + 1 < parts.length; i += 2) byWord.set(parts[i]!, Number(parts[i + 1]) / SCALE);
  return {
    weights: weights.map((weight) => weight / SCALE),
    triggers: byWord,
    unseen: Number.POSITIVE_INFINITY,
    threshold: threshold / SCALE,
  };
}
