import { pairsIn, wayBetween } from '../between.js';
import type { Period } from '../calendar.js';
import { momentsOf } from '../moments.js';
import { estimateScore, NEUTRAL, type ScoreEstimate, studentAbove } from '../posterior.js';
import type { Side } from '../sides.js';
import { happened, type Story } from '../story.js';
import type { Weighing } from '../weigh.js';

/** How the score between two sides changed from one period to another. */
export interface Drift {
  readonly sides: readonly [string, string];
  readonly storiesBefore: number;
  readonly stories: number;
  /** Posterior mean scores, drawn to 0 by the weight of one story. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Probability that the change goes the way it seems to, ½..1. */
  readonly probability: number;
}

export interface DriftQuery {
  readonly before: Period;
  readonly after: Period;
  readonly weighing: Weighing;
  /** Stories that a pair needs in each period. Default 2. */
  readonly least?: number;
}

/** Who drifts toward whom, or away: every pair heard of in both periods, the surest first. */
export function driftsOf(stories: readonly Story[], query: DriftQuery): readonly Drift[] {
  const pairs = new Map<string, Story[]>();
  for (const story of stories.filter(happened)) {
    for (const pair of pairsIn(story)) {
      const those = pairs.get(pair.join(' '));
      if (those) those.push(story);
      else pairs.set(pair.join(' '), [story]);
    }
  }
  return [...pairs]
    .flatMap(([key, those]) => driftOf(key.split(' ') as [string, string], those, query) ?? [])
    .toSorted(bySureness);
}

/** Who of `sides` drifts toward a bloc, or away, whichever of its members it deals with. */
export function driftsToward(
  stories: readonly Story[],
  bloc: Side,
  sides: readonly Side[],
  query: DriftQuery,
): readonly Drift[] {
  const known = stories.filter(happened);
  return sides
    .flatMap((side) => {
      const own = known.filter((story) => wayBetween(story, side, bloc) !== null);
      return driftOf([side.id, bloc.id], own, query) ?? [];
    })
    .toSorted(bySureness);
}

function driftOf(
  sides: readonly [string, string],
  stories: readonly Story[],
  { before, after, weighing, least = 2 }: DriftQuery,
): Drift | null {
  const [past, now] = [before, after].map(({ start, end }) =>
    stories.filter(({ day }) => day >= start && day <= end),
  ) as [Story[], Story[]];
  if (past.length < least || now.length < least) return null;
  const one = estimateScore(momentsOf(past, weighing), NEUTRAL)!;
  const two = estimateScore(momentsOf(now, weighing), NEUTRAL)!;
  return {
    sides,
    storiesBefore: past.length,
    stories: now.length,
    before: one.mean,
    after: two.mean,
    change: two.mean - one.mean,
    probability: sureness(one, two),
  };
}

/**
 * The difference of two independent Student t means, taken as Student t with the joint scale and
 * Welch's degrees of freedom (Welch 1947).
 */
function sureness(one: ScoreEstimate, two: ScoreEstimate): number {
  const [v1, v2] = [one.scale ** 2, two.scale ** 2];
  const df = (v1 + v2) ** 2 / (v1 ** 2 / one.df + v2 ** 2 / two.df);
  return 1 - studentAbove(Math.abs(two.mean - one.mean) / Math.sqrt(v1 + v2), df);
}

const bySureness = (a: Drift, b: Drift): number =>
  b.probability - a.probability || (a.sides.join(' ') < b.sides.join(' ') ? -1 : 1);
