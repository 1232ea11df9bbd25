import { describe, expect, it } from 'vitest';
import { bars, pointAt } from './bars.js';

const point = (start: string, end: string, counts: readonly [number, number, number, number]) => ({
  start,
  end,
  counts: {
    'verbal-cooperation': counts[0],
    'material-cooperation': counts[1],
    'verbal-conflict': counts[2],
    'material-conflict': counts[3],
  },
  reports: 0,
  events: 0,
  score: null,
  interval: null,
  coverage: 0,
});

describe('bars', () => {
  it('stacks cooperation up and conflict down, deeds on the zero line', () => {
    const drawn = bars([point('2024-02-01', '2024-02-29', [2, 3, 4, 1])]);
    expect(drawn.map((bar) => [bar.quad, bar.low, bar.high])).toEqual([
      ['material-cooperation', 0, 3],
      ['verbal-cooperation', 3, 5],
      ['material-conflict', -1, 0],
      ['verbal-conflict', -5, -1],
    ]);
  });

  it('draws nothing for a count of zero', () => {
    expect(bars([point('2024-02-01', '2024-02-29', [0, 0, 0, 0])])).toEqual([]);
  });

  it('reaches to the first moment after the last day', () => {
    const [bar] = bars([point('2024-02-01', '2024-02-29', [1, 0, 0, 0])]);
    expect(bar?.end.toISOString()).toBe('2024-03-01T00:00:00.000Z');
  });
});

describe('pointAt', () => {
  const series = [
    point('2024-01-01', '2024-01-31', [0, 0, 0, 0]),
    point('2024-02-01', '2024-02-29', [0, 0, 0, 0]),
  ];
  const at = (instant: string) => pointAt(series, new Date(instant))?.start;

  it('finds the period that holds an instant, its last day included', () => {
    expect(at('2024-01-31T23:59Z')).toBe('2024-01-01');
    expect(at('2024-02-01T00:00Z')).toBe('2024-02-01');
    expect(at('2024-03-01T00:00Z')).toBeUndefined();
  });
});
