import { takesPart } from '../between.js';
import { type Period, startOf, type Unit } from '../calendar.js';
import type { Side } from '../sides.js';
import type { Story } from '../story.js';
import { type Weighing, weightOf } from '../weigh.js';

/**
 * How much was told of two sides in each period, whoever with: the weight of all stories in which
 * either of them takes part. What grows because more is reported grows here too.
 * @returns by first day of the period; periods without a story are missing
 */
export function newsOf(
  stories: readonly Story[],
  a: Side,
  b: Side,
  by: Unit,
  weighing: Weighing,
): ReadonlyMap<string, number> {
  const news = new Map<string, number>();
  for (const story of stories) {
    if (!takesPart(story, a) && !takesPart(story, b)) continue;
    const start = startOf(by, story.day);
    news.set(start, (news.get(start) ?? 0) + weightOf(story, weighing));
  }
  return news;
}

/**
 * Exposure of each period: its news relative to the average period, so that 2 is a period with twice
 * the usual reporting. All 1 where there is no news at all.
 */
export function exposuresOf(
  all: readonly Period[],
  news: ReadonlyMap<string, number>,
): readonly number[] {
  const values = all.map(({ start }) => news.get(start) ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return values.map((value) => (mean === 0 ? 1 : value / mean));
}
