import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bCubed,
  bestPairing,
  CoreferenceTally,
  ceafPhi4,
  fOf,
  muc,
  type Partition,
  precisionOf,
  recallOf,
} from './coreference-scores.js';

// Gold: {a b c} {d e f g}. System: {a b} {c d} {f g h i}: e is missed, h and i are no mentions.
const GOLD: Partition = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f', 'g'],
];
const SYSTEM: Partition = [
  ['a', 'b'],
  ['c', 'd'],
  ['f', 'g', 'h', 'i'],
];

describe('by hand', () => {
  test('MUC counts links kept', () => {
    // Gold {a b c} falls into 2 parts, {d e f g} into 3 (d, e alone, f g): (1 + 1) of (2 + 3).
    // System {a b} keeps 1 of 1, {c d} 0 of 1, {f g h i} falls into 3: 1 of 3.
    const ratio = muc(GOLD, SYSTEM);
    expect(recallOf(ratio)).toBeCloseTo(2 / 5);
    expect(precisionOf(ratio)).toBeCloseTo(2 / 5);
  });
  test('B³ gives each mention the share of its entity', () => {
    // Recall: a, b 2/3 each, c 1/3; d 1/4, e 0, f, g 2/4 each: 5/3 + 5/4 of 7.
    // Precision: a, b 1; c, d 1/2; f, g 2/4; h, i 0: 4 of 8.
    const ratio = bCubed(GOLD, SYSTEM);
    expect(recallOf(ratio)).toBeCloseTo((5 / 3 + 5 / 4) / 7);
    expect(precisionOf(ratio)).toBeCloseTo(4 / 8);
  });
  test('CEAF-φ4 pairs entities one to one', () => {
    // {a b c} with {a b}: 4/5; {d e f g} with {f g h i}: 4/8; {c d} stays alone.
    const ratio = ceafPhi4(GOLD, SYSTEM);
    expect(recallOf(ratio)).toBeCloseTo(1.3 / 2);
    expect(precisionOf(ratio)).toBeCloseTo(1.3 / 3);
  });
  test('the mean of the three is the CoNLL score, summed over documents first', () => {
    const tally = new CoreferenceTally();
    tally.add(GOLD, SYSTEM);
    tally.add([['a', 'b']], []);
    // MUC: recall 2 of 6, precision 2 of 5.
    const mucF = (2 * (2 / 6) * (2 / 5)) / (2 / 6 + 2 / 5);
    const b = { p: 4 / 8, r: (5 / 3 + 5 / 4) / 9 };
    const c = { p: 1.3 / 3, r: 1.3 / 3 };
    const bF = (2 * b.p * b.r) / (b.p + b.r);
    expect(tally.conll).toBeCloseTo((mucF + bF + c.p) / 3);
    expect(tally.mentions).toEqual({ gold: 9, system: 8, correct: 6 });
  });
  test('the greedy pairing is not always the best', () => {
    expect(
      bestPairing([
        [3, 2],
        [2, 0],
      ]),
    ).toBe(4);
    expect(bestPairing([])).toBe(0);
    expect(bestPairing([[1], [5], [2]])).toBe(5);
  });
});

describe('for any partition', () => {
  const partition = fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 9 })
    .map((labels): Partition => {
      const entities = new Map<number, string[]>();
      labels.forEach((label, i) => {
        entities.set(label, [...(entities.get(label) ?? []), `m${i}`]);
      });
      return [...entities.values()].filter((entity) => entity.length > 1);
    });

  test('what equals the gold is right by each measure', () => {
    fc.assert(
      fc.property(partition, (p) => {
        for (const measure of [muc, bCubed, ceafPhi4]) {
          const f = fOf(measure(p, p));
          if (f !== null) expect(f).toBeCloseTo(1);
        }
      }),
    );
  });
  test('precision is the recall of the other side', () => {
    fc.assert(
      fc.property(partition, partition, (a, b) => {
        for (const measure of [muc, bCubed, ceafPhi4]) {
          const there = recallOf(measure(a, b));
          const back = precisionOf(measure(b, a));
          if (there === null || back === null) expect(there).toBe(back);
          else expect(there).toBeCloseTo(back);
        }
      }),
    );
  });
  test('the best pairing is that of all orders', () => {
    const square = fc.integer({ min: 1, max: 5 }).chain((n) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(square, (w) => {
        expect(bestPairing(w)).toBe(slowest(w));
      }),
    );
  });
});

/** Every order tried: the oracle. */
function slowest(weights: readonly (readonly number[])[], taken: readonly number[] = []): number {
  const row = weights[taken.length];
  if (row === undefined) return 0;
  return Math.max(
    ...row.map((w, c) => (taken.includes(c) ? -Infinity : w + slowest(weights, [...taken, c]))),
  );
}
