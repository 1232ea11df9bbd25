import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrated } from './calibration.js';

const CURVE: [number, number][] = [
  [0, 0.1],
  [0.5, 0.4],
  [0.8, 0.4],
  [1, 0.9],
];

test('between two points of the curve lies their line', () => {
  expect(calibrated(0, CURVE)).toBe(0.1);
  expect(calibrated(0.25, CURVE)).toBe(0.25);
  expect(calibrated(0.7, CURVE)).toBe(0.4);
  expect(calibrated(0.9, CURVE)).toBe(0.65);
  expect(calibrated(1, CURVE)).toBe(0.9);
});

test('the surer, the more often right', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(calibrated(less, CURVE)).toBeLessThanOrEqual(calibrated(more, CURVE));
    }),
  );
});
