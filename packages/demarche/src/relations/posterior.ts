import jStat from 'jstat';
import type { Moments } from './score.js';

/** Ends of PLOVER's scale. */
const LIMIT = 10;

/** What is believed of a mean score before any story is seen (Normal, scaled inverse chi²). */
export interface ScorePrior {
  readonly mean: number;
  /** The weight of how many stories the mean has; 0 is a flat prior. */
  readonly strength: number;
  readonly variance: number;
  /** Degrees of freedom behind the variance. */
  readonly df: number;
}

/**
 * Nothing is known of the mean. The variance is that of the sixteen PLOVER types' scores (manual,
 * table 1), with the weight of five stories.
 */
export const FLAT: ScorePrior = { mean: 0, strength: 0, variance: 33.5, df: 4 };
/** Before any story two sides are neither friends nor foes, with the weight of one story. */
export const NEUTRAL: ScorePrior = { ...FLAT, strength: 1 };

/** A mean score: Student t with these. */
export interface ScoreEstimate {
  readonly mean: number;
  readonly scale: number;
  readonly df: number;
  /** Variance of single stories. */
  readonly variance: number;
  /** Weight of prior and stories together. */
  readonly weight: number;
}

/**
 * What is believed of the mean score after stories of total weight n, weighted sum and squares:
 *
 *   κ = κ0 + n      ν = ν0 + n (− 1 under a flat prior)      m = (κ0 m0 + Σwx) / κ
 *   ν s² = ν0 s0² + Σw(x − x̄)² + κ0 n / κ · (x̄ − m0)²        mean ~ t_ν(m, s² / κ)
 *
 * Gelman et al., Bayesian Data Analysis (3rd ed.), § 3.3. A story of weight ½ counts as half a
 * story.
 * @returns `null` if neither prior nor stories say anything
 */
export function estimateScore(
  { n, sum, squares }: Moments,
  prior: ScorePrior,
): ScoreEstimate | null {
  const { mean: m0, strength, variance: s0, df: v0 } = prior;
  const weight = strength + n;
  if (!(weight > 0)) return null;
  const df = v0 + n - (strength === 0 ? Math.min(1, n) : 0);
  const average = n > 0 ? sum / n : m0;
  const within = n > 0 ? Math.max(0, squares - (sum * sum) / n) : 0;
  const between = ((strength * n) / weight) * (average - m0) ** 2;
  const variance = (v0 * s0 + within + between) / df;
  return {
    mean: (strength * m0 + sum) / weight,
    scale: Math.sqrt(variance / weight),
    df,
    variance,
    weight,
  };
}

/** 95% credible interval of the mean, clipped to -10..10. */
export function scoreInterval({ mean, scale, df }: ScoreEstimate): readonly [number, number] {
  const half = jStat.studentt.inv(0.975, df) * scale;
  return [Math.max(-LIMIT, mean - half), Math.min(LIMIT, mean + half)];
}

/** Probability that the mean lies above `than`. */
export function probabilityAbove({ mean, scale, df }: ScoreEstimate, than: number): number {
  return studentAbove((than - mean) / scale, df);
}

/** Probability that Student's t lies above `t`, exact far out in the tail too. */
export function studentAbove(t: number, df: number): number {
  const tail = jStat.ibeta(df / (df + t * t), df / 2, 0.5) / 2;
  return t > 0 ? tail : 1 - tail;
}

/** What is believed of a rate: Gamma with these. */
export interface RateEstimate {
  readonly shape: number;
  /** In units of exposure. */
  readonly exposure: number;
  readonly mean: number;
  /** 95% credible interval. */
  readonly interval: readonly [low: number, high: number];
}

/**
 * A rate per unit of exposure after `count` stories in `exposure`: Poisson counts, Gamma prior
 * (Gelman et al., § 2.6), so that rate ~ Gamma(shape + count, prior exposure + exposure).
 */
export function estimateRate(
  count: number,
  exposure: number,
  prior: { readonly shape: number; readonly exposure: number },
): RateEstimate {
  const shape = prior.shape + count;
  const total = prior.exposure + exposure;
  const quantile = (p: number) => jStat.gammapinv(p, shape) / total;
  return {
    shape,
    exposure: total,
    mean: shape / total,
    interval: [quantile(0.025), quantile(0.975)],
  };
}
