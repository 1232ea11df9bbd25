import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, interval, type Moments, mean, NONE, studentQuantile975 } from './score.js';

const moments = (...scores: number[]): Moments => ({
  n: scores.length,
  sum: scores.reduce((a, b) => a + b, 0),
  squares: scores.reduce((a, b) => a + b * b, 0),
});
const scores = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
  minLength: 1,
  maxLength: 50,
});

describe('studentQuantile975', () => {
  it.each([
    // R 4.3: qt(0.975, df)
    [4, 2.776445],
    [5, 2.570582],
    [10, 2.228139],
    [30, 2.042272],
    [1000, 1.962339],
  ])('at %i degrees of freedom is %f', (df, value) => {
    expect(studentQuantile975(df)).toBeCloseTo(value, 2);
  });
});

describe('interval', () => {
  it('of one event spans most of the scale', () => {
    const [low, high] = interval(moments(2.5))!;
    expect(low).toBe(-10);
    expect(high).toBe(10);
  });

  it('is computed as its formula says', () => {
    // By hand: df = 4 + 4 - 1 = 7; s² = (134 + 20) / 7 = 22; half = 2.3646 · sqrt(22 / 4).
    const [low, high] = interval(moments(-4, -2, 0, 2))!;
    expect(low).toBeCloseTo(-1 - 5.546, 2);
    expect(high).toBeCloseTo(-1 + 5.546, 2);
  });

  it('holds the mean, stays on the scale and narrows as the same events repeat', () => {
    fc.assert(
      fc.property(scores, (list) => {
        const once = moments(...list);
        const [low, high] = interval(once)!;
        expect(low).toBeGreaterThanOrEqual(-10);
        expect(high).toBeLessThanOrEqual(10);
        expect(low).toBeLessThanOrEqual(mean(once)! + 1e-9);
        expect(high).toBeGreaterThanOrEqual(mean(once)! - 1e-9);
        const [low2, high2] = interval(moments(...list, ...list))!;
        expect(high2 - low2).toBeLessThanOrEqual(high - low + 1e-9);
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(interval(NONE)).toBeNull();
    expect(mean(NONE)).toBeNull();
  });
});

describe('changeOf', () => {
  it('needs a past and a present', () => {
    expect(changeOf(NONE, moments(5), 0)).toBeNull();
    expect(changeOf(moments(5), NONE, 0)).toBeNull();
  });

  it('is positive for warmer, negative for colder, and says the plain means', () => {
    const warmer = changeOf(moments(-9, -9, -9), moments(5, 5), 0)!;
    expect(warmer).toMatchObject({ before: -9, score: 5, change: 14 });
    expect(warmer.surprise).toBeGreaterThan(1);
    const colder = changeOf(moments(5, 5), moments(-9, -9, -9), 0)!;
    expect(colder.surprise).toBeLessThan(-1);
  });

  it('is computed as its formula says', () => {
    // μ0 = (1 + 6) / 3; μ1 = (μ0 - 4) / 2; s² = (134 + 0) / (4 + 3 - 2) = 26.8
    const past = 7 / 3;
    const now = (past - 4) / 2;
    const expected = (now - past) / Math.sqrt(26.8 * (1 / 3 + 1 / 2));
    expect(changeOf(moments(3, 3), moments(-4), 1)?.surprise).toBeCloseTo(expected, 10);
  });

  it('takes the same change of many events for more surprising than of one', () => {
    const past = moments(5, 5, 5, 5);
    const one = changeOf(past, moments(-6), 0)!;
    const many = changeOf(past, moments(-6, -6, -6, -6, -6), 0)!;
    expect(Math.abs(many.surprise)).toBeGreaterThan(Math.abs(one.surprise));
  });
});
