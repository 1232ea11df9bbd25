import { momentsOf } from '../moments.js';
import type { Moments } from '../score.js';
import { byPeriod } from '../series/series.js';
import type { Story } from '../story.js';
import type { Weighing } from '../weigh.js';
import type { CellModel } from './segments.js';

/** Days between two changes of a relation that are expected before any story is seen. */
const DAYS_BETWEEN_CHANGES = 10 * 365;
/** Standard deviation of a pair's levels around its long-run mean, in PLOVER points. */
const LEVEL_SPREAD = 4;
/** Fewer stories than this are an event, not a new level. */
const LEAST_STORIES = 3;
/** Variance of the sixteen PLOVER types' scores (manual, table 1), worth this many differences. */
const TYPE_VARIANCE = 33.5;
const TYPE_WEIGHT = 4;

/** All stories of one day. */
export interface DayCell {
  readonly day: string;
  readonly stories: readonly Story[];
  readonly moments: Moments;
}

export function cellsOf(stories: readonly Story[], weighing: Weighing): readonly DayCell[] {
  return [...byPeriod(stories, 'day')].map(([day, those]) => ({
    day,
    stories: those,
    moments: momentsOf(those, weighing),
  }));
}

/** The level of a relation: stories scatter around a mean that stays until it changes. */
export interface LevelModel extends CellModel {
  /** Variance of single stories around their level. */
  readonly variance: number;
  /** Posterior mean of the level that the cells `[start, end)` share. */
  level(start: number, end: number): number;
}

/**
 * Scores are Normal around their segment's level with one variance σ² throughout; levels are
 * Normal around the pair's mean with standard deviation 4. So the log evidence of a segment of
 * weight W, weighted sum S and squares Q, both taken from the pair's mean, is, up to what all
 * segmentations share,
 *
 *   −½ log(1 + W τ²/σ²) − (Q − S² τ² / (σ² + W τ²)) / 2σ²
 *
 * A change at a boundary Δ days wide has prior probability 1 − exp(−Δ / 3650): silence does not make
 * a change likelier by itself, but time does. Segments have at least 3 stories.
 */
export function levelModel(cells: readonly DayCell[]): LevelModel {
  const variance = varianceOf(cells);
  const total = cells.reduce((sum, { moments }) => sum + moments.n, 0);
  const centre = cells.reduce((sum, { moments }) => sum + moments.sum, 0) / (total || 1);
  const sums = cumulated(cells, centre);
  const spread = LEVEL_SPREAD ** 2;
  const between = (start: number, end: number) => ({
    weight: sums.weight[end]! - sums.weight[start]!,
    sum: sums.sum[end]! - sums.sum[start]!,
    squares: sums.squares[end]! - sums.squares[start]!,
  });
  return {
    cells: cells.length,
    variance,
    level(start, end) {
      const { weight, sum } = between(start, end);
      return centre + (sum * spread) / (variance + weight * spread);
    },
    evidence(start, end) {
      const whole = start === 0 && end === cells.length;
      if (!whole && sums.count[end]! - sums.count[start]! < LEAST_STORIES) return -Infinity;
      const { weight, sum, squares } = between(start, end);
      const fitted = squares - (sum * sum * spread) / (variance + weight * spread);
      return -0.5 * Math.log1p((weight * spread) / variance) - fitted / (2 * variance);
    },
    prior: (boundary) =>
      -Math.expm1(
        -daysBetween(cells[boundary - 1]!.day, cells[boundary]!.day) / DAYS_BETWEEN_CHANGES,
      ),
  };
}

/**
 * Half the mean squared difference of neighbouring stories, which a change of level hardly touches
 * (Rice 1984, Annals of Statistics 12), pooled with the variance of PLOVER's types.
 */
function varianceOf(cells: readonly DayCell[]): number {
  const scores = cells.flatMap(({ stories }) => stories.map(({ score }) => score));
  let squares = 0;
  for (let i = 1; i < scores.length; i++) squares += (scores[i]! - scores[i - 1]!) ** 2 / 2;
  const count = Math.max(0, scores.length - 1);
  return (TYPE_WEIGHT * TYPE_VARIANCE + squares) / (TYPE_WEIGHT + count);
}

/** (cells + 1) each: sums over the cells before. */
function cumulated(cells: readonly DayCell[], centre: number) {
  const zeros = () => new Float64Array(cells.length + 1);
  const [count, weight, sum, squares] = [zeros(), zeros(), zeros(), zeros()];
  for (const [i, { stories, moments }] of cells.entries()) {
    const { n } = moments;
    count[i + 1] = count[i]! + stories.length;
    weight[i + 1] = weight[i]! + n;
    sum[i + 1] = sum[i]! + moments.sum - n * centre;
    squares[i + 1] = squares[i]! + moments.squares - 2 * centre * moments.sum + n * centre * centre;
  }
  return { count, weight, sum, squares };
}

const MS_PER_DAY = 86_400_000;

/** Whole days from one to the other. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY;
}
