import type { SeriesPoint } from 'demarche/client';

/** A series is cut only where few events make it long: this share of them at most, */
const FEW = 0.05;
/** and this many points at least are left out. */
const LONG = 24;

/**
 * The part of a series worth drawing by default. A single event dated "2006" in background prose
 * would else press the years that matter against the right edge.
 *
 * @returns the later points, and how many events lie before them
 */
export function withoutOutliers(series: readonly SeriesPoint[]): {
  readonly drawn: readonly SeriesPoint[];
  readonly before: number;
} {
  const all = series.reduce((sum, point) => sum + point.events, 0);
  let before = 0;
  let cut = 0;
  let seen = 0;
  for (const [i, point] of series.entries()) {
    // A cut belongs in front of events, not amid the silence before them.
    if (point.events > 0) {
      before = seen;
      cut = i;
    }
    seen += point.events;
    if (seen > all * FEW) break;
  }
  return before > 0 && cut >= LONG
    ? { drawn: series.slice(cut), before }
    : { drawn: series, before: 0 };
}
