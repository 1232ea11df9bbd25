/** Count, sum and sum of squares of the scores of distinct events: all that a mean needs. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

export const NONE: Moments = { n: 0, sum: 0, squares: 0 };

/** Ends of PLOVER's scale. */
const LIMIT = 10;
/** Variance of the sixteen PLOVER types' scores (manual, table 1), each type counted once. */
const TYPE_VARIANCE = 33.5;
/** The prior's weight: as many degrees of freedom as five events would give. */
const PRIOR_DF = 4;

export function add(a: Moments, b: Moments): Moments {
  return { n: a.n + b.n, sum: a.sum + b.sum, squares: a.squares + b.squares };
}

/** Mean score; `null` without an event. */
export function mean({ n, sum }: Moments): number | null {
  return n === 0 ? null : sum / n;
}

/** Sum of squared deviations from the mean; rounding never makes it negative. */
function deviations({ n, sum, squares }: Moments): number {
  return n === 0 ? 0 : Math.max(0, squares - (sum * sum) / n);
}

/**
 * 95% credible interval of the mean that the events are drawn from, clipped to -10..10.
 *
 * Normal scores, flat prior on the mean, scaled inverse chi-squared prior on the variance with
 * 4 degrees of freedom and the variance of PLOVER's types: the mean is Student t with
 * 4 + n - 1 degrees around the sample mean, scale sqrt(s² / n), where
 * s² = (4 · 33.5 + Σ(x - x̄)²) / (4 + n - 1)  (Gelman et al., Bayesian Data Analysis 3, § 3.3,
 * with κ0 = 0). One event alone says next to nothing and gets nearly the whole scale.
 *
 * Events are taken as independent. They are not quite (a war is many events), so that the
 * interval is narrower than what a sceptic would draw.
 */
export function interval(moments: Moments): readonly [low: number, high: number] | null {
  const centre = mean(moments);
  if (centre === null) return null;
  const df = PRIOR_DF + moments.n - 1;
  const variance = (PRIOR_DF * TYPE_VARIANCE + deviations(moments)) / df;
  const half = studentQuantile975(df) * Math.sqrt(variance / moments.n);
  return [Math.max(-LIMIT, centre - half), Math.min(LIMIT, centre + half)];
}

/**
 * 97.5% quantile of Student's t by the expansion in Abramowitz & Stegun 26.7.5; off by less than
 * 0.001 from 4 degrees of freedom on.
 */
export function studentQuantile975(df: number): number {
  const z = 1.959963984540054;
  const z2 = z * z;
  const g1 = (z2 + 1) / 4;
  const g2 = ((5 * z2 + 16) * z2 + 3) / 96;
  const g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  const g4 = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
  return z * (1 + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df);
}

/** How far a period lies from a pair's own past. */
export interface Change {
  /** Mean score of the period. */
  readonly score: number;
  /** Mean score before it. */
  readonly before: number;
  /** Score less before. */
  readonly change: number;
  /** Shrunk change in standard deviations; positive is warmer. */
  readonly surprise: number;
}

/**
 * The change of a period against the pair's own history, so that pairs can be ranked by
 * surprise rather than by volume.
 *
 * Both means are shrunk by one pseudo-event: the history's toward `typical`, the period's toward
 * the history's. Both share the variance s², pooled with the prior of `interval`:
 *
 *   μ0 = (typical + Σx0) / (1 + n0)      μ1 = (μ0 + Σx1) / (1 + n1)
 *   s² = (4 · 33.5 + SS0 + SS1) / (4 + n0 + n1 - 2)
 *   surprise = (μ1 - μ0) / (s · sqrt(1 / (1 + n0) + 1 / (1 + n1)))
 *
 * @param typical  mean score of all pairs before the period
 * @returns `null` if the pair has no event now, or none before
 */
export function changeOf(before: Moments, now: Moments, typical: number): Change | null {
  const score = mean(now);
  const past = mean(before);
  if (score === null || past === null) return null;
  const shrunkPast = (typical + before.sum) / (1 + before.n);
  const shrunkNow = (shrunkPast + now.sum) / (1 + now.n);
  const variance =
    (PRIOR_DF * TYPE_VARIANCE + deviations(before) + deviations(now)) /
    (PRIOR_DF + before.n + now.n - 2);
  const spread = Math.sqrt(variance * (1 / (1 + before.n) + 1 / (1 + now.n)));
  return {
    score,
    before: past,
    change: score - past,
    surprise: (shrunkNow - shrunkPast) / spread,
  };
}
