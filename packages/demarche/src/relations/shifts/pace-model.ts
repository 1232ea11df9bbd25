import jStat from 'jstat';
import type { Period } from '../calendar.js';
import type { Point } from '../series/series.js';
import { daysBetween } from './level-model.js';
import type { CellModel } from './segments.js';

/** As for levels. */
const DAYS_BETWEEN_CHANGES = 10 * 365;
/** A run of fewer periods is a burst, not a new pace. */
const LEAST_PERIODS = 3;

/** What the pace is read from: weight and exposure of a period, or of several. */
export type PaceCell = Pick<Point, 'start' | 'end' | 'weight' | 'exposure'>;

/** The pace of a relation: stories a period under average reporting, until it changes. */
export interface PaceModel extends CellModel {
  /** How much more the counts scatter than independent stories would; at least 1. */
  readonly dispersion: number;
  /** Posterior mean pace of the cells `[start, end)`, in stories a period. */
  pace(start: number, end: number): number;
}

/**
 * Weights n_t ~ Poisson(λ E_t) within a segment, E_t the period's exposure, λ ~ Gamma(1, 1/λ0) with
 * λ0 the pace over all. Stories come in bursts, so that both n and E are divided by the dispersion φ
 * first (quasi-likelihood; McCullagh & Nelder 1989, § 4.5). The log evidence of a segment with sums
 * N and E is, up to what all segmentations share,
 *
 *   ln Γ(1 + N) − (1 + N) ln(1/λ0 + E) − ln λ0
 *
 * Segments have at least 3 periods.
 */
export function paceModel(points: readonly PaceCell[]): PaceModel {
  const dispersion = dispersionOf(points);
  const count = new Float64Array(points.length + 1);
  const exposed = new Float64Array(points.length + 1);
  for (const [i, { weight, exposure }] of points.entries()) {
    count[i + 1] = count[i]! + weight / dispersion;
    exposed[i + 1] = exposed[i]! + exposure / dispersion;
  }
  const usual = count.at(-1)! / (exposed.at(-1)! || 1) || 1;
  const between = (start: number, end: number) => ({
    n: count[end]! - count[start]!,
    e: exposed[end]! - exposed[start]!,
  });
  return {
    cells: points.length,
    dispersion,
    pace(start, end) {
      const { n, e } = between(start, end);
      return (1 + n) / (1 / usual + e);
    },
    evidence(start, end) {
      const whole = start === 0 && end === points.length;
      if (!whole && end - start < LEAST_PERIODS) return -Infinity;
      const { n, e } = between(start, end);
      return jStat.gammaln(1 + n) - (1 + n) * Math.log(1 / usual + e) - Math.log(usual);
    },
    prior: (boundary) => -Math.expm1(-lengthOf(points[boundary - 1]!) / DAYS_BETWEEN_CHANGES),
  };
}

const lengthOf = ({ start, end }: Period): number => daysBetween(start, end) + 1;

/**
 * Mean squared difference of neighbouring paces over what Poisson counts would show: for counts n
 * with exposure E and common pace λ, (n1/E1 − n2/E2)² has mean φ λ (1/E1 + 1/E2). A change of pace
 * touches one difference only.
 */
function dispersionOf(points: readonly PaceCell[]): number {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const exposure = points.reduce((sum, point) => sum + point.exposure, 0);
  const pace = total / (exposure || 1);
  const covered = points.filter((point) => point.exposure > 0);
  let sum = 0;
  for (let i = 1; i < covered.length; i++) {
    const [one, two] = [covered[i - 1]!, covered[i]!];
    const difference = one.weight / one.exposure - two.weight / two.exposure;
    sum += difference ** 2 / (pace * (1 / one.exposure + 1 / two.exposure));
  }
  const mean = pace > 0 && covered.length > 1 ? sum / (covered.length - 1) : 1;
  return Math.max(1, mean);
}
