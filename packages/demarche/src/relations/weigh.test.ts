import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEIGHINGS, weightOf } from './weigh.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a story’s weight', () => {
  it.each([
    ['certainty+origins', [0.8, 0.5], 0.9],
    ['certainty', [0.8, 0.5], 0.8],
    ['origins', [0.8, 0.5], 0.75],
    ['none', [0.8, 0.5], 1],
    ['certainty+origins', [], 0],
  ] as const)('by %s of credences %j is %f', (weighing, credences, weight) => {
    expect(weightOf({ credences }, weighing)).toBeCloseTo(weight, 12);
  });

  it('lies in 0..1 and never falls by another origin', () => {
    fc.assert(
      fc.property(fc.array(share), share, fc.constantFrom(...WEIGHINGS), (credences, more, how) => {
        const before = weightOf({ credences }, how);
        const after = weightOf({ credences: [...credences, more] }, how);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
