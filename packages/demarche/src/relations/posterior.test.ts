import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateRate,
  estimateScore,
  FLAT,
  NEUTRAL,
  probabilityAbove,
  scoreInterval,
  studentAbove,
} from './posterior.js';
import { interval } from './score.js';

const moments = (...scores: number[]) => ({
  n: scores.length,
  sum: scores.reduce((a, b) => a + b, 0),
  squares: scores.reduce((a, b) => a + b * b, 0),
});

describe('the estimate of a score', () => {
  it('is computed as its formula says', () => {
    // By hand: κ = 1 + 2; m = 10 / 3; ν = 4 + 2; within 0; between = (1 · 2 / 3) · 25.
    const estimate = estimateScore(moments(5, 5), NEUTRAL)!;
    const variance = (4 * 33.5 + (2 / 3) * 25) / 6;
    expect(estimate).toMatchObject({ weight: 3, df: 6 });
    expect(estimate.mean).toBeCloseTo(10 / 3, 12);
    expect(estimate.variance).toBeCloseTo(variance, 12);
    expect(estimate.scale).toBeCloseTo(Math.sqrt(variance / 3), 12);
  });

  it('under a flat prior has the interval that pages show', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (scores) => {
          const [low, high] = scoreInterval(estimateScore(moments(...scores), FLAT)!);
          const [shownLow, shownHigh] = interval(moments(...scores))!;
          expect(low).toBeCloseTo(shownLow, 2);
          expect(high).toBeCloseTo(shownHigh, 2);
        },
      ),
    );
  });

  it('of nothing is the prior, or nothing', () => {
    expect(estimateScore(moments(), FLAT)).toBeNull();
    expect(estimateScore(moments(), NEUTRAL)).toMatchObject({ mean: 0, df: 4, weight: 1 });
    expect(probabilityAbove(estimateScore(moments(), NEUTRAL)!, 0)).toBe(0.5);
  });

  it('has its median at the mean, and 95% of its chance within the interval', () => {
    const estimate = estimateScore(moments(2, 4, 9), NEUTRAL)!;
    expect(probabilityAbove(estimate, estimate.mean)).toBeCloseTo(0.5, 12);
    const [low, high] = scoreInterval(estimate);
    expect(probabilityAbove(estimate, low) - probabilityAbove(estimate, high)).toBeCloseTo(0.95, 6);
  });
});

describe('Student’s t', () => {
  it.each([
    // SciPy 1.11: stats.t.sf(t, df)
    [2.7764451051977934, 4, 0.025],
    [-1, 7, 0.8246916685898963],
    [12, 30, 2.7900927075996303e-13],
  ])('above %f with %f degrees of freedom has probability %f', (t, df, probability) => {
    expect(studentAbove(t, df) / probability).toBeCloseTo(1, 3);
  });
});

describe('the estimate of a rate', () => {
  it('is Gamma with prior and data added', () => {
    // SciPy 1.11: stats.gamma.ppf([.025, .975], 3.5) / 2
    const { mean, interval: shown } = estimateRate(3, 1.5, { shape: 0.5, exposure: 0.5 });
    expect(mean).toBeCloseTo(1.75, 12);
    expect(shown[1]).toBeCloseTo(8.006382137314663 / 2, 6);
    expect(shown[0]).toBeGreaterThan(0);
  });
});
