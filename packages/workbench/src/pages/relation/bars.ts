import type { QuadClass } from '@demarche/engine';
import type { SeriesPoint } from 'demarche/client';
import { addDays } from '../../days.js';

/** One bar of the chart: cooperation counts up from zero, conflict down. */
export interface Bar {
  readonly start: Date;
  /** Exclusive. */
  readonly end: Date;
  readonly quad: QuadClass;
  readonly low: number;
  readonly high: number;
}

/** Deeds stand on the zero line, where bars compare best; words lie beyond them. */
const STACK = [
  ['material-cooperation', 'verbal-cooperation', 1],
  ['material-conflict', 'verbal-conflict', -1],
] as const;

export function bars(series: readonly SeriesPoint[]): readonly Bar[] {
  return series.flatMap((point) => {
    const [start, end] = rangeOf(point);
    return STACK.flatMap(([inner, outer, sign]) => {
      const near = sign * point.counts[inner];
      const far = near + sign * point.counts[outer];
      const bar = (quad: QuadClass, from: number, to: number): Bar[] =>
        from === to
          ? []
          : [{ start, end, quad, low: Math.min(from, to), high: Math.max(from, to) }];
      return [...bar(inner, 0, near), ...bar(outer, near, far)];
    });
  });
}

/** A point's days as instants, the end exclusive. */
export function rangeOf(point: Pick<SeriesPoint, 'start' | 'end'>): readonly [Date, Date] {
  return [new Date(`${point.start}T00:00Z`), new Date(`${addDays(point.end, 1)}T00:00Z`)];
}

/** The point whose days hold an instant. */
export function pointAt(series: readonly SeriesPoint[], instant: Date): SeriesPoint | null {
  const found = series.find((point) => {
    const [start, end] = rangeOf(point);
    return start <= instant && instant < end;
  });
  return found ?? null;
}
