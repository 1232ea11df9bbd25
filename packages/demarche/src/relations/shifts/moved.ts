import jStat from 'jstat';
import { pairsIn } from '../between.js';
import { momentsOf } from '../moments.js';
import { estimateScore, NEUTRAL, type ScorePrior, studentAbove } from '../posterior.js';
import { type Moments, mean } from '../score.js';
import { happened, inOrder, type Story } from '../story.js';
import type { Weighing } from '../weigh.js';

/** A pair that moved, as its own history did not let expect. */
export interface Moved {
  readonly pair: readonly [string, string];
  /** Stories of the period, and before. */
  readonly stories: number;
  readonly storiesBefore: number;
  /** Mean scores of the period, and before. */
  readonly score: number;
  readonly before: number;
  /**
   * Two-sided predictive tail probabilities: how often would the pair, going on as before, have
   * shown a mean score, or a number of stories given the news on both sides, as far out as this?
   */
  readonly scoreTail: number;
  readonly countTail: number;
  /** Twice the lesser of both: two questions were asked. */
  readonly tail: number;
  /** −log10 of `tail`: 3 is one in a thousand. */
  readonly surprise: number;
  /**
   * Share of chance findings to expect among this pair and those before it (Benjamini & Hochberg
   * 1995): with many pairs, some surprise every week.
   */
  readonly falseShare: number;
  /** What surprises more. */
  readonly by: 'warmer' | 'colder' | 'busier' | 'quieter';
  /** Ids of the stories of the period, those farthest from the level before first. */
  readonly evidence: readonly string[];
}

export interface MovedQuery {
  /** Days of the period, both inclusive; all before is history. */
  readonly from: string;
  readonly to: string;
  readonly weighing: Weighing;
  /** Pairs with fewer stories before it have no history to be surprised against. Default 3. */
  readonly history?: number;
}

/**
 * What moved in a period: every pair with a story in it and a history, the most surprising first.
 *
 * - Score: the history gives a posterior of level and variance (`estimateScore`, centred on the mean
 *   of all pairs' histories with the weight of one story); the mean of stories of total weight W now
 *   is Student t around it with scale² s² (1/κ + 1/W).
 * - Number: n0 stories before while e0 were told of either side, n now of e1. With a Gamma(½, 0)
 *   prior on the pace per story told, n is negative binomial with r = n0 + ½ and success
 *   e0 / (e0 + e1) (Gelman et al., § 2.6). News that grows as a whole does not surprise. Stories come
 *   in bursts: n, r are divided by the dispersion of the history's months first, if above 1.
 */
export function whatMoved(stories: readonly Story[], query: MovedQuery): readonly Moved[] {
  const { from, to, weighing, history = 3 } = query;
  const known = inOrder(stories.filter((story) => story.day <= to && happened(story)));
  const past = momentsOf(
    known.filter(({ day }) => day < from),
    weighing,
  );
  const prior: ScorePrior = { ...NEUTRAL, mean: mean(past) ?? 0 };
  const told = toldOf(known, from);
  const found = [...pairsOf(known)]
    .map(([key, those]) => ({ key, ...split(those, from) }))
    .filter(({ before, now }) => now.length > 0 && before.length >= history)
    .map(({ key, before, now }) => {
      const pair = key.split(' ') as [string, string];
      return movedOf(pair, before, now, weighing, prior, newsOf(pair, before, now, told));
    })
    .toSorted(bySurprise);
  return withFalseShare(found);
}

function pairsOf(stories: readonly Story[]): ReadonlyMap<string, readonly Story[]> {
  const pairs = new Map<string, Story[]>();
  for (const story of stories) {
    for (const pair of pairsIn(story)) {
      const key = pair.join(' ');
      const those = pairs.get(key);
      if (those) those.push(story);
      else pairs.set(key, [story]);
    }
  }
  return pairs;
}

const split = (stories: readonly Story[], from: string) => ({
  before: stories.filter(({ day }) => day < from),
  now: stories.filter(({ day }) => day >= from),
});

interface Told {
  readonly before: number;
  readonly now: number;
}

/** Stories by side. */
function toldOf(stories: readonly Story[], from: string): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const { actors, recipients, day } of stories) {
    for (const side of new Set([...actors, ...recipients])) {
      const { before, now } = told.get(side) ?? { before: 0, now: 0 };
      told.set(side, day < from ? { before: before + 1, now } : { before, now: now + 1 });
    }
  }
  return told;
}

/** Of either side; what both take part in was counted twice. */
function newsOf(
  [a, b]: readonly [string, string],
  before: readonly Story[],
  now: readonly Story[],
  told: ReadonlyMap<string, Told>,
): Told {
  const [one, two] = [told.get(a)!, told.get(b)!];
  return {
    before: one.before + two.before - before.length,
    now: one.now + two.now - now.length,
  };
}

function movedOf(
  pair: readonly [string, string],
  before: readonly Story[],
  now: readonly Story[],
  weighing: Weighing,
  prior: ScorePrior,
  news: Told,
): Omit<Moved, 'falseShare'> {
  const [past, present] = [momentsOf(before, weighing), momentsOf(now, weighing)];
  const scored = scoreTailOf(past, present, prior);
  const counted = countTailOf(before, now.length, news);
  const tail = Math.min(1, 2 * Math.min(scored.tail, counted.tail));
  const score = mean(present) ?? 0;
  const warmer = score > scored.expected ? 'warmer' : 'colder';
  const busier = counted.more ? 'busier' : 'quieter';
  return {
    pair,
    stories: now.length,
    storiesBefore: before.length,
    score,
    before: mean(past) ?? 0,
    scoreTail: scored.tail,
    countTail: counted.tail,
    tail,
    surprise: -Math.log10(tail),
    by: scored.tail <= counted.tail ? warmer : busier,
    evidence: now
      .toSorted((x, y) => Math.abs(y.score - scored.expected) - Math.abs(x.score - scored.expected))
      .map(({ id }) => id),
  };
}

function scoreTailOf(past: Moments, { n, sum }: Moments, prior: ScorePrior) {
  const level = estimateScore(past, prior)!;
  if (n === 0) return { tail: 1, expected: level.mean };
  const scale = Math.sqrt(level.variance * (1 / level.weight + 1 / n));
  const away = Math.abs(sum / n - level.mean) / scale;
  return { tail: 2 * studentAbove(away, level.df), expected: level.mean };
}

/** Twice the smaller tail of the negative binomial, each with the number itself. */
function countTailOf(before: readonly Story[], now: number, news: Told) {
  const dispersion = dispersionOf(before);
  const share = news.before / (news.before + news.now);
  const [n, shape] = [now / dispersion, (before.length + 0.5) / dispersion];
  const atMost = jStat.ibeta(share, shape, n + 1);
  const atLeast = jStat.ibeta(1 - share, n, shape);
  return { tail: Math.min(1, 2 * Math.min(atMost, atLeast)), more: atLeast < atMost };
}

/** Variance over mean of the stories of each month of the history, from its first; at least 1. */
function dispersionOf(stories: readonly Story[]): number {
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = stories.map(({ day }) => month(day));
  const [first, last] = [Math.min(...months), Math.max(...months)];
  if (last - first < 2) return 1;
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const at of months) counts[at - first]! += 1;
  const average = stories.length / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - average) ** 2, 0);
  return Math.max(1, squares / (counts.length - 1) / average);
}

type Found = Omit<Moved, 'falseShare'>;

function bySurprise(a: Found, b: Found): number {
  if (a.tail !== b.tail) return a.tail - b.tail;
  return a.pair.join(' ') < b.pair.join(' ') ? -1 : 1;
}

/** Benjamini & Hochberg's adjusted values; `found` is sorted. */
function withFalseShare(found: readonly Found[]): readonly Moved[] {
  let least = 1;
  return found
    .map((one, i) => ({ one, share: (one.tail * found.length) / (i + 1) }))
    .toReversed()
    .map(({ one, share }) => {
      least = Math.min(least, share);
      return { ...one, falseShare: least };
    })
    .toReversed();
}
