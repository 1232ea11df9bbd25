import { type EventType, QUAD_CLASS_OF, QUAD_CLASSES, type QuadClass } from '@demarche/engine';
import { type Way, wayBetween } from '../between.js';
import { type Period, periods, startOf, type Unit } from '../calendar.js';
import { momentsOf } from '../moments.js';
import { estimateRate, estimateScore, FLAT, scoreInterval } from '../posterior.js';
import { TooManyPeriodsError } from '../relation.js';
import type { Moments } from '../score.js';
import type { Side } from '../sides.js';
import { happened, inOrder, type Story } from '../story.js';
import { type Weighing, weightOf } from '../weigh.js';
import { exposuresOf, newsOf } from './exposure.js';

/** What to look at. */
export interface SeriesQuery {
  readonly a: Side;
  readonly b: Side;
  /** Only what `a` does to `b`; mutual acts count too. Default: both directions. */
  readonly directed?: boolean | undefined;
  readonly by: Unit;
  readonly weighing: Weighing;
  /** Days, both inclusive. Default: from the first story of the pair to the last. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** News of the periods, where `stories` hold the pair's alone (`newsOf`). */
  readonly news?: ReadonlyMap<string, number> | undefined;
}

export type Interval = readonly [low: number, high: number];

/** One period of a series. */
export interface Point extends Period {
  readonly stories: number;
  /** Sum of their weights (`weightOf`). */
  readonly weight: number;
  readonly reports: number;
  /** Stories by quad class and by type, unweighted. */
  readonly counts: Readonly<Record<QuadClass, number>>;
  readonly types: Readonly<Partial<Record<EventType, number>>>;
  /** Weighted mean of the PLOVER scores; `null` without a story. */
  readonly score: number | null;
  /** 95% credible interval of the mean that the stories are drawn from. */
  readonly interval: Interval | null;
  /** News on either side relative to the average period (`exposuresOf`). */
  readonly exposure: number;
  /**
   * Stories (weighted) that the period would have had under average reporting, with its 95%
   * credible interval. Moves with the relation, not with how much is reported.
   */
  readonly adjusted: number;
  readonly adjustedInterval: Interval;
}

/** How two sides act toward each other, or one toward the other, period by period. */
export interface Series {
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
  readonly by: Unit;
  readonly weighing: Weighing;
  readonly points: readonly Point[];
  /** Over all periods. */
  readonly stories: readonly Story[];
}

/** More points than this are no picture. */
const MOST_POINTS = 5000;

/**
 * The series of two sides over `stories`, which has to hold all that is known of either side (or
 * `news` be given): the news with others is what coverage is measured by.
 *
 * - `interval`: `estimateScore` under a flat prior; events within a period are taken as independent.
 * - `adjusted`: weight n_t ~ Poisson(λ_t E_t) with exposure E_t, and λ_t ~ Gamma(m, 1) where m is
 *   Σn / ΣE: one period's worth of belief that the pair is as it is on average. With half the
 *   reporting a period says half as much, and one without any news says nothing.
 *
 * @throws TooManyPeriodsError above 5,000 periods
 */
export function seriesOf(stories: readonly Story[], query: SeriesQuery): Series {
  const { a, b, directed = false, by, weighing } = query;
  const ordered = inOrder(stories.filter(happened));
  const own = ordered.filter((story) => isWithin(story, query) && concerns(story, query));
  const all = periodsOf(own, query);
  const news = query.news ?? newsOf(ordered, a, b, by, weighing);
  const exposures = exposuresOf(all, news);
  const grouped = byPeriod(own, by);
  const total = own.reduce((sum, story) => sum + weightOf(story, weighing), 0);
  const covered = exposures.reduce((sum, exposure) => sum + exposure, 0);
  const usual = covered === 0 ? 0 : total / covered;
  return {
    a: a.id,
    b: b.id,
    directed,
    by,
    weighing,
    stories: own,
    points: all.map((period, i) =>
      pointOf(period, grouped.get(period.start) ?? [], weighing, exposures[i]!, usual),
    ),
  };
}

/** True if the story is part of the series, days aside. */
export function concerns(
  story: Story,
  { a, b, directed }: Pick<SeriesQuery, 'a' | 'b' | 'directed'>,
) {
  const way: Way | null = wayBetween(story, a, b);
  return way !== null && !(directed && way === 'back');
}

const isWithin = ({ day }: Story, { from, to }: Pick<SeriesQuery, 'from' | 'to'>): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to);

function periodsOf(own: readonly Story[], { by, from, to }: SeriesQuery): readonly Period[] {
  const first = from ?? own[0]?.day;
  const last = to ?? own.at(-1)?.day;
  if (first === undefined || last === undefined) return [];
  const all: Period[] = [];
  for (const period of periods(by, first, last)) {
    if (all.length === MOST_POINTS) {
      throw new TooManyPeriodsError(`more than ${MOST_POINTS} periods of one ${by}`);
    }
    all.push(period);
  }
  return all;
}

export function byPeriod(stories: readonly Story[], by: Unit): ReadonlyMap<string, Story[]> {
  const groups = new Map<string, Story[]>();
  for (const story of stories) {
    const start = startOf(by, story.day);
    const group = groups.get(start);
    if (group) group.push(story);
    else groups.set(start, [story]);
  }
  return groups;
}

function pointOf(
  period: Period,
  stories: readonly Story[],
  weighing: Weighing,
  exposure: number,
  usual: number,
): Point {
  const moments = momentsOf(stories, weighing);
  const rate = usual > 0 ? estimateRate(moments.n, exposure, { shape: usual, exposure: 1 }) : null;
  return {
    ...period,
    stories: stories.length,
    weight: moments.n,
    reports: new Set(stories.flatMap(({ reports }) => reports)).size,
    counts: countsOf(stories),
    types: typesOf(stories),
    ...scoreOf(moments),
    exposure,
    adjusted: rate?.mean ?? 0,
    adjustedInterval: rate?.interval ?? [0, 0],
  };
}

function scoreOf(moments: Moments): Pick<Point, 'score' | 'interval'> {
  const estimate = estimateScore(moments, FLAT);
  if (estimate === null) return { score: null, interval: null };
  return { score: estimate.mean, interval: scoreInterval(estimate) };
}

export function countsOf(stories: readonly Story[]): Record<QuadClass, number> {
  const counts = Object.fromEntries(QUAD_CLASSES.map((quad) => [quad, 0]));
  for (const { type } of stories) counts[QUAD_CLASS_OF[type]]! += 1;
  return counts as Record<QuadClass, number>;
}

function typesOf(stories: readonly Story[]): Partial<Record<EventType, number>> {
  const counts: Partial<Record<EventType, number>> = {};
  for (const type of stories.map((story) => story.type).toSorted()) {
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}
