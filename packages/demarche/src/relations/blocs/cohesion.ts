import { wayBetween } from '../between.js';
import { type Period, periods, type Unit } from '../calendar.js';
import { momentsOf } from '../moments.js';
import {
  estimateScore,
  FLAT,
  NEUTRAL,
  probabilityAbove,
  type ScoreEstimate,
  scoreInterval,
} from '../posterior.js';
import { byPeriod, type Interval } from '../series/series.js';
import { type Side, single } from '../sides.js';
import { happened, inOrder, type Story } from '../story.js';
import type { Weighing } from '../weigh.js';

/** Where one member stands toward the third side in a period. */
export interface Stance {
  readonly side: string;
  readonly stories: number;
  /** Posterior mean score, drawn to 0 by the weight of one story. */
  readonly score: number;
  /** Probability that it is positive. */
  readonly positive: number;
  /**
   * Probability that it stands on the same side of 0 as another member chosen at random; `null` if
   * it is the only one heard.
   */
  readonly agreement: number | null;
}

/** How a bloc holds together in one period. */
export interface CohesionPoint extends Period {
  /** Stories between members. */
  readonly stories: number;
  /** Mean score of members toward each other, with its 95% credible interval. */
  readonly score: number | null;
  readonly interval: Interval | null;
  /** Stories of members toward the third side. */
  readonly toward: number;
  /** Mean score of the bloc as a whole toward it. */
  readonly towardScore: number | null;
  readonly towardInterval: Interval | null;
  /**
   * Probability that two members chosen at random stand on the same side of 0 toward the third:
   * 1 together, ½ nothing known or split; `null` with fewer than two members heard.
   */
  readonly agreement: number | null;
  /** The least in agreement first. */
  readonly stances: readonly Stance[];
}

export interface CohesionQuery {
  readonly bloc: Side;
  /** The side they may agree on: what members do to it, and with it. */
  readonly toward: Side;
  readonly by: Unit;
  readonly weighing: Weighing;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Cohesion of a bloc, period by period, from the first story of either kind to the last. */
export function cohesionOf(
  stories: readonly Story[],
  { bloc, toward, by, weighing, from, to }: CohesionQuery,
): readonly CohesionPoint[] {
  const known = inOrder(
    stories.filter((story) => happened(story) && isWithin(story.day, from, to)),
  );
  const among = known.filter((story) => wayBetween(story, bloc, bloc) !== null);
  const acts = known.filter((story) => actsToward(story, bloc, toward));
  const days = [...among, ...acts].map(({ day }) => day).sort();
  const [first, last] = [from ?? days[0], to ?? days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [amongBy, actsBy] = [byPeriod(among, by), byPeriod(acts, by)];
  return [...periods(by, first, last)].map((period) =>
    pointOf(period, amongBy.get(period.start) ?? [], actsBy.get(period.start) ?? [], {
      bloc,
      toward,
      weighing,
    }),
  );
}

const isWithin = (day: string, from?: string, to?: string): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to);

/** What the third side does to the bloc says nothing of the bloc. */
function actsToward(story: Story, bloc: Side, toward: Side): boolean {
  const way = wayBetween(story, bloc, toward);
  return way === 'forth' || way === 'mutual';
}

type Sides = Pick<CohesionQuery, 'bloc' | 'toward' | 'weighing'>;

function pointOf(
  period: Period,
  among: readonly Story[],
  acts: readonly Story[],
  { bloc, toward, weighing }: Sides,
): CohesionPoint {
  const inner = estimateScore(momentsOf(among, weighing), FLAT);
  const outer = estimateScore(momentsOf(acts, weighing), FLAT);
  const stances = stancesOf(acts, { bloc, toward, weighing });
  return {
    ...period,
    stories: among.length,
    score: inner?.mean ?? null,
    interval: inner && scoreInterval(inner),
    toward: acts.length,
    towardScore: outer?.mean ?? null,
    towardInterval: outer && scoreInterval(outer),
    agreement: agreementOf(stances.map(({ positive }) => positive)),
    stances,
  };
}

function stancesOf(acts: readonly Story[], { bloc, toward, weighing }: Sides): readonly Stance[] {
  const members = new Set(
    acts.flatMap(({ actors, day }) => actors.filter((actor) => bloc.on(day).has(actor))),
  );
  const heard = [...members]
    .sort()
    .map((side) => {
      const own = acts.filter((story) => actsToward(story, single(side), toward));
      return {
        side,
        stories: own.length,
        estimate: estimateScore(momentsOf(own, weighing), NEUTRAL)!,
      };
    })
    .filter(({ stories }) => stories > 0);
  const likely = heard.map(({ estimate }) => probabilityAbove(estimate, 0));
  return heard
    .map(({ side, stories, estimate }, i) => stanceOf(side, stories, estimate, likely, i))
    .toSorted((a, b) => (a.agreement ?? 1) - (b.agreement ?? 1) || (a.side < b.side ? -1 : 1));
}

function stanceOf(
  side: string,
  stories: number,
  { mean }: ScoreEstimate,
  likely: readonly number[],
  own: number,
): Stance {
  const positive = likely[own]!;
  const others = likely.filter((_, i) => i !== own);
  const same = others.map((p) => sameSign(positive, p));
  return { side, stories, score: mean, positive, agreement: others.length ? average(same) : null };
}

/** Over all pairs of members. */
function agreementOf(likely: readonly number[]): number | null {
  if (likely.length < 2) return null;
  return average(likely.flatMap((p, i) => likely.slice(i + 1).map((q) => sameSign(p, q))));
}

const sameSign = (p: number, q: number): number => p * q + (1 - p) * (1 - q);

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
