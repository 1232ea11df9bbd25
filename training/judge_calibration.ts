/** How often answers of each confidence are right, as a curve that only rises. */
import type { Curve } from '../packages/engine/src/judge/model-file.js';

/** One answer: how sure it was, and whether it was right. */
export interface Outcome {
  readonly raw: number;
  readonly right: boolean;
}

/** Answers to a point of the curve, at least: fewer say nothing. */
const POINT = 100;

/**
 * Isotonic regression (pool adjacent violators; Zadrozny and Elkan 2002) over groups of answers of
 * like confidence, with ends at 0 and 1.
 */
export function curveOf(outcomes: readonly Outcome[]): Curve {
  const sorted = [...outcomes].sort((a, b) => a.raw - b.raw);
  const blocks: { n: number; raw: number; right: number }[] = [];
  for (let from = 0; from < sorted.length; from += POINT) {
    // A rest too small for a point of its own joins the last.
    const to = sorted.length - from < 2 * POINT ? sorted.length : from + POINT;
    const group = sorted.slice(from, to);
    blocks.push({
      n: group.length,
      raw: group.reduce((sum, { raw }) => sum + raw, 0) / group.length,
      right: group.filter(({ right }) => right).length / group.length,
    });
    if (to === sorted.length) break;
  }
  const pooled: typeof blocks = [];
  for (const block of blocks) {
    let last = block;
    for (let before = pooled.at(-1); before && before.right >= last.right; before = pooled.at(-1)) {
      pooled.pop();
      const n = before.n + last.n;
      const mean = (a: number, b: number) => (a * before.n + b * last.n) / n;
      last = { n, raw: mean(before.raw, last.raw), right: mean(before.right, last.right) };
    }
    pooled.push(last);
  }
  const points = pooled.map(({ raw, right }): [number, number] => [round(raw), round(right)]);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new RangeError('no answers to calibrate with');
  return [[0, round(first[1] / 2)], ...points, [1, round((last[1] + 1) / 2)]];
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
