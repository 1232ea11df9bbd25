import type { Period } from '../calendar.js';
import type { Series } from '../series/series.js';
import type { Story } from '../story.js';
import { weightOf } from '../weigh.js';
import { cellsOf, type DayCell, type LevelModel, levelModel } from './level-model.js';
import { type PaceCell, paceModel } from './pace-model.js';
import { type Segmentation, segment } from './segments.js';

/** A lasting change between two sides. */
export interface Shift<Direction extends string = ShiftDirection> {
  /** The most probable first day after the change. */
  readonly date: string;
  /** 80% of the chance for that day lies within, both inclusive. */
  readonly range: Period;
  /** Probability that there is a change between the neighbouring shifts, or the ends. */
  readonly probability: number;
  readonly direction: Direction;
  /** Level before and after: mean score, or stories a period under average reporting. */
  readonly before: number;
  readonly after: number;
  /** Ids of the stories that speak most for it, the strongest first. */
  readonly stories: readonly string[];
}

/** Relations get warmer or colder in score, closer-knit or looser in number: the two are apart. */
export type ShiftDirection = 'warmer' | 'colder' | 'busier' | 'quieter';

export interface ShiftOptions {
  /** Shifts less probable are left out. Default 0.5. */
  readonly least?: number;
  /** Stories listed with a shift at most. Default 5. */
  readonly most?: number;
}

/** More cells than this take seconds; neighbouring ones are joined until they fit. */
const MOST_CELLS = 1500;
const MASS_OF_RANGE = 0.8;
/** Periods beside a change of pace whose stories are shown. */
const NEAR = 3;

/** Changes of the score's level, oldest first (`levelModel`, `segment`). */
export function scoreShifts(
  { stories, weighing }: Pick<Series, 'stories' | 'weighing'>,
  { least = 0.5, most = 5 }: ShiftOptions = {},
): readonly Shift<'warmer' | 'colder'>[] {
  const cells = thinned(cellsOf(stories, weighing), together);
  const model = levelModel(cells);
  return cutsOf(segment(model), least).map((cut) => {
    const before = model.level(cut.start, cut.at);
    const after = model.level(cut.at, cut.end);
    const those = cells.slice(cut.at, cut.end).flatMap((cell) => cell.stories);
    const weigh = (story: Story) =>
      speaksFor(story, before, after, model) * weightOf(story, weighing);
    return {
      date: cells[cut.at]!.day,
      range: { start: cells[cut.first]!.day, end: cells[cut.last]!.day },
      probability: cut.probability,
      direction: after > before ? 'warmer' : 'colder',
      before,
      after,
      stories: strongest(those, weigh, most),
    };
  });
}

/** Changes of the number of stories beyond what reporting explains, oldest first (`paceModel`). */
export function paceShifts(
  { points: all, stories, weighing }: Pick<Series, 'points' | 'stories' | 'weighing'>,
  { least = 0.5, most = 5 }: ShiftOptions = {},
): readonly Shift<'busier' | 'quieter'>[] {
  const points = thinned<PaceCell>(all, longer);
  const model = paceModel(points);
  return cutsOf(segment(model), least).map((cut) => {
    const before = model.pace(cut.start, cut.at);
    const after = model.pace(cut.at, cut.end);
    const busier = after > before;
    // What makes a pair busier came after; what makes it quieter is what came before and no more.
    const [from, to] = busier
      ? [cut.at, Math.min(cut.end, cut.at + NEAR) - 1]
      : [Math.max(cut.start, cut.at - NEAR), cut.at - 1];
    const those = stories.filter(({ day }) => day >= points[from]!.start && day <= points[to]!.end);
    return {
      date: points[cut.at]!.start,
      range: { start: points[cut.first]!.start, end: points[cut.last]!.start },
      probability: cut.probability,
      direction: busier ? 'busier' : 'quieter',
      before,
      after,
      stories: strongest(those, (story) => weightOf(story, weighing), most),
    };
  });
}

/** A change and its surroundings, in cells. */
interface Cut {
  readonly at: number;
  /** The segments beside it: `[start, at)` and `[at, end)`. */
  readonly start: number;
  readonly end: number;
  /** Boundaries that hold 80% of the chance, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly probability: number;
}

/**
 * The changes of the best segmentation, each with the probability that there is any between halfway
 * to its neighbours. Boundaries nobody would tell apart share their chance in the range.
 */
function cutsOf({ marginal, best, within }: Segmentation, least: number): readonly Cut[] {
  const n = marginal.length;
  return best
    .map((at, i): Cut => {
      const start = best[i - 1] ?? 0;
      const end = best[i + 1] ?? n;
      const from = start === 0 ? 1 : Math.floor((start + at) / 2) + 1;
      const to = end === n ? n - 1 : Math.floor((at + end) / 2);
      const [first, last] = rangeOf(marginal, at, from, to);
      return { at, start, end, first, last, probability: within(from, to) };
    })
    .filter(({ probability }) => probability >= least);
}

/** Grows from the peak toward the likelier side until it holds its share of the mass. */
function rangeOf(
  marginal: readonly number[],
  at: number,
  from: number,
  to: number,
): readonly [first: number, last: number] {
  const total = marginal.slice(from, to + 1).reduce((sum, p) => sum + p, 0);
  let [first, last, mass] = [at, at, marginal[at]!];
  while (mass < MASS_OF_RANGE * total && (first > from || last < to)) {
    const left = first > from ? marginal[first - 1]! : -1;
    const right = last < to ? marginal[last + 1]! : -1;
    if (left >= right) first -= 1;
    else last += 1;
    mass += Math.max(left, right);
  }
  return [first, last];
}

/** Log likelihood ratio of the story under the new level against the old. */
function speaksFor({ score }: Story, before: number, after: number, model: LevelModel): number {
  return ((score - before) ** 2 - (score - after) ** 2) / (2 * model.variance);
}

/** Those with most weight that speak for it at all; of equals the first. */
function strongest(
  stories: readonly Story[],
  weigh: (story: Story) => number,
  most: number,
): readonly string[] {
  return stories
    .map((story) => ({ id: story.id, weight: weigh(story) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ id }) => id);
}

/** Neighbours joined two by two until there are few enough. */
function thinned<Cell>(
  cells: readonly Cell[],
  join: (one: Cell, two: Cell) => Cell,
): readonly Cell[] {
  if (cells.length <= MOST_CELLS) return cells;
  const joined: Cell[] = [];
  for (let i = 0; i < cells.length; i += 2) {
    const [one, two] = [cells[i]!, cells[i + 1]];
    joined.push(two === undefined ? one : join(one, two));
  }
  return thinned(joined, join);
}

/** Weight and exposure add up, so that the pace stays one of stories a period. */
const longer = (one: PaceCell, two: PaceCell): PaceCell => ({
  start: one.start,
  end: two.end,
  weight: one.weight + two.weight,
  exposure: one.exposure + two.exposure,
});

function together(one: DayCell, two: DayCell): DayCell {
  const [a, b] = [one.moments, two.moments];
  return {
    day: one.day,
    stories: [...one.stories, ...two.stories],
    moments: { n: a.n + b.n, sum: a.sum + b.sum, squares: a.squares + b.squares },
  };
}
