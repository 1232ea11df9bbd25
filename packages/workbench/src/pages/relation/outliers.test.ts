import type { SeriesPoint } from 'demarche/client';
import { describe, expect, it } from 'vitest';
import { withoutOutliers } from './outliers.js';

const series = (events: readonly number[]): readonly SeriesPoint[] =>
  events.map((count, i) => ({
    start: `point ${i}`,
    end: `point ${i}`,
    counts: {
      'verbal-cooperation': count,
      'material-cooperation': 0,
      'verbal-conflict': 0,
      'material-conflict': 0,
    },
    reports: count,
    events: count,
    score: null,
    interval: null,
    coverage: 0,
  }));
const silence = (points: number) => Array.from({ length: points }, () => 0);

describe('withoutOutliers', () => {
  it('leaves out a lone event long before all others, and counts it', () => {
    const { drawn, before } = withoutOutliers(series([1, ...silence(190), 20, 3, 20]));
    expect(before).toBe(1);
    expect(drawn.map((point) => point.events)).toEqual([20, 3, 20]);
  });

  it('draws all where the early events are no small share', () => {
    const whole = series([5, ...silence(190), 20, 20]);
    expect(withoutOutliers(whole)).toEqual({ drawn: whole, before: 0 });
  });

  it('draws all where leaving out would not shorten the series much', () => {
    const whole = series([1, ...silence(5), 40, 40]);
    expect(withoutOutliers(whole).before).toBe(0);
  });

  it('draws a series without any event, and none at all', () => {
    expect(withoutOutliers(series(silence(40))).drawn).toHaveLength(40);
    expect(withoutOutliers([])).toEqual({ drawn: [], before: 0 });
  });
});
